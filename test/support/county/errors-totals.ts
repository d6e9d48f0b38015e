import { fraction, isTie, rounded, text } from './fraction';
import { noteWords } from './draw-schools';
import type { ErrorKind } from './plant';
import { STAGES } from './rules';

const categories = ['consistency' as const];
const also = (...codes: string[]) => codes.map((code) => `I.${code}`);

/** A part of 表Ⅰ made larger than its whole, or the whole smaller than its part. */
const partOverWhole = (
  name: string,
  part: number,
  whole: number,
  claims: string[],
  step: number,
): ErrorKind => ({
  name,
  put(work) {
    const [partKey, wholeKey] = [`I.L${part}`, `I.L${whole}`];
    const [p, w] = [work.figure(partKey), work.figure(wholeKey)];
    if (p.units === 0 || !work.claim(...claims)) return null;
    // 50人及以上 and 专任教师 are bound to other tables, so there the whole is made too small.
    const free = part === 2;
    const units = free ? w.units + step : p.units - 1;
    work.type(free ? partKey : wholeKey, Number(`${units}e-${p.decimals}`));
    return { key: free ? partKey : wholeKey, also: free ? [wholeKey] : [partKey], categories };
  },
});

const RELATED_ROWS = also('L9', 'L10', 'L11', 'L12', 'L13', 'L15', 'L16');

export const TOTAL_ERRORS: readonly ErrorKind[] = [
  partOverWhole('rural over all', 2, 1, ['I.people'], 1),
  partOverWhole('rural far over all', 2, 1, ['I.people'], 400),
  partOverWhole('large points over points', 16, 15, ['rows', 'sum:primary:pupils', 'sum:primary:classes'], 1),
  partOverWhole('part over whole', 22, 21, ['I.staff:primary'], 1),
  partOverWhole('part over whole (junior)', 24, 23, ['I.staff:junior'], 1),
  {
    name: 'teachers over staff',
    put(work) {
      const [part, whole] = work.random.pick([
        ['I.L22', 'I.L21'],
        ['I.L24', 'I.L23'],
      ]);
      if (!part || !whole || !work.claim('I.staff:primary', 'I.staff:junior', 'teachers', 'IV.9', 'IV.12'))
        return null;
      work.type(part, work.value(whole) + 7);
      return { key: part, also: [whole, 'IV.9.sentence', 'IV.12.sentence'], categories };
    },
  },
  ...(['pupils', 'classes'] as const).flatMap((what) =>
    STAGES.map((stage): ErrorKind => ({
      name: `total differs from schools (${stage} ${what})`,
      put(work) {
        const column = (what === 'pupils' ? 19 : 17) + (stage === 'primary' ? 0 : 1);
        const key = `I.L${column}`;
        const points = work.county.basics[14]?.units === work.county.basics[15]?.units;
        const listed = work.county.stages[stage].rows.reduce((sum, row) => sum + row.data[what], 0);
        const step = work.random.pick([1, 7, 60]);
        const exact = stage === 'junior' || points;
        const wrong = exact && work.random.chance(0.5) ? work.value(key) + step : listed - step;
        // A total of classes one too large also fits a school with one class too few, which 表Ⅳ-5 would show.
        const others = what === 'classes' ? ['IV.5'] : [];
        if (wrong <= 0 || !work.claim(`sum:${stage}:${what}`, ...others)) return null;
        work.type(key, wrong);
        return { key, also: [], categories };
      },
    })),
  ),
  ...[9, 10, 11, 12, 13].map((column): ErrorKind => ({
    name: `schools differ from rows (L${column})`,
    put(work) {
      const key = `I.L${column}`;
      if (!work.claim('rows')) return null;
      const value = work.value(key);
      work.type(key, value > 0 && work.random.chance(0.5) ? value - 1 : value + work.random.pick([1, 3]));
      return { key, also: [...RELATED_ROWS, 'II-2.note'], categories };
    },
  })),
  ...[0, 1, 2, 3, 4, 5].map((index): ErrorKind => ({
    name: `note number ${index + 1} wrong`,
    put(work) {
      if (!work.claim('rows')) return null;
      const numbers = [...work.county.note];
      const value = numbers[index] ?? 0;
      numbers[index] = value > 0 && work.random.chance(0.5) ? value - 1 : value + 1;
      work.overwrite('II-2.note', noteWords(numbers));
      return { key: 'II-2.note', also: [...RELATED_ROWS], categories };
    },
  })),
  {
    name: 'note blank left in',
    put(work) {
      if (!work.claim('rows')) return null;
      const numbers: (number | string)[] = [...work.county.note];
      numbers[work.random.integer(0, 5)] = '＿＿';
      work.overwrite('II-2.note', noteWords(numbers));
      return { key: 'II-2.note', also: [], categories: ['entry'] };
    },
  },
  {
    name: 'count of schools meeting it wrong',
    put(work) {
      const [stage, k] = [work.stage(), work.random.integer(0, 7)];
      const { rows, counts } = work.county.stages[stage];
      const count = counts[k] ?? 0;
      const wrong = work.random.pick([count + 1, count - 1, count + 4]);
      if (wrong < 0 || !work.claim(k === 7 ? `mark:${stage}` : `ind:${stage}:${k}`)) return null;
      const key = `II-1.${stage}.count.L${k + 1}`;
      work.type(key, wrong);
      const ratio = `II-1.${stage}.ratio.L${k + 1}`;
      const both = wrong <= rows.length && work.random.chance(0.5);
      if (both) work.type(ratio, Number(text(rounded(fraction(wrong * 100, rows.length), 1))));
      return { key, also: [ratio], categories };
    },
  },
  {
    name: 'ratio of schools meeting it wrong',
    put(work) {
      const [stage, k] = [work.stage(), work.random.integer(0, 7)];
      const key = `II-1.${stage}.ratio.L${k + 1}`;
      const figure = work.figure(key);
      const { units } = figure;
      const wrong = work.random.pick([units + 1, units - 1, units + 37, units - 90]);
      // A whole number could be a rounding of the true ratio, and is no proof of an error.
      if (wrong < 0 || wrong % 10 === 0 || isTie(figure)) return null;
      if (!work.claim(k === 7 ? `mark:${stage}` : `ind:${stage}:${k}`)) return null;
      work.type(key, wrong / 10);
      return { key, also: [`II-1.${stage}.count.L${k + 1}`], categories };
    },
  },
];
