import type { NewCell, NewSheet, NewStyle } from '../form/new-sheet';
import type { Place } from '../form/workbook';
import { RESULT_SHEET } from '../messages/excel';
import { CATEGORIES, SEVERITIES, VERDICTS } from '../messages/report';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { ConcessionKey } from '../standards/concessions';
import { CATEGORY_COLOURS } from '../checks/findings/colours';
import { explain } from '../papers/explain';
import { foldFindings } from '../checks/findings/grouping';
import type { Checked } from './state/state';

const NAME = '核验结果';
const COLUMNS = [
  'number',
  'severity',
  'category',
  'table',
  'school',
  'cell',
  'message',
  'actual',
  'expected',
  'source',
] as const;
const WIDTHS = [6, 8, 10, 8, 24, 16, 60, 14, 20, 50];
const FIRST_ROW = 4;

export interface ResultSheet {
  readonly sheet: NewSheet;
  /** The accused cell of each finding, for the column of links. */
  readonly links: readonly (Place | null)[];
  readonly linkColumn: number;
  readonly firstRow: number;
}

/** 核验结果: all findings, those that follow from others behind them. */
export function resultSheet(
  { result, standards, time }: Checked,
  concessions: readonly ConcessionKey[],
  language: Language,
): ResultSheet {
  const findings = foldFindings(result.findings).flatMap(({ finding, derived }) => [finding, ...derived]);
  const heading: NewStyle = { bold: true, border: true, fill: 'DDEBF7', wrap: true, center: true };
  const note =
    concessions.length === 0 ? '' : say(RESULT_SHEET.concessions, language, { list: concessions.join('、') });
  const made = say(RESULT_SHEET.made, language, {
    time: time.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-US'),
    verdict: VERDICTS[result.verdict],
    profile: standards.profile.name,
    note,
  });
  const cells: NewCell[] = [
    { row: 0, column: 0, value: say(RESULT_SHEET.title, language), style: { bold: true, fontSize: 14 } },
    { row: 1, column: 0, value: made },
    ...COLUMNS.map((name, column) => ({
      row: FIRST_ROW - 1,
      column,
      value: say(RESULT_SHEET.columns[name], language),
      style: heading,
    })),
  ];
  findings.forEach((finding, index) => {
    const words = explain(finding, language);
    const values = [
      index + 1,
      say(SEVERITIES[finding.severity], language),
      say(CATEGORIES[finding.category], language),
      // Not 表Ⅱ-2: a cell that begins like a title could be taken for a table of the form.
      finding.table ?? '',
      finding.school ?? '',
      '',
      words.message,
      words.actual ?? '',
      words.held ?? words.expected ?? '',
      say(finding.source, language),
    ];
    values.forEach((value, column) => {
      const colour = column === 2 ? { fill: CATEGORY_COLOURS[finding.category].fill } : {};
      const wrap = column === 6 || column === 9 ? { wrap: true } : {};
      cells.push({
        row: FIRST_ROW + index,
        column,
        ...(value !== '' && { value }),
        style: { border: true, ...wrap, ...colour },
      });
    });
  });
  return {
    sheet: { name: NAME, columnWidths: WIDTHS, cells, freeze: { rows: FIRST_ROW, columns: 0 } },
    links: findings.map(({ places }) => places[0] ?? null),
    linkColumn: COLUMNS.indexOf('cell'),
    firstRow: FIRST_ROW,
  };
}
