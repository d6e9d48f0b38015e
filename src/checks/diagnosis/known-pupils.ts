import { nth } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import type { Seven } from '../../standards/seven';
import { allKnown } from '../../measures/sums';
import type { StageFigures } from '../schools/stage-figures';
import { fittingPupils, numbersOf, wrongFigures } from './pupils';
import type { PupilsFit, WrongFigure } from './pupils';
import { stageSums } from './stage-sums';
import { enrolmentDespiteOthers, enrolmentSuspects } from './suspects';
import type { ReadIndicator, Suspect } from './suspects';
import type { WrittenPair } from './written-pair';

/** Means that may disagree with the others, each being wrong by itself, and means that must agree. */
const DISAGREEING = 2;
const AGREEING = 3;

/** How many written figures may stay wrong by themselves, and how many others must come right, where pupils that were read are accused. */
const LEFT = 2;
const RIGHTED = 3;
/** One more where the total agrees with what is written, for then it would be wrong too. */
const RIGHTED_AGAINST_TOTAL = 4;

/** Schools that are named where any one of them may be wrong. */
const MOST_ALIKE = 3;

/** The indicators of which every figure is read, measured with these pupils. */
export function readIndicators(
  { rounded }: StageFigures,
  pairs: Seven<WrittenPair>,
  enrolment: readonly number[],
): readonly ReadIndicator[] {
  return INDICATORS.flatMap(({ slug }) => {
    const values = rounded[slug];
    if (!allKnown(values)) return [];
    return [{ indicator: slug, pair: pairs[slug], values, sums: stageSums(values, enrolment) }];
  });
}

/** The pupils of every school where one number was unread: one column, or the least, the likely and the most it may be. */
export interface KnownPupils {
  readonly columns: readonly (readonly number[])[];
  /** What 表Ⅲ tells of the unread number, where that and not 表Ⅰ's total is gone by. */
  readonly fit: PupilsFit | null;
  /** The one figure of 表Ⅲ, by its indicator and row, that is wrong instead if the total is right after all. */
  readonly instead: WrongFigure | null;
}

/**
 * One unread number of pupils from 表Ⅲ and 表Ⅰ's total. The total is believed as far as 表Ⅲ agrees with it; where 表Ⅲ tells of
 * another number, the total is wrong, or (`instead`) a single figure that alone speaks against it. Null where neither tells.
 */
export function unreadPupils(stage: StageFigures, pairs: Seven<WrittenPair>): KnownPupils | null {
  const { enrolment, enrolmentTotal } = stage;
  const index = enrolment.indexOf(null);
  if (index < 0 || enrolment.includes(null, index + 1)) return null;
  const others = enrolment.map((pupils) => pupils ?? 0);
  const read = readIndicators(stage, pairs, others);
  const fit = fittingPupils(read, others, index);
  const isTold = fit !== null && fit.agreeing >= AGREEING && fit.agreeing >= fit.tested - DISAGREEING;
  const missing = enrolmentTotal === null ? NaN : enrolmentTotal - others.reduce((a, b) => a + b, 0);
  const byTotal = missing > 0 && Number.isInteger(missing);
  const withNumber = (pupils: number): readonly number[] =>
    others.map((other, i) => (i === index ? pupils : other));
  if (byTotal) {
    const wrong = wrongFigures(read, others, index, missing);
    // Without a number from 表Ⅲ, a total that most of 表Ⅲ contradicts tells nothing either.
    const isBelieved = wrong.length <= (isTold ? fit.left : read.length);
    if (isBelieved) return { columns: [withNumber(missing)], fit: null, instead: null };
    const [instead = null, ...more] = wrong;
    if (isTold && more.length === 0) return { columns: numbersOf(fit).map(withNumber), fit, instead };
  }
  return isTold ? { columns: numbersOf(fit).map(withNumber), fit, instead: null } : null;
}

