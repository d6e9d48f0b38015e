import { splitStages, stageInName } from '../../src/form/tables/stage-split';
import type { RowEvidence, SplitEvidence } from '../../src/form/tables/stage-split';

const primary = (
  number: number | null,
  name = `东湖第${number}小学`,
  grades: number | null = 6,
): RowEvidence => ({ number, name, grades });
const junior = (
  number: number | null,
  name = `西河第${number}初级中学`,
  grades: number | null = 3,
): RowEvidence => ({ number, name, grades });
const rows = [...[1, 2, 3, 4, 5].map((n) => primary(n)), ...[1, 2, 3].map((n) => junior(n))];
const nothing: SplitEvidence = { markers: [], counts: [] };
const counted: SplitEvidence = { markers: [], counts: [{ primary: 5, junior: 3, weight: 3 }] };
const changed = (index: number, row: Partial<RowEvidence>) =>
  rows.map((old, i) => (i === index ? { ...old, ...row } : old));
const sure = { primary: 5, unsure: false };

test.each([
  ['小学部 of a secondary school', '第一中学小学部', 'primary'],
  ['附属小学', '第一中学附属小学', 'primary'],
  ['教学点', '柳林21教学点', 'primary'],
  ['初中部', '中心小学（初中部）', 'junior'],
  ['完全中学', '北关完全中学', 'junior'],
  ['一贯制', '南山九年一贯制学校', null],
])('%s', (_, name, stage) => expect(stageInName(name)).toBe(stage));

test('numbers that begin again, names and grades agree', () =>
  expect(splitStages(rows, nothing)).toMatchObject(sure));
test('the first number of 初中 is damaged', () =>
  expect(splitStages(changed(5, { number: 6 }), nothing)).toMatchObject(sure));
test('the first number of 初中 is missing', () =>
  expect(splitStages(changed(5, { number: null }), nothing)).toMatchObject(sure));
test('a 1 in the middle', () => expect(splitStages(changed(2, { number: 1 }), nothing)).toMatchObject(sure));
test('grades wrong at the boundary', () => {
  expect(splitStages(changed(5, { grades: 6 }), nothing)).toMatchObject(sure);
  expect(splitStages(changed(4, { grades: 3 }), nothing)).toMatchObject(sure);
});
test('a name of the other stage at the boundary', () =>
  expect(splitStages(changed(4, { name: '第一中学' }), counted)).toMatchObject(sure));
test('names and grades say nothing, the count decides with the numbers', () => {
  const neutral = rows.map((row) => ({ ...row, name: '实验学校', grades: null }));
  expect(splitStages(neutral, counted)).toMatchObject(sure);
});
test('the note counts wrong', () =>
  expect(splitStages(rows, { markers: [], counts: [{ primary: 4, junior: 4, weight: 3 }] })).toMatchObject(
    sure,
  ));
test('numbers run on from 小学 to 初中', () =>
  expect(
    splitStages(
      rows.map((row, i) => ({ ...row, number: i + 1 })),
      counted,
    ).primary,
  ).toBe(5));
test('one block only', () => {
  expect(splitStages(rows.slice(0, 5), nothing)).toMatchObject(sure);
  expect(splitStages(rows.slice(5), nothing)).toMatchObject({ primary: 0, unsure: false });
});
test('evidence that does not decide is said to', () => {
  const silent = rows.map(() => ({ number: null, name: '实验学校', grades: null }));
  expect(splitStages(silent, nothing).unsure).toBe(true);
  expect(splitStages([...rows.slice(5), ...rows.slice(0, 5)], nothing).unsure).toBe(true);
});
test('no schools, no doubt', () =>
  expect(splitStages([], counted)).toMatchObject({ primary: 0, unsure: false }));
