import type { NewSheet } from '../form/new-sheet';
import type { Place, Workbook } from '../form/workbook';
import type { Language } from '../messages/sentence';
import { paperSheet } from '../papers/print/worksheet';
import { resultPaper } from '../papers/result-paper';
import { typedIn } from '../papers/typed';
import type { ConcessionKey } from '../standards/concessions';
import { foldFindings } from '../checks/findings/grouping';
import type { Checked } from './state/state';

export interface ResultSheet {
  readonly sheet: NewSheet;
  /** The accused cell of each finding, for the column of links. */
  readonly links: readonly (Place | null)[];
  readonly linkColumn: number;
  readonly firstRow: number;
}

/** 核验结果: all findings, with what people typed into the sheet of the same name in `earlier`. */
export function resultSheet(
  { result, standards, time }: Checked,
  concessions: readonly ConcessionKey[],
  language: Language,
  earlier: Workbook,
): ResultSheet {
  const source = {
    result: { ...result, concessions },
    profile: standards.profile,
    time,
    typed: typedIn(earlier),
  };
  const paper = resultPaper(source, language);
  const { sheet, table, links } = paperSheet(paper);
  const places = foldFindings(result.findings).flatMap(({ finding, derived }) =>
    [finding, ...derived].map((one) => one.places[0] ?? null),
  );
  const firstRow = (table?.head ?? 0) + 1;
  return { sheet, links: places, linkColumn: links[0]?.column ?? 0, firstRow };
}
