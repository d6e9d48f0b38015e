import fc from 'fast-check';
import { readRecords } from '../../src/records/read';
import { boundaryFindings } from '../../src/records/rules/boundary';
import { traceOf } from '../../src/records/trace';
import { INDICATORS } from '../../src/standards/indicators';
import { findProfile } from '../../src/standards/profiles';
import { Random } from '../support/county/random';
import { plainSheet } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';
import { source } from '../support/records/rows';

/** The sum that a sentence states, worked out as a reader would. */
function workedOut(sentence: string): { result: number; stated: number } {
  const [sum = '', stated = ''] = sentence.split(' = ');
  const plain = sum.replace(/−/g, '-').replace(/×/g, '*').replace(/÷/g, '/');
  if (!/^[-+*/(). \d]+$/.test(plain)) throw new Error(sentence);
  return { result: Number(new Function(`return ${plain}`)()), stated: Number(stated) };
}

test('the sentence of a calculation gives what it states, campuses and mixed schools included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
      const county = rawCounty(seed);
      const sheet = plainSheet(county, new Random(seed));
      const asked = readRecords([sheet]).questions;
      const answers = new Map(
        county.flatMap(({ code, campusOf }) => {
          const question = asked.find(({ id }) => id === `campus:${code.replace(/^0+/, '')}`);
          const choice = question?.choices?.find(
            ({ value }) => String(value).replace(/^0+/, '') === campusOf?.replace(/^0+/, ''),
          );
          return question && choice ? [[question.id, choice.value] as const] : [];
        }),
      );
      for (const school of readRecords([sheet], { answers }).schools) {
        for (const row of school.rows) {
          for (const { slug } of INDICATORS) {
            const sentence = traceOf(row, slug);
            if (sentence === null) throw new Error(`${school.name} ${slug}`);
            const { result, stated } = workedOut(sentence);
            expect(Math.abs(result - stated)).toBeLessThan(0.0050001);
          }
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('a figure that only rounding lifts over its standard is told', () => {
  const heads = [
    '学校名称',
    '办学类型',
    '举办者类型',
    '在校学生数',
    '年级数',
    '教学班数',
    '专任教师数',
    '博士研究生学历教师数',
    '硕士研究生学历教师数',
    '本科学历教师数',
    '专科学历教师数',
    '县级以上骨干教师数',
    '体育教师数',
    '音乐教师数',
    '美术教师数',
    '教学及辅助用房（㎡）',
    '室内体育用房（㎡）',
    '运动场地面积（㎡）',
    '教学仪器设备值（万元）',
    '网络多媒体教室数',
  ];
  // 4.4951 ㎡ a pupil is written 4.50, which is the standard.
  const row = [
    '青山小学',
    '小学',
    '民办',
    1000,
    6,
    25,
    60,
    0,
    2,
    50,
    8,
    12,
    4,
    3,
    3,
    4495.1,
    0,
    8000,
    250,
    30,
  ];
  const county = readRecords([source('a.xlsx', { 学校: [heads, row] })]);
  const found = boundaryFindings(county, findProfile('national'));
  expect(found.map(({ rule, parameters }) => [rule, parameters['raw'], parameters['written']])).toEqual([
    ['raw/boundary', 4.4951, 4.5],
  ]);
});
