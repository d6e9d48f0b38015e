import type { StageRow } from '../../records/model';
import type { RawPlace } from '../../records/model';
import type { Stage } from '../../standards/types';
import type { CheckContext } from '../context';
import type { Raised, Rule } from '../rules/rule';
import type { Source } from '../../standards/types';
import type { HeldRecord } from './held-record';
import { matchRows } from './matched';
import type { Matched, StageMatch } from './matched';

/** A rule that holds the form against 基础数据 of the same workbook. Which of the two is right is for a person to say, so none corrects. */
export type RecordRule = Omit<Rule, 'check'> &
  Required<Pick<Rule, 'texts'>> & { check(against: Against): Iterable<Raised> };

/** The form and the record side by side. */
export interface Against {
  readonly context: CheckContext;
  readonly record: HeldRecord;
  rows(stage: Stage): StageMatch;
  /** A row's number of pupils on the form and in the record differ. */
  otherPupils(matched: Matched): boolean;
}

export const AGREES: Source = {
  zh: '申报表与本工作簿“基础数据”的对应关系',
  en: 'How the form follows from 基础数据 of this workbook',
  certainty: 'judged',
  clause: 'agree',
};

export function against(context: CheckContext, record: HeldRecord): Against {
  const known = new Map<Stage, StageMatch>();
  return {
    context,
    record,
    rows(stage) {
      const found =
        known.get(stage) ?? matchRows(context.stages?.[stage].schools ?? [], record.county, stage);
      known.set(stage, found);
      return found;
    },
    otherPupils: ({ school, owned }) => {
      const [written, raw] = [school.enrolment.value, wholeOf(owned.row.enrolment)];
      return written !== null && raw !== null && written !== raw;
    },
  };
}

/** A fraction that is a whole number of people, as one; null for none. */
export const wholeOf = (value: StageRow['enrolment']): number | null =>
  value && value.n % value.d === 0n ? Number(value.n / value.d) : null;

/** As many raw cells as a finding points at. */
const MOST_CELLS = 12;

/** The cells of 基础数据 that a figure rests on, each once. */
export function rawCells(from: readonly RawPlace[]): readonly RawPlace[] {
  const seen = new Map(from.map((place) => [`${place.row} ${place.column}`, place]));
  return [...seen.values()].slice(0, MOST_CELLS);
}
