import { middleOf, nth } from '../../standards/lists';
import type { IndicatorSlug } from '../../standards/types';
import type { DeclarationForm } from '../../form/model';
import { allKnown } from '../../measures/sums';
import type { StageFigures } from '../schools/stage-figures';
import { culpritAmong } from './narrow';
import { meanAndDeviation, stageSums, without } from './stage-sums';
import type { MeanAndDeviation, StageSums } from './stage-sums';
import { exchangeFits, indicatorSuspects } from './suspects';
import type { ReadIndicator, Suspect } from './suspects';
import { coefficientFits, meanFits, rangeFits, valueRange } from './written-pair';
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

/** 表Ⅲ against 表Ⅱ-2 where several numbers of pupils are possible: `off` is what disagrees whichever is right. */
export function compareWithAny(
  values: readonly (number | null)[],
  columns: readonly (readonly number[])[],
  pair: WrittenPair,
): Compared {
  const all = columns.map((enrolment) => compareIndicator(values, enrolment, pair));
  return {
    ...middleOf(all),
    mean: agreementOf(all.map(({ mean }) => mean)),
    coefficient: agreementOf(all.map(({ coefficient }) => coefficient)),
  };
}

function agreementOf(all: readonly Agreement[]): Agreement {
  if (all.every((one) => one === 'off')) return 'off';
  return all.includes('fits') ? 'fits' : 'open';
}

/** With the sums it was measured by. */
export interface Compared extends IndicatorDiagnosis {
  readonly sums: StageSums | null;
}

export function compared(
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
  if (allKnown(values)) {
    const sums = stageSums(values, enrolment);
    const measured = meanAndDeviation(sums);
    const mean = meanFits(pair, measured) ? 'fits' : 'off';
    const coefficient = coefficientFits(pair, measured) ? 'fits' : 'off';
    return compared(pair, mean, coefficient, measured, sums);
  }
  const missing = values.indexOf(null);
  if (values.includes(null, missing + 1)) return compared(pair, 'open', 'open', null);
  // One figure is unread: the written mean says what it must have been, and with it the coefficient can still be tested.
  const pupils = nth(enrolment, missing);
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

/** Names the school of which another figure explains it; `isPupils`: so would other pupils, of which the total speaks too. */
export function suspectIndicator(
  found: Compared,
  indicator: IndicatorSlug,
  stage: StageFigures,
  enrolment: readonly number[],
  form: DeclarationForm,
  isPupils = false,
): IndicatorDiagnosis {
  const values = columnOf(stage, indicator);
  if (!found.sums || !values || (found.mean !== 'off' && found.coefficient !== 'off')) return found;
  const read: ReadIndicator = { indicator, pair: found.pair, sums: found.sums, values };
  const suspects = indicatorSuspects(read, enrolment);
  const bothOff = found.mean === 'off' && found.coefficient === 'off';
  return {
    ...found,
    suspects,
    culprit: culpritAmong(suspects, {
      indicator,
      stage,
      form,
      values,
      bothOff,
      isElsewhere: () => isPupils || exchangeFits(read, enrolment),
    }),
  };
}

/** An indicator of every school with the form's decimals; null while one is unread. */
function columnOf({ rounded }: StageFigures, indicator: IndicatorSlug): readonly number[] | null {
  const column = rounded[indicator];
  return allKnown(column) ? column : null;
}
