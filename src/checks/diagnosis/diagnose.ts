import { INDICATORS } from '../../standards/indicators';
import type { DeclarationForm } from '../../form/model';
import { allRead } from '../schools/stage-figures';
import type { StageFigures } from '../schools/stage-figures';
import { culpritAmong } from './narrow';
import { meanAndDeviation, stageSums, without } from './stage-sums';
import type { MeanAndDeviation, StageSums } from './stage-sums';
import {
  enrolmentDespiteOthers,
  enrolmentSuspects,
  exchangedPupils,
  exchangeFits,
  indicatorSuspects,
} from './suspects';
import type { ReadIndicator, Suspect } from './suspects';
import { pupilsByMeans } from './unread-pupils';
import { coefficientFits, meanFits, rangeFits, valueRange, writtenPair } from './written-pair';
import type { WrittenPair } from './written-pair';

/** How a written figure of 表Ⅲ stands to what 表Ⅱ-2 gives; `open` while an unread figure leaves it undecided. */
export type Agreement = 'fits' | 'off' | 'open';

/** One indicator of one stage: 表Ⅲ against 表Ⅱ-2. */
export interface IndicatorDiagnosis {
  readonly pair: WrittenPair;
  readonly mean: Agreement;
  readonly coefficient: Agreement;
  /** What 表Ⅱ-2 gives; null where a figure is unread. */
  readonly measured: MeanAndDeviation | null;
  /** Schools of which one other figure would explain it. */
  readonly suspects: readonly Suspect[];
  /** The one of them that further evidence points at. */
  readonly culprit: Suspect | null;
  /** Still disagrees, and is measured so, with the wrong number of pupils put right. */
  readonly apart?: true;
}

export interface StageDiagnosis {
  /** Pupils a school, with a single unread number recovered from 表Ⅰ's total; null while some are unread. */
  readonly enrolment: readonly number[] | null;
  /** Whether that total and the sum of the schools differ. */
  readonly totalDiffers: boolean;
  /** Schools of which another number of pupils would explain every disagreement of the stage, or all but a figure or two. */
  readonly enrolmentSuspects: readonly Suspect[];
  readonly enrolmentCulprit: Suspect | null;
  /** The row whose pupils stand in the row below and the other way round. */
  readonly exchanged: number | null;
  readonly indicators: readonly IndicatorDiagnosis[];
}

/**
 * Finds which single figure of 表Ⅱ-2, were it another, would make 表Ⅲ agree: a mistyped number of pupils shifts every mean
 * and coefficient of its stage, a mistyped indicator one pair of them. Naming that cell spares the reader the findings that follow.
 * Linear in the number of schools.
 */
export function diagnoseStage(stage: StageFigures | null, form: DeclarationForm): StageDiagnosis {
  const enrolment = stage ? readEnrolment(stage) : null;
  const balance = stage ? (form.balance?.[stage.stage] ?? null) : null;
  const pairs = INDICATORS.map((_, j) => writtenPair(balance?.mean[j], balance?.coefficient[j]));
  const undecided: StageDiagnosis = {
    enrolment: null,
    totalDiffers: false,
    enrolmentSuspects: [],
    enrolmentCulprit: null,
    exchanged: null,
    indicators: pairs.map((pair) => compared(pair, 'open', 'open', null)),
  };
  if (!stage || stage.schools.length === 0) return undecided;
  if (!enrolment) return byMeans(stage, pairs, form) ?? undecided;
  const sum = enrolment.reduce((a, b) => a + b, 0);
  const totalDiffers = stage.enrolmentTotal !== null && stage.enrolmentTotal !== sum;
  const first = pairs.map((pair, j) => compareIndicator(stage.rounded[j] ?? [], enrolment, pair));
  const off = first.filter(({ mean, coefficient }) => mean === 'off' || coefficient === 'off').length;
  // Pupils made good from a total with which most of 表Ⅲ disagrees: the total is wrong too, and only the means can tell.
  if (stage.enrolment.includes(null) && off > pairs.length / 2)
    return byMeans(stage, pairs, form) ?? undecided;

  const read = first.flatMap(({ pair, measured, sums }, j) =>
    measured && sums ? [{ pair, sums, values: columnOf(stage, j) ?? [] }] : [],
  );
  const seek = stage.enrolmentTotal === null ? off >= 2 : totalDiffers && off >= 1;
  const explaining = seek ? enrolmentSuspects(read, enrolment, stage.enrolmentTotal) : [];
  const despite =
    seek && stage.enrolmentTotal !== null && explaining.length === 0
      ? enrolmentDespiteOthers(read, enrolment, stage.enrolmentTotal)
      : null;
  const pupilSuspects = despite ? [despite] : explaining;
  const [onlyPupilSuspect = null, ...others] = pupilSuspects;
  const isExchangeable = pupilSuspects.length === 0 && !totalDiffers && off >= 2;
  const exchanged = isExchangeable ? exchangedPupils(read, enrolment) : null;
  const righted = despite && enrolment.map((pupils, i) => (i === despite.index ? despite.low : pupils));
  return {
    enrolment,
    totalDiffers,
    enrolmentSuspects: pupilSuspects,
    enrolmentCulprit: others.length === 0 ? onlyPupilSuspect : null,
    exchanged,
    indicators: first.map((diagnosis, j) => {
      if (exchanged !== null) return diagnosis;
      if (pupilSuspects.length === 0) return suspectIndicator(diagnosis, j, stage, enrolment, form);
      const after = righted && compareIndicator(stage.rounded[j] ?? [], righted, diagnosis.pair);
      if (!after || (after.mean !== 'off' && after.coefficient !== 'off')) return diagnosis;
      return { ...suspectIndicator(after, j, stage, righted, form), apart: true };
    }),
  };
}

