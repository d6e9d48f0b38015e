import type { StageFigures } from '../schools/stage-figures';
import { allRead } from '../schools/stage-figures';
import { clip } from './suspects';
import { meanRange } from './written-pair';
import type { WrittenPair } from './written-pair';

/** Means that may disagree with the others, each being wrong by itself, and means that must agree. */
const DISAGREEING = 2;
const AGREEING = 3;

/**
 * The pupils of every school where one number is unread and no total tells it: what most of 表Ⅲ's means need it to be. Three
 * columns, with the least, the middle and the most it can be; null where the means do not tell.
 */
export function pupilsByMeans(
  { enrolment, rounded }: StageFigures,
  pairs: readonly WrittenPair[],
): readonly (readonly number[])[] | null {
  const unread = enrolment.indexOf(null);
  if (unread < 0 || enrolment.includes(null, unread + 1)) return null;
  const ranges = pairs.flatMap((pair, j) => {
    const values = rounded[j] ?? [];
    const means = meanRange(pair);
    return means && allRead(values) ? [pupilsRange(means, values, enrolment, unread)] : [];
  });
  const ends = ranges.flatMap((range) => range ?? []).filter((end) => Number.isFinite(end));
  const agreeing = ends.map((end) => ranges.filter((range) => range && range[0] <= end && end <= range[1]));
  const most = Math.max(0, ...agreeing.map(({ length }) => length));
  if (most < AGREEING || most < ranges.length - DISAGREEING) return null;
  const chosen = agreeing.filter(({ length }) => length === most);
  const low = Math.ceil(Math.max(...chosen.flatMap((set) => set.map((range) => range?.[0] ?? 1))) - 1e-9);
  const high = Math.floor(
    Math.min(...chosen.flatMap((set) => set.map((range) => range?.[1] ?? Infinity))) + 1e-9,
  );
  if (!(low <= high) || !Number.isFinite(high)) return null;
  return [low, Math.round((low + high) / 2), high].map((number) =>
    enrolment.map((pupils) => pupils ?? number),
  );
}

/** The numbers of pupils at the unread school with which the mean comes out as written; null if none. */
function pupilsRange(
  [least, greatest]: readonly [number, number],
  values: readonly number[],
  enrolment: readonly (number | null)[],
  unread: number,
): readonly [number, number] | null {
  let weight = 0;
  let total = 0;
  enrolment.forEach((pupils, i) => {
    weight += pupils ?? 0;
    total += (pupils ?? 0) * (values[i] ?? 0);
  });
  const value = values[unread] ?? 0;
  // least <= (total + P * value) / (weight + P) <= greatest, each side of the form slope * P >= bound
  let [low, high] = clip(1, Infinity, value - least, least * weight - total);
  [low, high] = clip(low, high, greatest - value, total - greatest * weight);
  return low <= high ? [low, high] : null;
}
