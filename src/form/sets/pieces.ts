import { STAGE_NAMES } from '../../messages/stage-names';
import { readText } from '../figure/text-number';
import { cellAt, rowsBetween } from '../find/grid';
import { contentOf } from '../find/content';
import type { Candidate } from '../find/candidate';
import { TABLES } from '../layout/tables';
import { key } from '../text/key';
import type { Stage } from '../../standards/types';

/** The one stage that a table's title or its sheet's name speaks of; null where it names both or none. */
export function stageOfTable({ sheet, top, headerBottom, left, right }: Candidate): Stage | null {
  const title = rowsBetween(sheet, top, headerBottom - 1).flatMap(({ cells }) =>
    cells.flatMap(({ column, value }) =>
      column >= left && column <= right && typeof value === 'string' && /表|情况/.test(value)
        ? [key(value)]
        : [],
    ),
  );
  for (const text of [key(sheet.name), ...title.slice(0, 1)]) {
    const [primary, junior] = [/小学/.test(text), /初中|初级中学/.test(text)];
    if (primary !== junior) return primary ? 'primary' : 'junior';
  }
  return null;
}

/** What stands in a table, to tell a further piece of it from a copy: schools with their 年级数 (a copy seldom differs there). */
export function pieceOf(table: Candidate): ReadonlySet<string> {
  const stage = stageOfTable(table) ?? '';
  if (TABLES[table.id].reading.by !== 'schools') {
    return new Set(
      [...contentOf(table)].map((line) => (/^ /.test(line) ? `${stageWord(stage)}${line}` : line)),
    );
  }
  const piece = new Set<string>();
  for (const row of rowsBetween(table.sheet, table.headerBottom + 1, table.bottom)) {
    if (table.repeated.has(row.index)) continue;
    const [name, grades] = ['name', 'grades'].map((column) => cellAt(row, table.columns.get(column))?.value);
    if (typeof name !== 'string' || key(name) === '' || isNote(name)) continue;
    const number = /\d+/.exec(key(typeof grades === 'object' ? '' : String(grades ?? '')))?.[0] ?? '';
    piece.add(`${stage} ${key(name)} ${number}`);
  }
  return piece;
}

const isNote = (text: string): boolean => /^\s*注/.test(text);

const stageWord = (stage: Stage | ''): string => (stage === '' ? '' : STAGE_NAMES[stage].zh);

/** Whether two tables hold nothing in common, or (schools) as little as a wrong name may do. */
export function areDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const shared = [...few].filter((line) => many.has(line)).length;
  return shared * 5 <= few.size;
}

/** 在校生 of all rows of a 表Ⅱ-2. */
export function pupilsIn(table: Candidate): number {
  let sum = 0;
  for (const row of rowsBetween(table.sheet, table.headerBottom + 1, table.bottom)) {
    if (typeof cellAt(row, table.columns.get('number'))?.value === 'string') continue;
    const value = cellAt(row, table.columns.get('enrolment'))?.value;
    const read = typeof value === 'string' ? readText(value, { kind: 'integer' }) : null;
    sum += typeof value === 'number' ? value : read?.state === 'number' ? read.value : 0;
  }
  return sum;
}
