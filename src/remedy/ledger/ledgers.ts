import { plainName } from '../../checks/figures/form-figures';
import type { CheckResult } from '../../checks/findings/finding';
import type { Explained } from '../../checks/review/explanations';
import type { NewSheet } from '../../form/new-sheet';
import type { Workbook } from '../../form/workbook';
import { DISTRICT_OFFICES } from '../../standards/offices';
import { INDICATORS } from '../../standards/indicators';
import { allRows } from '../county';
import type { County } from '../county';
import type { Remedy } from '../remedy';
import { BUILDING_TABLE, buildingLines } from './building-table';
import { findLedger } from './existing';
import { EXPLAINED_TABLE, explainedLines, HOLDS } from './explained-table';
import { ledgerSheet } from './ledger-sheet';
import { ownItems, withOwnItems } from './own-columns';
import { problemLines } from './problem-lines';
import { PROBLEM_LEDGER, VIEWS } from './problem-table';
import { refreshed } from './refresh';
import type { LedgerChange, Refreshed, RefreshedLine } from './refresh';
import { checkedState, countStates } from './states';
import { TASK_TABLE, taskLines } from './task-table';
import type { LedgerTable } from './table';
import { editsOfViews, viewLines, withViewEdits } from './views';
import type { Conflict } from './views';
import { partsOfKey } from '../../checks/findings/subject';

/** What ledgers are made from: the workbook they stand in (or will), and what its check and its remedies say. */
export interface LedgerSource {
  readonly workbook: Workbook;
  readonly result: CheckResult;
  readonly county: County;
  readonly remedy: Remedy;
  /** `2026-11-27` */
  readonly today: string;
  /** 说明: findings on the form that were set aside with a reason, those whose figure changed since included. */
  readonly explained?: readonly Explained[];
}

/** All ledgers brought up to date: sheets to add, cells to write, and what was counted. */
export interface Ledgers {
  readonly sheets: readonly NewSheet[];
  readonly changes: readonly LedgerChange[];
  /** What was written differently in the ledger and in a view: both stay. */
  readonly conflicts: readonly Conflict[];
  readonly states: ReturnType<typeof countStates>;
  /** Every line of the 问题台账 as it stands after the refresh, what people typed included. */
  readonly problems: readonly RefreshedLine[];
  readonly lines: number;
  readonly added: number;
}

/**
 * The 问题台账 with its four views, the 标准化建设台账 and the 任务分解表, made or refreshed. Nothing that a person typed is lost; what is
 * there already is found by headings and keys (see `refreshed`). Linear but for the sorting of the views.
 */
export function ledgersOf(source: LedgerSource): Ledgers {
  const { workbook, county, result, remedy, today, explained = [] } = source;
  const found = findLedger(workbook, PROBLEM_LEDGER);
  const views = new Map(
    Object.values<LedgerTable>(VIEWS).map((view) => [view, findLedger(workbook, view)] as const),
  );
  const edits = editsOfViews(views, found);
  const taken = found && withViewEdits(found, edits);
  const wanted = problemLines({ result, profile: county.profile, remedy, today });
  const met = metKeys(county);
  const problems = refreshed(PROBLEM_LEDGER, taken?.ledger ?? null, wanted, (line, isFound) => ({
    checked: checkedState(line, isFound, met(line.key)),
  }));
  const done: Refreshed[] = [problems];
  for (const [view, there] of views) done.push(refreshed(view, there, viewLines(view, problems.lines)));
  const own = ownItems(findLedger(workbook, BUILDING_TABLE));
  const buildings = withOwnItems(own);
  const building = findLedger(workbook, buildings);
  done.push(refreshed(buildings, building, buildingLines(county, building, own)));
  const offices = county.profile.offices;
  done.push(
    refreshed(
      TASK_TABLE,
      findLedger(workbook, TASK_TABLE),
      taskLines(offices ?? DISTRICT_OFFICES, offices !== null),
    ),
  );
  const set = findLedger(workbook, EXPLAINED_TABLE);
  if (set || explained.length > 0) {
    done.push(
      refreshed(EXPLAINED_TABLE, set, explainedLines(explained), (_, isFound) =>
        isFound ? {} : { holds: HOLDS.gone },
      ),
    );
  }
  return {
    sheets: done.flatMap(({ existing, table, lines }) =>
      existing ? [] : [withFreeName(ledgerSheet(table, lines), workbook)],
    ),
    changes: [...(taken?.changes ?? []), ...done.flatMap(({ changes }) => changes)],
    conflicts: edits.conflicts,
    states: countStates(problems.lines),
    problems: problems.lines,
    lines: problems.lines.length,
    added: problems.added,
  };
}

/** A sheet of that name that is none of ours keeps it. */
function withFreeName(sheet: NewSheet, { sheets }: Workbook): NewSheet {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = sheet.name;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${sheet.name}${number}`;
  return { ...sheet, name };
}

/** Whether the thing that a line is about is on the form and meets its standard now. */
function metKeys(county: County): (key: string) => boolean {
  const met = new Set(
    allRows(county).flatMap(({ stage, name, judgement }) =>
      INDICATORS.flatMap(({ slug }) =>
        judgement.levels[slug] === 'met' ? [`${stage} ${plainName(name)} ${slug}`] : [],
      ),
    ),
  );
  return (key) => {
    const { stage, school, indicator } = partsOfKey(key).subject;
    // A coefficient or an item that is no longer found is judged on every check: it is met.
    return school === undefined || met.has(`${stage} ${school} ${indicator}`);
  };
}
