import { address } from '../../src/form/workbook';
import { fillingOf } from '../../src/records/filling';
import { readRecords } from '../../src/records/read';
import { findProfile } from '../../src/standards/profiles';
import { source } from '../support/records/rows';

/** A workbook of a primary school: its particulars and its classes by size. */
function school(name: string, pupils: number, classes: number, bands: readonly number[]) {
  const head = (title: string, number: string) => [
    [title],
    ['表号', number],
    ['学校（机构）名称', name],
    ['学校（机构）标识码', `21340${name.length}${pupils}`],
  ];
  const sizes = [
    '25人及以下',
    '26-30人',
    '31-35人',
    '36-40人',
    '41-45人',
    '46-50人',
    '51-55人',
    '66人及以上',
  ];
  return source(`${name}.xlsx`, {
    教基1001: [...head('学校（机构）基本情况', '教基1001'), ['办学类型', '小学'], ['举办者类型', '民办']],
    教基3112: [
      ...head('小学分类型学生数', '教基3112'),
      ['指标名称', '代码', '在校生数', '一年级', '二年级'],
      ['甲', '乙', '1', '2', '3'],
      ['总计', '01', pupils, pupils, 0],
    ],
    教基2106: [
      ...head('小学班数、班额情况', '教基2106'),
      ['指标名称', '代码', '班数', ...sizes.map(() => undefined)],
      [undefined, undefined, '总计', ...sizes],
      ['甲', '乙', '1', ...sizes.map((_, index) => String(index + 2))],
      ['总计', '01', classes, ...bands],
      ['一年级', '02', classes, ...bands],
      ['复式班', '03', '*', ...sizes.map(() => '*')],
    ],
  });
}

const about = (...schools: ReturnType<typeof school>[]) => {
  const county = readRecords(schools);
  const told = county.findings
    .filter(({ rule }) => rule.startsWith('raw/bands'))
    .map(({ rule, places: [place], actual, expected }) => [
      rule,
      place && `${place.sheet}!${address(place)}`,
      actual,
      expected,
    ]);
  const classes = fillingOf(county, findProfile('national')).guarantee.get(5)?.get('primaryClasses');
  return { told, classes };
};

test('classes over 45 pupils are counted from the bands of every school', () => {
  const found = about(
    school('青山小学', 850, 18, [0, 0, 0, 0, 8, 7, 2, 1]),
    school('白河中心小学', 80, 2, [0, 0, 0, 2, 0, 0, 0, 0]),
  );
  expect(found).toEqual({ told: [], classes: 10 });
});

test('bands that do not add up to the classes, or cannot hold the pupils, are told', () => {
  const sum = about(school('青山小学', 400, 11, [0, 0, 0, 10, 0, 0, 0, 0]));
  expect(sum.told).toEqual([['raw/bands-sum', '教基2106!C8', 11, 10]]);
  const pupils = about(school('青山小学', 401, 10, [0, 0, 0, 10, 0, 0, 0, 0]));
  expect(pupils.told).toEqual([['raw/bands-pupils', '教基3112!C7', 401, null]]);
});

test('no class over the limit is claimed where the classes are larger on average', () => {
  expect(about(school('青山小学', 460, 10, [0, 0, 0, 0, 10, 0, 0, 0])).classes).toBeNull();
});
