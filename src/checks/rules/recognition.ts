import type { RecognitionName } from '../../form/layout/recognition';
import type { Figure } from '../../form/model';
import { decimalsFor, decimalsOf, readAll, share, shareFits } from '../figures/ratios';
import type { Raised, Rule } from './rule';
import { AGREEMENT, FORM } from './sources';

/** 表Ⅵ: each part is within its whole. */
const PARTS: readonly (readonly [part: RecognitionName, whole: RecognitionName])[] = [
  ['validQuestionnaires', 'questionnaires'],
  ['satisfiedQuestionnaires', 'validQuestionnaires'],
  ['satisfiedVisits', 'visits'],
];
const SHARES: readonly (readonly [part: RecognitionName, whole: RecognitionName, rate: RecognitionName])[] = [
  ['satisfiedQuestionnaires', 'validQuestionnaires', 'questionnaireRate'],
  ['satisfiedVisits', 'visits', 'visitRate'],
];
const COUNTS: readonly RecognitionName[] = [
  'questionnaires',
  'validQuestionnaires',
  'satisfiedQuestionnaires',
  'visits',
  'satisfiedVisits',
];

type Row = Readonly<Record<RecognitionName, Figure>>;

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
    for (const row of Object.values<Row>(form.recognition ?? {})) {
      for (const [part, whole] of PARTS) yield* accuseOver(row[part], row[whole]);
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
    if (!form.recognition) return;
    const { all, parents } = form.recognition;
    for (const name of COUNTS) yield* accuseOver(parents[name], all[name]);
  },
};

function* accuseOver(part: Figure, whole: Figure): Generator<Raised> {
  if (part.value === null || whole.value === null || part.value <= whole.value || whole.value < 0) return;
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
    const shares = Object.values<Row>(form.recognition ?? {}).flatMap(sharesOf);
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
function sharesOf(row: Row): ReadShare[] {
  return SHARES.flatMap(([partName, wholeName, name]) => {
    const figure = row[name];
    const others = [row[partName], row[wholeName]] as const;
    const read = readAll(...others, figure);
    if (!read) return [];
    const [part, whole, written] = read;
    if (whole <= 0 || part < 0 || part > whole) return [];
    return [{ figure, others, part, whole, written }];
  });
}

export const RECOGNITION_RULES: readonly Rule[] = [partOverWhole, parentsOverAll, rate];
