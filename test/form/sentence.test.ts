import fc from 'fast-check';
import type { ItemLayout } from '../../src/form/layout/sentence';
import { GUARANTEE_ITEMS } from '../../src/form/layout/guarantee';
import { QUALITY_ITEMS } from '../../src/form/layout/quality';
import { SCHOOL_NOTE } from '../../src/form/layout/school-note';
import { readSentence } from '../../src/form/sentence/read-sentence';

const place = { sheet: '表Ⅳ', row: 5, column: 1 };
const ITEMS: readonly ItemLayout[] = [...GUARANTEE_ITEMS, ...QUALITY_ITEMS];
const patternOf = (table: 'IV' | 'V', item: number) => {
  const sentence = ITEMS.find((layout) => layout.table === table && layout.item === item)?.sentence;
  if (!sentence) throw new Error(`${table}-${item} has no sentence`);
  return sentence;
};
const values = (table: 'IV' | 'V', item: number, text: string) =>
  [...readSentence(text, patternOf(table, item), place).values()].map(({ state, value }) => value ?? state);

const patterns = [SCHOOL_NOTE, ...ITEMS.flatMap(({ sentence }) => (sentence ? [sentence] : []))];

test('any number in any blank of any sentence, with or without spaces, underlines and full-width digits', () => {
  const wide = (text: string) =>
    text.replace(/[\d.,%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      fc.constantFrom(...patterns),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }),
      fc.constantFrom(['', ''], [' ', ' '], ['＿', '＿'], ['__', '__'], ['　', '']),
      fc.boolean(),
      (pattern, numbers, [before = '', after = ''], full) => {
        let n = 0;
        const text = pattern.printed.replace(/＿＿/g, () => `${before}${numbers[n++] ?? 0}${after}`);
        const figures = [...readSentence(full ? wide(text) : text, pattern, place).values()];
        expect(figures.map(({ value }) => value)).toEqual(numbers.slice(0, n));
      },
    ),
  );
});

test.each(patterns.map((pattern) => [pattern.printed, pattern] as const))(
  'nothing filled in: %s',
  (printed, pattern) => {
    const states = (text: string) => [
      ...new Set([...readSentence(text, pattern, place).values()].map(({ state }) => state)),
    ];
    expect(states(printed)).toEqual(['placeholder']);
    expect(states(printed.replace(/＿＿/g, ''))).toEqual(['blank']);
    expect(states('已完成')).toEqual(['absent']);
  },
);

test('thresholds inside a sentence are no blanks, and spans point at the numbers', () => {
  const text = '超过 2000 人的小学 3 所，初中 0 所，超过 2500 人的一贯制学校 12 所';
  const figures = [...readSentence(text, patternOf('IV', 4), place).values()];
  expect(figures.map(({ span }) => text.slice(...(span ?? [0, 0])))).toEqual(['3', '0', '12']);
});

test.each<['IV' | 'V', number, string, (number | string)[]]>([
  ['IV', 6, '不足100人的规模较小学校学生数1,288人，公用经费34万元', [1288, 340000]],
  [
    'IV',
    7,
    '特殊教育学校公用经费为1188900元，特殊教育学生数为139人，生均公用经费为8553元',
    [118.89, 139, 8553],
  ],
  [
    'IV',
    11,
    '符合交流轮岗条件的教师321名，交流轮岗教师45名；交流轮岗的骨干教师12名，占交流轮岗教师总数的比例26.7%',
    [321, 45, 'absent', 12, 26.7],
  ],
  ['IV', 13, '小学就近划片入学比例为100%，初中就近划片入学比例为97.3%', [100, 97.3]],
  ['IV', 13, '就近划片入学比例分别为100%、＿＿%。', [100, 'placeholder']],
  ['IV', 9, '完成 360 学时培训的教师若干人，全区教师约 250 人，教师培训完成率 %', ['text', 'text', 'blank']],
  [
    'IV',
    14,
    '招生名额总数 1,000 人，分配名额 550 人，占比 55.0 %。其中分配农村学校的名额 220 人，占分配名额总数的 40.0 %',
    [1000, 550, 55, 220, 40],
  ],
  [
    'V',
    2,
    '全县残疾儿童少年为182人，入学率为97.3%，在特殊教育学校就读53人，占比29.1%',
    [182, 'absent', 97.3, 53, 29.1],
  ],
])('%s-%i: %s', (table, item, text, expected) => {
  expect(values(table, item, text)).toEqual(expected);
});

test.each(['Ⅲ', 'III', '3', '三', 'Ⅲ级', '３', '达到Ⅲ'])('the level %s is 3', (level) => {
  const text = `语文${level.replace('级', '')}级、校际差异率 0.11；数学 Ⅳ 级、校际差异率 0.135`;
  const figures = readSentence(text, patternOf('V', 9), place);
  expect(figures.get('chineseLevel')?.value).toBe(3);
  expect(figures.get('mathematicsDifference')).toMatchObject({ value: 0.135, decimals: 3 });
  expect(figures.get('scienceLevel')?.state).toBe('absent');
});

test('a subject without its difference does not take that of the next', () => {
  const figures = readSentence('语文Ⅲ级；数学Ⅳ级、校际差异率0.13', patternOf('V', 9), place);
  expect(figures.get('chineseDifference')?.state).toBe('absent');
  expect(figures.get('mathematicsDifference')?.value).toBe(0.13);
});
