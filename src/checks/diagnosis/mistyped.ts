import type { School } from '../../form/model';
import type { CheckContext } from '../context';
import type { Mistyped } from '../evidence/evidence';
import { INDICATORS } from '../../standards/indicators';
import { mapSeven } from '../../standards/seven';
import type { Seven } from '../../standards/seven';
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
  return STAGES.flatMap((stage) => {
    const { indicators } = diagnosis(stage);
    return INDICATORS.flatMap(({ slug }): MistypedIndicator[] => {
      const { culprit } = indicators[slug];
      const row = culprit ? stages?.[stage].schools[culprit.index] : undefined;
      if (!culprit || !row) return [];
      const about = { stage, indicator: slug, school: culprit.index, figure: row.indicators[slug] };
      return [{ ...about, values: possible(culprit), culprit, row }];
    });
  });
}

/** The school's indicators, once with each figure that the mistyped one may have been. */
export function correctedIndicators(
  { indicators }: School,
  { figure, values }: Pick<Mistyped, 'figure' | 'values'>,
): readonly Seven<number | null>[] {
  return values.map((value) => mapSeven(indicators, (other) => (other === figure ? value : other.value)));
}
