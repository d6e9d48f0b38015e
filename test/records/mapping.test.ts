import { toNumber } from '../../src/records/exact';
import { MEANINGS, meaningOf } from '../../src/records/layouts/mapping';
import { readRecords } from '../../src/records/read';
import { source } from '../support/records/rows';

const heads = ['学校名称', '办学类型', '在校学生数', '教学班数', '县学科带头人', '绿化面积（㎡）'];
const data = () => source('a.xlsx', { 学校: [heads, ['青山小学', '小学', 300, 6, 4, 900]] });

test('a heading that was not matched counts as what the county says it means, whatever the stage', () => {
  const before = readRecords([data()]);
  expect(before.unmatched.map(({ heading }) => heading)).toEqual(['县学科带头人', '绿化面积(m2)']);
  const answers = new Map([
    ['heading:县学科带头人', 'backbone'],
    ['heading:绿化面积(m2)', 'ignore'],
  ]);
  const county = readRecords([data()], { answers });
  expect(county.unmatched).toEqual([]);
  const total = county.schools[0]?.rows[0]?.indicators.backbone.total;
  expect(total && toNumber(total)).toBe(4);
});

test('every meaning that is offered is understood, and nothing else', () => {
  for (const meaning of MEANINGS) expect(meaningOf('甲', new Map([['heading:甲', meaning]]))).not.toBeNull();
  for (const other of ['', '甲', 'primary.rooms', '.pe', 'primary.pe.x', '__proto__'])
    expect(meaningOf('甲', new Map([['heading:甲', other]]))).toBeNull();
});
