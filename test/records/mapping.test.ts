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

test('a heading of a statistics form is listed with its place, and counts as what the county says', () => {
  const forms = () =>
    source('青山小学(小学).xlsx', {
      教基1001: [
        ['表号', '教基1001'],
        ['学校（机构）名称', '青山小学'],
        ['办学类型', '小学'],
      ],
      教基4155: [
        ['专任教师分课程、分学历情况'],
        ['', '', '', '合计', '锻炼课'],
        ['', '甲', '乙', 1, 2],
        ['小学'],
        ['', '总计', '01', 30, 4],
        ['', '最高层次', '02', 5],
      ],
    });
  const before = readRecords([forms()]);
  const told = before.unmatched.map(({ heading, place }) => `${heading} ${place.sheet} ${place.row}`);
  expect(told).toContain('锻炼课 教基4155 1');
  expect(told.some((text) => text.includes('最高层次'))).toBe(true);
  const answers = new Map(
    before.unmatched.flatMap(({ heading }): [string, string][] =>
      heading === '锻炼课'
        ? [['heading:锻炼课', 'primary.pe']]
        : heading.includes('最高层次')
          ? [[`heading:${heading}`, 'primary.master']]
          : [],
    ),
  );
  const figures = readRecords([forms()], { answers }).schools[0]?.sites[0]?.figures;
  expect([figures?.get('primary.pe')?.written, figures?.get('primary.master')?.written]).toEqual([4, 5]);
});

test('a heading of a roster counts as what the county says, and nothing of a person is in what is read', () => {
  const roster = () =>
    source('名册.xlsx', {
      名册: [
        ['姓名', '身份证号', '校名', '任教学段', '主教学科', '最高学历', '荣誉', '执教凭证'],
        ['张三丰', '340101198001011234', '青山小学', '小学', '体育', '本科', '县级', '有'],
        ['李四光', '340101198001011235', '青山小学', '小学', '语文', '专科', '', '有'],
      ],
    });
  const before = readRecords([roster()]);
  expect(before.unmatched.map(({ heading }) => heading)).toEqual(['身份证号', '荣誉', '执教凭证']);
  const answers = new Map([
    ['heading:荣誉', 'teacher.backbone'],
    ['heading:执教凭证', 'teacher.certificate'],
  ]);
  const county = readRecords([roster()], { answers });
  const figures = county.schools[0]?.sites[0]?.figures;
  const count = (field: 'backbone' | 'certified' | 'teachers') => figures?.get(`primary.${field}`)?.written;
  expect([count('backbone'), count('certified'), count('teachers')]).toEqual([1, 2, 2]);
  const all = JSON.stringify(county, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value,
  );
  expect(all).not.toMatch(/张三丰|李四光|34010119/);
});

test('the headings of a sheet that was not understood are listed; the column of school names can be named', () => {
  const plain = () =>
    source('a.xlsx', {
      表: [
        ['办学点位', '类别', '在校学生数', '教学班数'],
        ['青山小学', '小学', 300, 6],
      ],
    });
  const before = readRecords([plain()]);
  expect([before.schools.length, before.unmatched.map(({ heading }) => heading)]).toEqual([
    0,
    ['办学点位', '类别', '在校学生数', '教学班数'],
  ]);
  const answers = new Map([
    ['heading:办学点位', 'name'],
    ['heading:类别', 'type'],
  ]);
  expect(readRecords([plain()], { answers }).schools.map(({ name, type }) => [name, type])).toEqual([
    ['青山小学', '小学'],
  ]);
});

test('高中阶段 beneath the teachers is a degree and no stage', () => {
  const heads = ['学校名称', '办学类型', '在校学生数', '专任教师', ''];
  const beneath = ['', '', '', '合计', '高中阶段'];
  const { questions, unmatched } = readRecords([
    source('高中.xlsx', { 高中: [heads, beneath, ['青山中学', '高级中学', 900, 60, 1]] }),
  ]);
  expect([questions, unmatched.map(({ heading }) => heading)]).toEqual([[], ['专任教师›高中阶段']]);
});
