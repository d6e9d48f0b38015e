import { GUARANTEE_ITEMS } from '../../src/form/layout/guarantee';
import { QUALITY_ITEMS } from '../../src/form/layout/quality';
import { readSentence } from '../../src/form/sentence/read-sentence';

const place = { sheet: '表Ⅳ', row: 0, column: 1 };

/** The numbers read from a sentence in a county's own words; what is in it, but no number, by its state. */
function numbers(table: 'IV' | 'V', item: number, text: string): Record<string, number | string> {
  const layout = [...GUARANTEE_ITEMS, ...QUALITY_ITEMS].find(
    (one) => one.table === table && one.item === item,
  );
  if (!layout?.sentence) throw new Error('no sentence');
  return Object.fromEntries(
    [...readSentence(text, layout.sentence, place).values()].flatMap((figure) =>
      figure.state === 'absent' ? [] : [[figure.code, figure.value ?? figure.state]],
    ),
  );
}

test.each([
  [
    4,
    '超过2000人的小学无，初中无，超过2500人的一贯制学校1所',
    { primaryOver: 0, juniorOver: 0, mixedOver: 1 },
  ],
  [
    4,
    '全县没有超过2000人的小学、初中，没有超过2500人的一贯制学校',
    { primaryOver: 0, juniorOver: 0, mixedOver: 0 },
  ],
  [
    4,
    '小学超过2000人的有2所，初中超过2000人的有1所，一贯制学校超过2500人的0所',
    { primaryOver: 2, juniorOver: 1, mixedOver: 0 },
  ],
  [5, '无超过45人的小学班级，无超过50人的初中班级。', { primaryClasses: 0, juniorClasses: 0 }],
  [
    5,
    '小学大班额（超过45人）班级3个，初中大班额（超过50人）班级0个',
    { primaryClasses: 3, juniorClasses: 0 },
  ],
  [5, '初中大班额2个，小学大班额1个', { primaryClasses: 1, juniorClasses: 2 }],
  [
    6,
    '不足100名学生的学校，学生总数1234人，公用经费总额为 123.4 万元',
    { pupils: 1234, publicFunds: 1234000 },
  ],
  [8, '教师年均工资9.85万元，公务员年均工资9.76万元。', { teacherWage: 98500, civilServantWage: 97600 }],
  [9, '全县1203名教师均完成360学时培训，培训完成率达100%', { trained: 1203, teachers: 1203, rate: 100 }],
  [
    11,
    '符合交流条件教师总数500人，上年度交流教师60人，占比12%；其中骨干教师15人，占交流教师的25%',
    { eligible: 500, rotated: 60, rate: 12, backboneRotated: 15, backboneRate: 25 },
  ],
  [12, '全县在岗专任教师1203人，全部持有教师资格证，占100%', { teachers: 1203, certified: 1203, rate: 100 }],
  [12, '全县在岗专任教师1203人，均持有教师资格证，占98%', { teachers: 1203, rate: 98 }],
  [13, '城区和镇区公办小学就近划片入学比例为100%，初中为97.3%', { primaryRate: 100, juniorRate: 97.3 }],
  [13, '初中97.3%，小学100%', { primaryRate: 100, juniorRate: 97.3 }],
  [13, '公办小学、初中就近划片入学比例均为100%', { primaryRate: 100, juniorRate: 100 }],
  [
    14,
    '优质高中招生计划1000个，分到各校600个，占60%，其中农村初中300个，占50%',
    { places: 1000, allocated: 600, rate: 60, ruralAllocated: 300, ruralRate: 50 },
  ],
  [
    15,
    '随迁子女1200人，其中在公办学校1100人，在民办学校（政府购买学位）60人，两项合计1160人，占96.7%',
    { migrants: 1200, inPublic: 1100, inPrivate: 60, total: 1160, rate: 96.7 },
  ],
  [
    15,
    '符合条件的随迁子女1200人，全部在公办学校就读，占100%',
    { migrants: 1200, inPublic: 1200, inPrivate: 0, total: 1200, rate: 100 },
  ],
  [
    15,
    '随迁子女876人，均就读于公办学校',
    { migrants: 876, inPublic: 876, inPrivate: 0, total: 876, rate: 100 },
  ],
  [15, '随迁子女1200人，留守儿童全部在公办学校就读，占100%', { migrants: 1200, rate: 100 }],
  [15, '随迁子女1200人，基本全部在公办学校就读', { migrants: 1200 }],
  [15, '随迁子女1200人，全部在公办学校就读，占98%', { migrants: 1200, rate: 98 }],
  [15, '随迁子女1200人，除5人外全部在公办学校就读', { migrants: 1200 }],
  [15, '随迁子女1200人，全部在公办、民办学校就读，占100%', { migrants: 1200, rate: 100 }],
  [
    11,
    '符合交流条件的教师320人，全部交流，占100%；其中骨干教师80人，占25%',
    { eligible: 320, rotated: 320, rate: 100, backboneRotated: 80, backboneRate: 25 },
  ],
  [12, '全县在岗专任教师988人，全部持证上岗', { teachers: 988, certified: 988, rate: 100 }],
  [12, '在岗专任教师988人，持证988人，占比百分之百', { teachers: 988, rate: 100, certified: 988 }],
  [4, '全县无超过2000人的学校', { primaryOver: 0, juniorOver: 0, mixedOver: 0 }],
  [4, '所有学校均不超过2000人', { primaryOver: 0, juniorOver: 0, mixedOver: 0 }],
  [4, '城区无超过2000人的学校', {}],
  [4, '无超过2500人的学校', {}],
  [4, '除实验小学外，无超过2000人的学校', {}],
  [5, '全县没有超标准的班级', { primaryClasses: 0, juniorClasses: 0 }],
  [5, '无超大班额', {}],
])('表Ⅳ-%i %s', (item, text, expected) => {
  expect(numbers('IV', item, text)).toEqual(expected);
});

