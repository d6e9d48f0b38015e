import type { Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import { sum } from '../exact';
import type { ClassBand, FigureKey, RawFigure, SchoolRecord } from '../model';
import { stageKey } from '../figure-key';

/** The most pupils of a class. Source: 教督〔2017〕6号, 政府保障程度 5. */
export const LARGEST_CLASS: Readonly<Record<Stage, number>> = { primary: 45, junior: 50 };

/** The bands of one stage that stand on one sheet, where all of them are numbers; none where a number is missing or wrong. */
export function bandsOf(records: readonly SchoolRecord[], stage: Stage): readonly ClassBand[] {
  const own = records.flatMap(({ bands }) => bands.filter((band) => band.stage === stage));
  const [first] = own;
  const side = own.filter(
    ({ place }) => place.file === first?.place.file && place.sheet === first.place.sheet,
  );
  return side.every(({ state, value }) => state === 'none' || value) ? side : [];
}

/**
 * Classes over the limit, from the bands, where no column says them: 班额 46–50, 51–55 … of 小学. Bands that reach over the limit
 * (41–50) tell nothing, and nothing is derived.
 */
export function deriveOversize(records: readonly SchoolRecord[], figures: Map<FigureKey, RawFigure>): void {
  for (const stage of STAGES) {
    const at: FigureKey = stageKey(stage, 'oversize');
    if (figures.get(at)?.value) continue;
    const bands = bandsOf(records, stage);
    const limit = LARGEST_CLASS[stage];
    const [first] = bands;
    if (!first || bands.length < 2 || bands.some(({ from, to }) => from <= limit && to > limit)) continue;
    if (!bands.some(({ to }) => to === Infinity)) continue;
    const above = bands.filter(({ from }) => from > limit);
    const value = sum(above.flatMap(({ value: count }) => count ?? []));
    figures.set(at, { ...(above[0] ?? first), state: 'number', plain: value, value });
  }
}
