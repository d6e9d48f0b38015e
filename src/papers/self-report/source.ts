import type { DeclarationForm } from '../../form/model';
import type { LedgerLine } from '../../remedy/ledger/table';
import type { Workbook } from '../../form/workbook';
import { problemLines } from '../../remedy/ledger/problem-lines';
import { mergedProblems } from './kept-ledger';
import { countyOf as remedyCounty } from '../../remedy/county';
import { remedyOf } from '../../remedy/remedy';
import type { Remedy } from '../../remedy/remedy';
import { yearOfDeclared } from '../../checks/comparison/year-order';
import type { CheckedFile } from '../checked-file';
import type { County } from '../county/county';
import { countyOf } from '../county/county';

/** Everything that an official report of a county is written from. It is written in Chinese: it goes to Chinese offices. */
export interface ReportSource {
  readonly county: County;
  readonly form: DeclarationForm;
  readonly remedy: Remedy;
  /** The lines of the 问题台账, one a problem. */
  readonly problems: readonly LedgerLine[];
  /** As it stands in the title: 田家庵区. */
  readonly name: string;
  /** Of which the declaration is; the year in which it is written where neither file nor sheets tell. */
  readonly year: number;
}

/**
 * @param name how the county is called; its file's name where nobody says
 * @param today `2026-11-27`
 * @param ledger a workbook that may hold the county's 问题台账: measures, offices and deadlines are taken as they stand there
 */
export function reportSource(
  checked: CheckedFile,
  form: DeclarationForm,
  {
    name,
    today,
    ledger = null,
  }: { readonly name?: string; readonly today: string; readonly ledger?: Workbook | null },
): ReportSource {
  const county = countyOf(checked, 'zh');
  const { profile } = checked.standards;
  const remedy = remedyOf(remedyCounty(form, profile));
  return {
    county,
    form,
    remedy,
    problems: mergedProblems(
      ledger,
      problemLines({
        result: { ...checked.result, findings: checked.review.open },
        profile,
        remedy,
        today,
      }),
    ),
    name: name ?? withoutYear(county.name),
    year: yearOfDeclared({ name: county.name, form }) ?? Number(today.slice(0, 4)),
  };
}

/** 示例县2024 is 示例县: the title says the year itself. A name that is a year and nothing else stays. */
const withoutYear = (name: string): string =>
  name
    .replace(/(?<=\p{L})[\s_-]?(?:19|20)\d\d(?:年度?)?$/u, '')
    .replace(/^(?:19|20)\d\d(?:年度?)?[\s_-]?(?=\p{L})/u, '');