test.each([
  [
    2,
    '残疾儿童少年120人，全部入学，入学率100%，特殊教育学校就读30人，占25%',
    { children: 120, enrolled: 120, rate: 100, inSpecialSchools: 30, specialRate: 25 },
  ],
  [2, '残疾儿童少年120人，轻度残疾的全部入学，入学率95%', { children: 120, rate: 95 }],
  [
    1,
    '九年级毕业班学生900人，2022年入学920人，三年间转入30人，无死亡，转出45人，巩固率98.5%',
    { graduating: 900, entered: 920, transferredIn: 30, died: 0, transferredOut: 45, rate: 98.5 },
  ],
  [
    2,
    '残疾儿童少年100人，入学98人，入学率98%，其中特殊教育学校就读40人，占40%',
    { children: 100, enrolled: 98, rate: 98, inSpecialSchools: 40, specialRate: 40 },
  ],
])('表Ⅴ-%i %s', (item, text, expected) => {
  expect(numbers('V', item, text)).toEqual(expected);
});

test('a printed blank that is left empty stays empty, whatever numbers stand elsewhere', () => {
  const text = '全县在岗专任教师1203人，其中持有教师资格证的专任教师＿＿人（另有代课教师15人），占比＿＿%';
  expect(numbers('IV', 12, text)).toEqual({ teachers: 1203, certified: 'placeholder', rate: 'placeholder' });
});

test.each([
  ['城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别＿＿%、＿97.0＿%。', 97],
  ['城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别%、98.7%。', 98.7],
  ['城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别  %、 88.0 %。', 88],
])('a printed blank left empty is not answered by the figure beside it: %s', (text, junior) => {
  const layout = GUARANTEE_ITEMS.find(({ item }) => item === 13);
  if (!layout?.sentence) throw new Error('no sentence');
  const read = [...readSentence(text, layout.sentence, place)].map(([code, { state, value }]) => [
    code,
    state === 'number' ? value : state,
  ]);
  const empty = text.includes('＿＿%') ? 'placeholder' : 'blank';
  expect(Object.fromEntries(read)).toEqual({ primaryRate: empty, juniorRate: junior });
});

test.each(['入学  人', '入学人', '入学    人'])(
  'a count of the printed sentence that is left empty is blank: %s',
  (blank) => {
    const text = `全县残疾儿童少年为 120 人，${blank}，入学率为 98.3 %。其中，在特殊教育学校就读 30 人，占比 25.4 %。`;
    const layout = QUALITY_ITEMS.find(({ item }) => item === 2);
    if (!layout?.sentence) throw new Error('no sentence');
    const read = [...readSentence(text, layout.sentence, place).values()];
    expect(read.map(({ state }) => state)).toEqual(['number', 'blank', 'number', 'number', 'number']);
  },
);

test.each([
  [4, '小学、初中均未超过2000人'],
  [4, '各校都不超过2000人，一贯制学校都不超过2500人'],
  [5, '小学班额均不超过45人，初中均不超过50人'],
  [13, '均为百分之百'],
])('the number of a condition answers no blank, and no words are taken for one: %s %s', (item, text) => {
  expect(numbers('IV', item, text)).toEqual({});
});
