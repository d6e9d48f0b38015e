import { coefficientOfVariation as simpleCoefficientOfVariation } from 'simple-statistics';
import { coefficientOfVariation } from '../src/measures/coefficient-of-variation';
import { type Line, medians } from './support/line';

const SCHOOLS = 1_000_000;
const ROUNDS = 15;

/** The coefficient of variation of a million schools beside that of simple-statistics, in turns, by the median. */
export async function run(): Promise<Line[]> {
  const values = Array.from({ length: SCHOOLS }, () => 6 + 4 * (Math.random() + Math.random() - 1));
  const enrolment = Array.from({ length: SCHOOLS }, () => 20 + Math.floor(2000 * Math.random()));
  const [theirs = NaN, alike = NaN, byEnrolment = NaN] = await medians(
    ROUNDS,
    () => simpleCoefficientOfVariation(values),
    () => coefficientOfVariation(values),
    () => coefficientOfVariation(values, enrolment),
  );
  const ours = [
    { name: 'every school alike', time: alike },
    { name: 'by enrolment', time: byEnrolment },
  ];
  return ours.map(({ name, time }) => ({
    name: `CV of ${SCHOOLS} schools, ${name}`,
    value: `${time.toFixed(1)} ms (${(time / theirs).toFixed(2)} × simple-statistics)`,
    limit: `${theirs.toFixed(1)} ms (1 × simple-statistics)`,
    ok: time <= theirs,
  }));
}