/**
 * 表Ⅲ against schools of which one number of pupils is unread and follows from most of the means: off is what disagrees whatever
 * number they leave open. Single indicators are suspected only where that number is all but known.
 */
function byMeans(
  stage: StageFigures,
  pairs: readonly WrittenPair[],
  form: DeclarationForm,
): StageDiagnosis | null {
  const possible = pupilsByMeans(stage, pairs);
  const [least, likely, most] = possible ?? [];
  if (!possible || !least || !likely || !most) return null;
  const known = least.every((pupils, i) => (most[i] ?? 0) - pupils <= 2);
  return {
    enrolment: likely,
    totalDiffers: false,
    enrolmentSuspects: [],
    enrolmentCulprit: null,
    exchanged: null,
    indicators: pairs.map((pair, j) => {
      const all = possible.map((pupils) => compareIndicator(stage.rounded[j] ?? [], pupils, pair));
      const middle = compareIndicator(stage.rounded[j] ?? [], likely, pair);
      const found = {
        ...middle,
        mean: agreementOf(all.map(({ mean }) => mean)),
        coefficient: agreementOf(all.map(({ coefficient }) => coefficient)),
      };
      return known ? suspectIndicator(found, j, stage, likely, form) : found;
    }),
  };
}

function agreementOf(all: readonly Agreement[]): Agreement {
  if (all.every((one) => one === 'off')) return 'off';
  return all.includes('fits') ? 'fits' : 'open';
}

interface Compared extends IndicatorDiagnosis {
  readonly sums: StageSums | null;
}

function compared(
  pair: WrittenPair,
  mean: Agreement,
  coefficient: Agreement,
  measured: MeanAndDeviation | null,
  sums: StageSums | null = null,
): Compared {
  return { pair, mean, coefficient, measured, sums, suspects: [], culprit: null };
}

function compareIndicator(
  values: readonly (number | null)[],
  enrolment: readonly number[],
  pair: WrittenPair,
): Compared {
  if (allRead(values)) {
    const sums = stageSums(values, enrolment);
    const measured = meanAndDeviation(sums);
    const mean = meanFits(pair, measured) ? 'fits' : 'off';
    const coefficient = coefficientFits(pair, measured) ? 'fits' : 'off';
    return compared(pair, mean, coefficient, measured, sums);
  }
  const missing = values.indexOf(null);
  if (values.includes(null, missing + 1)) return compared(pair, 'open', 'open', null);
  // One figure is unread: the written mean says what it must have been, and with it the coefficient can still be tested.
  const pupils = enrolment[missing] ?? 0;
  const rest = without(
    stageSums(
      values.map((value) => value ?? 0),
      enrolment,
    ),
    0,
    pupils,
  );
  const range = valueRange(pair, rest, pupils);
  if (!range) return compared(pair, pair.mean === null ? 'open' : 'off', 'open', null);
  return compared(pair, 'open', rangeFits(pair, rest, pupils, range) ? 'open' : 'off', null);
}

function suspectIndicator(
  found: Compared,
  index: number,
  stage: StageFigures,
  enrolment: readonly number[],
  form: DeclarationForm,
): IndicatorDiagnosis {
  const values = columnOf(stage, index);
  if (!found.sums || !values || (found.mean !== 'off' && found.coefficient !== 'off')) return found;
  const read: ReadIndicator = { pair: found.pair, sums: found.sums, values };
  const suspects = indicatorSuspects(read, enrolment);
  const bothOff = found.mean === 'off' && found.coefficient === 'off';
  return {
    ...found,
    suspects,
    culprit: culpritAmong(suspects, {
      index,
      stage,
      form,
      values,
      bothOff,
      exchangeFits: () => exchangeFits(read, enrolment),
    }),
  };
}

/** An indicator of every school with the form's decimals; null while one is unread. */
function columnOf({ rounded }: StageFigures, index: number): readonly number[] | null {
  const column = rounded[index] ?? [];
  return allRead(column) ? column : null;
}

/** The pupils of every school, one unread number made good from the total; null when that cannot be. */
function readEnrolment({ enrolment, enrolmentTotal }: StageFigures): readonly number[] | null {
  if (allRead(enrolment)) return enrolment;
  const unread = enrolment.filter((pupils) => pupils === null).length;
  if (unread > 1 || enrolmentTotal === null) return null;
  const rest = enrolment.reduce<number>((sum, pupils) => sum + (pupils ?? 0), 0);
  const recovered = enrolmentTotal - rest;
  return recovered > 0 && Number.isInteger(recovered) ? enrolment.map((pupils) => pupils ?? recovered) : null;
}
