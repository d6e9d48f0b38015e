import { add, exponentOf, twoSum } from './double-double';
import type { DoubleDouble } from './double-double';
import type { PowerSums } from './power-sums';
import type { Survey } from './survey';

/*
 * Plain doubles add whole numbers without error as long as the sum stays within 2^53. So every value is split into a whole
 * multiple p of a grid step g and a remainder r, |r| <= g/2. With the origin c on the grid too, q = p - c is at most 2^16 + 1
 * steps, w q² with w < 2^13 below 2^46, and 32 of them fit: sums of q and q² are exact in blocks of 32, and blocks are added
 * with their rounding errors. What belongs to the remainders is smaller by 2^-16 and may be rounded.
 */
const BLOCK = 32;
const STEPS_LOG2 = 15;
const GREATEST_WEIGHT = 2 ** 13;
const GREATEST_TOTAL = 2 ** 35;

/** Adding and subtracting 1.5 × 2^52 steps rounds to whole steps what lies within 2^50 steps of 0. */
const ROUNDER = 1.5 * 2 ** 52;
const REACH = 2 ** 50;

/** The rounding of the remainders is far below half a unit of the result if mean and deviation are this many steps. */
const LEAST_MEAN = 2 ** 8;
const LEAST_DEVIATION = 2 ** 9;

/** Squares of sizes within this range neither overflow nor vanish. */
const LARGE = 1e100;
const SMALL = 1e-100;

/**
 * The power sums of values that are well apart, at little more than the speed of plain sums; null where the bounds do not hold.
 * Three or four independent chains of additions and no branch in the loop.
 */
export function gridSums(
  values: ArrayLike<number>,
  weights: ArrayLike<number> | null,
  { least, greatest, weight, sum, greatestWeight, wholeWeights }: Survey,
): PowerSums | null {
  const spread = greatest - least;
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  const step = 2 ** (exponentOf(spread) - STEPS_LOG2);
  const inRange = size < LARGE && spread > SMALL && size < step * REACH;
  const countable = wholeWeights && greatestWeight < GREATEST_WEIGHT && weight < GREATEST_TOTAL;
  if (!inRange || !countable || !Number.isFinite(sum)) return null;

  const rounder = ROUNDER * step;
  const origin = sum / weight + rounder - rounder;
  const sums =
    weights === null ? equalSums(values, rounder, origin) : weightedSums(values, weights, rounder, origin);
  const deviation = Math.sqrt(sums.second.high / weight);
  const mean = Math.abs(origin + sums.first.high / weight);
  if (mean < LEAST_MEAN * step || deviation < LEAST_DEVIATION * step) return null;
  return { exponent: 0, weightExponent: 0, origin, weight: { high: weight, low: 0 }, ...sums };
}

interface Sums {
  readonly first: DoubleDouble;
  readonly second: DoubleDouble;
}

function equalSums(values: ArrayLike<number>, rounder: number, origin: number): Sums {
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
    total.add(first, firstRest, second, secondRest);
  }
  return total.sums();
}

function weightedSums(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  rounder: number,
  origin: number,
): Sums {
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
      const weight = weights[index] as number;
      const onGrid = value + rounder - rounder;
      const rest = value - onGrid;
      const distance = onGrid - origin;
      const weighted = weight * distance;
      const weightedRest = weight * rest;
      first += weighted;
      firstRest += weightedRest;
      second += weighted * distance;
      secondRest += weightedRest * (distance + distance + rest);
    }
    total.add(first, firstRest, second, secondRest);
  }
  return total.sums();
}

/** Totals of blocks; of the sums that grow beyond 2^53 steps the rounding error of each addition is kept. */
class BlockTotals {
  private first = 0;
  private firstRest = 0;
  private firstError = 0;
  private second = 0;
  private secondError = 0;
  private secondRest = 0;
  private secondRestError = 0;

  add(first: number, firstRest: number, second: number, secondRest: number): void {
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
    this.secondRestError += this.secondRest - (restTotal - restPart) + (secondRest - restPart);
    this.secondRest = restTotal;
  }

  sums(): Sums {
    return {
      first: add({ high: this.first, low: 0 }, twoSum(this.firstRest, this.firstError)),
      second: add(twoSum(this.second, this.secondError), twoSum(this.secondRest, this.secondRestError)),
    };
  }
}
