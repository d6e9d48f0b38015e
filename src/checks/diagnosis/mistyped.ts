import type { Figure } from '../../form/model';
import type { CheckContext } from '../context';
import type { StageFigures } from '../schools/stage-figures';
import { possible } from './narrow';

/** An indicator of a school that 表Ⅲ shows to be mistyped, and the school's indicators with a figure it may have had. */
export interface MistypedIndicator {
  readonly figure: Figure;
  readonly corrected: readonly (number | null)[];
}

/** Every such indicator of the school at `index`, once for each figure that comes into question. */
export function mistypedIndicators(
  context: CheckContext,
  { stage, schools }: StageFigures,
  index: number,
): readonly MistypedIndicator[] {
  const indicators = schools[index]?.indicators ?? [];
  const diagnoses = context.diagnosis(stage).indicators;
  return indicators.flatMap((figure, j) => {
    const culprit = diagnoses[j]?.culprit;
    if (culprit?.index !== index) return [];
    return possible(culprit).map((value) => ({
      figure,
      corrected: indicators.map((other) => (other === figure ? value : other.value)),
    }));
  });
}
