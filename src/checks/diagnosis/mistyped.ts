import type { School } from '../../form/model';
import type { CheckContext } from '../context';
import type { Mistyped } from '../evidence/evidence';
import { STAGES } from '../../standards/types';
import { possible } from './narrow';
import type { Suspect } from './suspects';

/** A mistyped figure with what 表Ⅲ needs it to be. */
export interface MistypedIndicator extends Mistyped {
  readonly culprit: Suspect;
  readonly row: School;
}

/** Every indicator of a school that 表Ⅲ shows to be mistyped. */
export function mistypedIndicators({ stages, diagnosis }: CheckContext): readonly MistypedIndicator[] {
  return STAGES.flatMap((stage) =>
    diagnosis(stage).indicators.flatMap(({ culprit }, indicator) => {
      const row = culprit ? stages?.[stage].schools[culprit.index] : undefined;
      const figure = row?.indicators[indicator];
      if (!culprit || !row || !figure) return [];
      return [{ stage, indicator, school: culprit.index, figure, values: possible(culprit), culprit, row }];
    }),
  );
}

/** The school's indicators, once with each figure that the mistyped one may have been. */
export function correctedIndicators(
  { indicators }: School,
  { figure, values }: Pick<Mistyped, 'figure' | 'values'>,
): readonly (readonly (number | null)[])[] {
  return values.map((value) => indicators.map((other) => (other === figure ? value : other.value)));
}
