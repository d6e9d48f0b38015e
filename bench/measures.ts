import { performance } from 'node:perf_hooks';
import { coefficientOfVariation as simpleCoefficientOfVariation } from 'simple-statistics';
import { coefficientOfVariation } from '../src/measures/coefficient-of-variation';

const SCHOOLS = 1_000_000;
const ROUNDS = 15;

interface Line {
  readonly name: string;
  readonly value: string;
  readonly limit: string;
  readonly ok: boolean;
}

/** The coefficient of variation of a million schools beside that of simple-statistics, in turns, by the median. */
export async function run(): Promise<Line[]> {
  const values = Array.from({ length: SCHOOLS }, () => 6 + 4 * (Math.random() + Math.random() - 1));
  const enrolment = Array.from({ length: SCHOOLS }, () => 20 + Math.floor(2000 * Math.random()));
  const cases: readonly (readonly [string, () => unknown])[] = [
    ['simple-statistics', () => simpleCoefficientOfVariation(values)],
    ['every school alike', () => coefficientOfVariation(values)],
    ['by enrolment', () => coefficientOfVariation(values, enrolment)],
  ];
  const times = new Map(cases.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, work] of cases) {
      const start = performance.now();
      work();
      times.get(name)?.push(performance.now() - start);
    }
  }
  const [, ...ours] = cases.map(([name]) => ({ name, time: median(times.get(name) ?? []) }));
  const theirs = median(times.get('simple-statistics') ?? []);
  return ours.map(({ name, time }) => ({
    name: `CV of ${SCHOOLS} schools, ${name}`,
    value: `${time.toFixed(1)} ms (${(time / theirs).toFixed(2)} × simple-statistics)`,
    limit: `${theirs.toFixed(1)} ms (1 × simple-statistics)`,
    ok: time <= theirs,
  }));
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? NaN;
}
