import { middleOf, nth } from '../../standards/lists';
import { mapSeven, sevenOf } from '../../standards/seven';
import type { Seven } from '../../standards/seven';
import type { DeclarationForm } from '../../form/model';
import { allKnown } from '../../measures/sums';
import type { StageFigures } from '../schools/stage-figures';
import { compared, compareWithAny, suspectIndicator } from './indicator';
import type { IndicatorDiagnosis } from './indicator';
import { pupilsByFigures, pupilsByTotal, readIndicators, unreadPupils } from './known-pupils';
import { numbersOf } from './pupils';
import type { WrongFigure } from './pupils';
import { exchangedPupils } from './suspects';
import type { Suspect } from './suspects';
import { writtenPair } from './written-pair';
import type { WrittenPair } from './written-pair';

export interface StageDiagnosis {
  /** Pupils a school, with a single unread number recovered from 表Ⅲ and 表Ⅰ's total; null while some are unread. */
  readonly enrolment: readonly number[] | null;
  /** Whether that total and the sum of the schools differ. */
  readonly totalDiffers: boolean;
  /** What the total would have to be by the pupils that 表Ⅲ tells of, where it is another. */
  readonly totalByFigures: TotalByFigures | null;
  /** Figures of 表Ⅲ that the same mistake as a wrong total may have made wrong: other pupils of some school would put them right. */
  readonly besideTotal: readonly WrongFigure[];
  /** Schools of which another number of pupils would explain every disagreement of the stage, or all but a figure or two. */
  readonly enrolmentSuspects: readonly Suspect[];
  readonly enrolmentCulprit: Suspect | null;
  /** The row whose pupils stand in the row below and the other way round. */
  readonly exchanged: number | null;
  readonly indicators: Seven<IndicatorDiagnosis>;
}

/** A total of pupils that does not agree with what 表Ⅲ tells of one school's: the school, its pupils, the total as it should be. */
export interface TotalByFigures {
  readonly index: number;
  readonly pupils: Pick<Suspect, 'low' | 'high'>;
  readonly total: Pick<Suspect, 'low' | 'high'>;
  /** The one figure of 表Ⅲ that speaks against the total, and may be wrong in its stead. */
  readonly instead: WrongFigure | null;
}

/**
 * Figures of 表Ⅲ that must be wrong for a school to be accused where the total differs as well: fewer come right by chance with the
 * pupils of some school or other, and then the total is accused, which is sure to be part of it.
 */
const TELLING = 3;

const UNDECIDED = {
  enrolment: null,
  totalDiffers: false,
  totalByFigures: null,
  besideTotal: [],
  enrolmentSuspects: [],
  enrolmentCulprit: null,
  exchanged: null,
} as const;

/**
 * Finds which single figure of 表Ⅱ-2, were it another, would make 表Ⅲ agree: a mistyped number of pupils shifts every mean
 * and coefficient of its stage, a mistyped indicator one pair of them. Naming that cell spares the reader the findings that follow.
 * Linear in the number of schools.
 */
export function diagnoseStage(stage: StageFigures | null, form: DeclarationForm): StageDiagnosis {
  const balance = stage ? (form.balance?.[stage.stage] ?? null) : null;
  const pairs = sevenOf((slug) => writtenPair(balance?.mean[slug], balance?.coefficient[slug]));
  const undecided = {
    ...UNDECIDED,
    indicators: mapSeven(pairs, (pair) => compared(pair, 'open', 'open', null)),
  };
  if (!stage || stage.schools.length === 0) return undecided;
  if (allKnown(stage.enrolment)) return withPupils(stage, stage.enrolment, pairs, form);
  const known = unreadPupils(stage, pairs);
  if (!known) return undecided;
  const { columns, fit, instead } = known;
  const [only] = columns;
  if (!fit && only) return withPupils(stage, only, pairs, form);
  return {
    ...UNDECIDED,
    enrolment: middleOf(columns),
    totalByFigures: fit && totalBy(stage, fit, instead),
    indicators: sevenOf((slug) => {
      const found = compareWithAny(stage.rounded[slug], columns, pairs[slug]);
      const [least, most] = [nth(columns, 0), nth(columns, columns.length - 1)];
      // Single indicators are suspected only where the number is all but known.
      const isKnown = least.every((pupils, i) => nth(most, i) - pupils <= 2);
      return isKnown ? suspectIndicator(found, slug, stage, middleOf(columns), form) : found;
    }),
  };
}