/** Schools whose pupils 表Ⅲ shows to be wrong, and what the one of them has instead. */
export interface WrongPupils {
  /** All that come into question. */
  readonly suspects: readonly Suspect[];
  /** The one of them with which not all of 表Ⅲ comes right, or that 表Ⅰ's total does not bear out. */
  readonly righted: Suspect | null;
  /** As for an unread number. */
  readonly instead: WrongFigure | null;
  /** Figures of 表Ⅲ that would come right with other pupils of some school or other: no one can say of which. */
  readonly explained: readonly WrongFigure[];
}

const NONE: WrongPupils = { suspects: [], righted: null, instead: null, explained: [] };

/**
 * Schools of which the number of pupils that 表Ⅰ's total asks for puts 表Ⅲ right: all of it, or most. Where another number puts more
 * of it right, the total is wrong as well.
 */
export function pupilsByTotal(
  read: readonly ReadIndicator[],
  enrolment: readonly number[],
  total: number | null,
  off: number,
): WrongPupils {
  const sum = enrolment.reduce((a, b) => a + b, 0);
  if (total === null ? off < 2 : total === sum || off < 1) return NONE;
  const suspects = enrolmentSuspects(read, enrolment, total);
  if (total === null || suspects.length > 0) return { ...NONE, suspects };
  const despite = enrolmentDespiteOthers(read, enrolment, total);
  if (!despite) return NONE;
  const wrong = wrongFigures(read, enrolment, despite.index, despite.low);
  const fit = fittingPupils(read, enrolment, despite.index);
  if (!fit || fit.left >= wrong.length) return { ...NONE, suspects: [despite], righted: despite };
  // The total is wrong as well, so that it does not tell of which school: 表Ⅲ must.
  const byFigures = pupilsByFigures(read, enrolment, total);
  if (byFigures.suspects.some(({ index }) => index !== despite.index)) return byFigures;
  const [instead = null, ...more] = wrong;
  return { ...NONE, suspects: [fit], righted: fit, instead: more.length === 0 ? instead : null };
}

/**
 * The one school of which another number of pupils puts nearly all of 表Ⅲ right, whatever the total says: one mistake there (and one
 * in the total) explains more than a dozen in 表Ⅲ do.
 */
export function pupilsByFigures(
  read: readonly ReadIndicator[],
  enrolment: readonly number[],
  total: number | null,
): WrongPupils {
  const now = wrongFigures(read, enrolment, 0, nth(enrolment, 0));
  const sum = enrolment.reduce((a, b) => a + b, 0);
  const least = total === sum ? RIGHTED_AGAINST_TOTAL : RIGHTED;
  const isTotalOff = total !== null && total !== sum;
  // Fewer figures than that tell nothing by themselves; beside a wrong total they may well come from the same mistake.
  if (now.length < (isTotalOff ? 1 : least)) return NONE;
  const fits = enrolment.flatMap((_, index) => fittingPupils(read, enrolment, index) ?? []);
  const [best, second] = fits.sort((a, b) => a.left - b.left);
  if (!best || best.left > LEFT || best.left >= now.length) return NONE;
  const isClear = now.length - best.left >= least;
  const isSole = !second || second.left >= best.left + LEFT;
  if (isClear && isSole) return { ...NONE, suspects: [best], righted: best };
  // Of two or three schools any may be the one: 表Ⅲ knows only how their pupils are to each other.
  const alike = fits.filter(({ left }) => left < best.left + LEFT);
  if (isClear && alike.length <= MOST_ALIKE) return { ...NONE, suspects: alike, righted: best };
  if (!isTotalOff) return NONE;
  const left = wrongFigures(read, enrolment, best.index, best.low);
  const explained = now.filter((one) => !left.some((other) => isSame(one, other)));
  return { ...NONE, explained };
}

function isSame(one: WrongFigure, other: WrongFigure): boolean {
  return one.indicator === other.indicator && one.row === other.row;
}
