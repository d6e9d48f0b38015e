import { add, exponentOf, twoSum } from './double-double';
import type { PowerSums } from './power-sums';

/*
 * Plain doubles add whole numbers without error as long as the sum stays within 2^53. So every value is split into a whole
 * multiple of a grid step and a remainder of at most half a step. With the origin c on the grid too, the sums of q = multiple - c
 * and of w q² are exact within a block, and blocks are added together with their rounding errors. What belongs to the remainders
 * is some thousand times smaller and may be rounded. Whether all bounds held is seen from the sums themselves.
 */
const BLOCK = 32;

/** The step is this power of two below the deviation that is guessed beforehand. */
const STEPS_LOG2 = 14;

/** 2^53: up to it whole numbers of steps are added without error. */
const EXACT = 2 ** 53;

/** Adding and subtracting 1.5 × 2^52 steps rounds to whole steps what lies within 2^51 steps of 0. */
const ROUNDER = 1.5 * 2 ** 52;
const REACH = 2 ** 49;

/** The rounding of the remainders stays below a tenth of a unit in the last place if mean and deviation are this many steps. */
const LEAST_MEAN = 2 ** 8;
const LEAST_DEVIATION = 2 ** 9;

/** Squares of sizes within this range neither overflow nor vanish. */
const LARGE = 1e100;
const SMALL = 1e-100;

/** About where the values lie and how far apart. */
export interface Guess {
  readonly centre: number;
  readonly deviation: number;
}

/**
 * The power sums of values that are well apart, at the speed of plain sums; null where the bounds do not hold, among others for
 * figures that are not finite and weights that are negative or not whole.
 */
export function gridSums(
  values: ArrayLike<number>,
  weights: ArrayLike<number> | null,
  { centre, deviation }: Guess,
): PowerSums | null {
  const step = 2 ** (exponentOf(deviation) - STEPS_LOG2);
  if (!(deviation > SMALL && deviation < LARGE && Math.abs(centre) < step * REACH)) return null;
  const rounder = ROUNDER * step;
  const origin = centre + rounder - rounder;
  const limit = EXACT * step * step;
  const total =
    weights === null
      ? equalSums(values, rounder, origin, limit)
      : weightedSums(values, weights, rounder, origin, limit);
  return total && bounded(total, origin, step);
}

/** The sums where they are as exact as is claimed, else null. */
function bounded(total: BlockTotals, origin: number, step: number): PowerSums | null {
  const { weight } = total;
  const { first, second } = total.sums();
  const meanSquare = second.high / weight;
  const offset = first.high / weight;
  const variance = meanSquare - offset * offset;
  const exact = weight > 0 && weight * Math.sqrt(meanSquare) < (EXACT / 2) * step;
  const apart = variance >= (LEAST_DEVIATION * step) ** 2 && offset * offset <= variance;
  if (!exact || !apart || Math.abs(origin + offset) < LEAST_MEAN * step) return null;
  return { exponent: 0, weightExponent: 0, origin, weight: { high: weight, low: 0 }, first, second };
}

function equalSums(
  values: ArrayLike<number>,
  rounder: number,
  origin: number,
  limit: number,
): BlockTotals | null {
  const count = values.length;
  const total = new BlockTotals();
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(start + BLOCK, count);
    let first = 0;
    let firstRest = 0;
    let second = 0;
    let secondRest = 0;
    for (let index = start; index < end; index++) {
      const value = values[index] as number;
      const onGrid = value + rounder - rounder;
      const rest = value - onGrid;
      const distance = onGrid - origin;
      first += distance;
      firstRest += rest;
      second += distance * distance;
      secondRest += rest * (distance + distance + rest);
    }
    if (!(second <= limit)) return null;
    total.add(end - start, first, firstRest, second, secondRest);
  }
  return total;
}

function weightedSums(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  rounder: number,
  origin: number,
  limit: number,
): BlockTotals | null {
  const count = values.length;
  const total = new BlockTotals();
  for (let start = 0; start < count; start += BLOCK) {
    const end = Math.min(start + BLOCK, count);
    let weight = 0;
    let first = 0;
    let firstRest = 0;
    let second = 0;
    let secondRest = 0;
    for (let index = start; index < end; index++) {
      const value = values[index] as number;
      const own = weights[index] as number;
      if (!(own >= 0 && (own | 0) === own)) return null;
      const onGrid = value + rounder - rounder;
      const rest = value - onGrid;
      const distance = onGrid - origin;
      const weighted = own * distance;
      const weightedRest = own * rest;
      weight += own;
      first += weighted;
      firstRest += weightedRest;
      second += weighted * distance;
      secondRest += weightedRest * (distance + distance + rest);
    }
    if (!(second <= limit)) return null;
    total.add(weight, first, firstRest, second, secondRest);
  }
  return total;
}

/** Totals of blocks; where a total is rounded, the error of each addition is kept. */
class BlockTotals {
  weight = 0;
  private first = 0;
  private firstRest = 0;
  private firstError = 0;
  private second = 0;
  private secondRest = 0;
  private secondError = 0;

  add(weight: number, first: number, firstRest: number, second: number, secondRest: number): void {
    this.weight += weight;
    this.first += first;

    const firstTotal = this.firstRest + firstRest;
    const firstPart = firstTotal - this.firstRest;
    this.firstError += this.firstRest - (firstTotal - firstPart) + (firstRest - firstPart);
    this.firstRest = firstTotal;

    const secondTotal = this.second + second;
    const secondPart = secondTotal - this.second;
    this.secondError += this.second - (secondTotal - secondPart) + (second - secondPart);
    this.second = secondTotal;

    const restTotal = this.secondRest + secondRest;
    const restPart = restTotal - this.secondRest;
    this.secondError += this.secondRest - (restTotal - restPart) + (secondRest - restPart);
    this.secondRest = restTotal;
  }

  sums(): Pick<PowerSums, 'first' | 'second'> {
    return {
      first: add({ high: this.first, low: 0 }, twoSum(this.firstRest, this.firstError)),
      second: add(twoSum(this.second, this.secondError), { high: this.secondRest, low: 0 }),
    };
  }
}
