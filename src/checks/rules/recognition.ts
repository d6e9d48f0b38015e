import type { Figure } from '../../form/model';
import { decimalsFor, decimalsOf, readAll, share, shareFits } from '../figures/ratios';
import type { Raised, Rule } from './rule';
import { AGREEMENT, FORM } from './sources';

/** 表Ⅵ by position: L1 问卷总数, L2 回收有效, L3 满意, L4 满意度, L5 走访, L6 满意, L7 满意度. Each part is within its whole. */
const PARTS: readonly (readonly [part: number, whole: number])[] = [
  [1, 0],
  [2, 1],
  [5, 4],
];
const SHARES: readonly (readonly [part: number, whole: number, rate: number])[] = [
  [2, 1, 3],
  [5, 4, 6],
];
const COUNTS = [0, 1, 2, 4, 5];

const partOverWhole: Rule = {
  id: 'consistency/recognition-part',
  category: 'consistency',
  severity: 'error',
  table: 'VI',
  sentence: {
    zh: '“{part}”{partValue} 大于“{whole}”{wholeValue}，部分不能大于总数。请核对这两格。',
    en: '“{part}”, {partValue}, is more than “{whole}”, {wholeValue}: a part cannot exceed the whole. Check both cells.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    for (const row of [form.recognition?.all, form.recognition?.parents]) {
      for (const [part, whole] of PARTS) {
        if (isOver(row?.[part], row?.[whole])) yield* accuse(row?.[part], row?.[whole]);
      }
    }
  },
};

const parentsOverAll: Rule = {
  id: 'consistency/recognition-parents',
  category: 'consistency',
  severity: 'error',
  table: 'VI',
  sentence: {
    zh: '“{part}”家长 {partValue} 大于合计 {wholeValue}，其中数不能大于合计。请核对这两格。',
    en: '“{part}”: parents, {partValue}, are more than the total, {wholeValue}. Check both cells.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    const { all = [], parents = [] } = form.recognition ?? {};
    for (const code of COUNTS) if (isOver(parents[code], all[code])) yield* accuse(parents[code], all[code]);
  },
};

function isOver(part: Figure | undefined, whole: Figure | undefined): boolean {
  return part?.value != null && whole?.value != null && part.value > whole.value && whole.value >= 0;
}

function* accuse(part: Figure | undefined, whole: Figure | undefined): Generator<Raised> {
  if (part?.value == null || whole?.value == null) return;
  yield {
    places: [part, whole],
    actual: part.value,
    expected: { zh: `不大于 ${whole.value}`, en: `at most ${whole.value}` },
    parameters: { part: part.label, partValue: part.value, whole: whole.label, wholeValue: whole.value },
  };
}

const rate: Rule = {
  id: 'consistency/recognition-rate',
  category: 'consistency',
  severity: 'error',
  table: 'VI',
  sentence: {
    zh: '“{rate}”填 {written}%，按 {partValue}÷{wholeValue} 应为 {expected}%。请核对这三格。',
    en: '“{rate}” is {written} %, but {partValue} ÷ {wholeValue} gives {expected} %. Check the three cells.',
  },
  source: AGREEMENT,
  *check({ form }): Generator<Raised> {
    const rows = [form.recognition?.all ?? [], form.recognition?.parents ?? []];
    const shares = rows.flatMap(sharesOf);
    const sound = shares.filter((one) => shareFits(one.written, one.part, one.whole, one.figure));
    const usual = decimalsOf(sound.map(({ figure }) => figure));
    for (const { figure, others, part: partValue, whole: wholeValue, written } of shares) {
      const decimals = decimalsFor(figure, usual);
      if (shareFits(written, partValue, wholeValue, { decimals })) continue;
      const expected = share(partValue, wholeValue, Math.max(1, decimals));
      const parameters = { rate: figure.label, written, partValue, wholeValue, expected };
      yield { places: [figure, ...others], actual: written, expected, parameters };
    }
  },
};

interface ReadShare {
  readonly figure: Figure;
  readonly others: readonly Figure[];
  readonly part: number;
  readonly whole: number;
  readonly written: number;
}

/** The rates of one row that can be computed again. */
function sharesOf(row: readonly Figure[]): ReadShare[] {
  return SHARES.flatMap(([partIndex, wholeIndex, index]) => {
    const figure = row[index];
    const read = readAll(row[partIndex], row[wholeIndex], figure);
    const [part = 0, whole = 0, written = 0] = read ?? [];
    if (!figure || !read || whole <= 0 || part < 0 || part > whole) return [];
    const others = [row[partIndex], row[wholeIndex]].filter((other) => other !== undefined);
    return [{ figure, others, part, whole, written }];
  });
}

export const RECOGNITION_RULES: readonly Rule[] = [partOverWhole, parentsOverAll, rate];