/** The diagnosis of a stage of which every number of pupils is read. */
function withPupils(
  stage: StageFigures,
  enrolment: readonly number[],
  pairs: Seven<WrittenPair>,
  form: DeclarationForm,
): StageDiagnosis {
  const sum = enrolment.reduce((a, b) => a + b, 0);
  const totalDiffers = stage.enrolmentTotal !== null && stage.enrolmentTotal !== sum;
  const first = sevenOf((slug) => compareWithAny(stage.rounded[slug], [enrolment], pairs[slug]));
  const off = Object.values(first).filter(
    ({ mean, coefficient }) => mean === 'off' || coefficient === 'off',
  ).length;
  const read = off === 0 ? [] : readIndicators(stage, pairs, enrolment);
  const byTotal = pupilsByTotal(read, enrolment, stage.enrolmentTotal, off);
  const isExchangeable = byTotal.suspects.length === 0 && !totalDiffers && off >= 2;
  const exchanged = isExchangeable ? exchangedPupils(read, enrolment) : null;
  const isOpen = byTotal.suspects.length === 0 && exchanged === null && off > 0;
  const found = isOpen ? pupilsByFigures(read, enrolment, stage.enrolmentTotal) : byTotal;
  const { suspects, righted, instead, explained } = found;
  const [only = null, ...others] = suspects;
  const wrong = Object.values(first).reduce(
    (sum, { mean, coefficient }) => sum + Number(mean === 'off') + Number(coefficient === 'off'),
    0,
  );
  const isTelling = righted !== null || !totalDiffers || wrong >= TELLING;
  const columns = righted
    ? numbersOf(righted).map((number) =>
        enrolment.map((pupils, i) => (i === righted.index ? number : pupils)),
      )
    : [];
  return {
    enrolment,
    totalDiffers,
    totalByFigures: righted && others.length === 0 ? totalBy(stage, righted, instead) : null,
    besideTotal: explained,
    enrolmentSuspects: suspects,
    enrolmentCulprit: others.length === 0 && isTelling ? only : null,
    exchanged,
    indicators: sevenOf((slug) => {
      const diagnosis = first[slug];
      if (exchanged !== null) return diagnosis;
      if (suspects.length === 0) {
        const isPupils = explained.some(({ indicator }) => indicator === slug);
        return suspectIndicator(diagnosis, slug, stage, enrolment, form, isPupils);
      }
      const after = righted && compareWithAny(stage.rounded[slug], columns, diagnosis.pair);
      if (!after || (after.mean !== 'off' && after.coefficient !== 'off')) return diagnosis;
      return { ...suspectIndicator(after, slug, stage, middleOf(columns), form), apart: true };
    }),
  };
}

/** What 表Ⅰ's total would be with the pupils that 表Ⅲ tells of; null where it may be that, or counts other schools too. */
function totalBy(
  { enrolment, enrolmentTotal }: StageFigures,
  { index, low, high }: Suspect,
  instead: WrongFigure | null,
): TotalByFigures | null {
  const rest = enrolment.reduce<number>((sum, pupils, i) => sum + (i === index ? 0 : (pupils ?? 0)), 0);
  const total = { low: rest + low, high: rest + high };
  if (enrolmentTotal === null || (enrolmentTotal >= total.low && enrolmentTotal <= total.high)) return null;
  return { index, pupils: { low, high }, total, instead };
}
