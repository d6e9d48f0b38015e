import { PERSONS } from './units';
import type { ItemLayout, SentencePattern } from './sentence';
import { blanksOf, inOrder } from './sentence';

const blank = blanksOf('IV');
const person = (code: string, zh: string, en: string, before: string) =>
  blank.count(code, zh, en, before, '人', PERSONS);

const primaryRate = (before: string) =>
  blank.percent('primaryRate', '小学就近划片入学比例', 'Share of primary pupils enrolled nearby', before);
const juniorRate = (before: string) =>
  blank.percent('juniorRate', '初中就近划片入学比例', 'Share of junior pupils enrolled nearby', before);

/** Both rates at the end (`分别 100.0 %、97.3 %`), or each behind its stage. */
const NEARBY: SentencePattern = {
  printed: '城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别＿＿%、＿＿%。',
  variants: [
    [
      {
        start: null,
        blanks: [primaryRate('分别'), juniorRate('(?<=分别.*)(?:%[、,;和及与]?|[、,;和及与])')],
      },
    ],
    [
      { start: /小学/g, blanks: [primaryRate('比例|入学率')] },
      { start: /初中/g, blanks: [juniorRate('比例|入学率')] },
    ],
  ],
};

/** 表Ⅳ 政府保障程度, items 9–15: teachers and pupils. */
export const GUARANTEE_PEOPLE: readonly ItemLayout[] = [
  {
    table: 'IV',
    item: 9,
    name: '教师5年360学时培训完成率达到100%',
    known: /360学时|培训完成率/,
    sentence: inOrder(
      '完成 360 学时培训的教师＿＿人，全县教师＿＿人，教师培训完成率＿＿%',
      {
        ...person(
          'trained',
          '完成360学时培训的教师',
          'Teachers with 360 hours of training',
          '学时(?:的)?培训(?:的)?(?:专任)?教师(?:人)?数?',
        ),
        all: { of: 'teachers', words: /培训/ },
      },
      person(
        'teachers',
        '全县教师',
        'Teachers of the county',
        '全[县区市旗州](?:共有)?(?:义务教育)?(?:学校|阶段)?(?:专任)?教师(?:总|人)?数?',
      ),
      blank.percent('rate', '教师培训完成率', 'Share of teachers trained', '完成率|比例|占比'),
    ),
  },
  {
    table: 'IV',
    item: 10,
    name: '统筹分配各校教职工编制和岗位数量',
    known: /统筹分配|编制和岗位/,
    sentence: null,
  },
  {
    table: 'IV',
    item: 11,
    name: '全县每年交流轮岗教师的比例不低于10%；骨干教师不低于20%',
    known: /交流轮岗/,
    sentence: inOrder(
      '全县符合交流轮岗条件教师总数＿＿名，上一年度交流轮岗教师＿＿名，交流轮岗教师占符合交流轮岗条件教师总数的比例＿＿%；交流轮岗的骨干教师＿＿名，占交流轮岗教师总数的比例＿＿%',
      person(
        'eligible',
        '符合交流轮岗条件教师总数',
        'Teachers eligible for rotation',
        '条件(?:的)?教师(?:总|人)?数?(?!的|比)',
      ),
      {
        ...person(
          'rotated',
          '交流轮岗教师',
          'Teachers rotated',
          '交流轮岗(?:的)?教师(?:总|人)?数?(?!占|的|比|总)',
        ),
        all: { of: 'eligible', words: /^(?:参加|参与|进行|实行)?(?:了)?交流/ },
      },
      blank.percent(
        'rate',
        '交流轮岗教师占符合条件教师的比例',
        'Share of eligible teachers rotated',
        '比例|占比',
      ),
      person(
        'backboneRotated',
        '交流轮岗的骨干教师',
        'Backbone teachers rotated',
        '骨干教师(?:总|人)?数?(?!占|的|比)',
      ),
      blank.percent(
        'backboneRate',
        '骨干教师占交流轮岗教师的比例',
        'Share of backbone teachers among those rotated',
        '比例|占比',
      ),
    ),
  },
  {
    table: 'IV',
    item: 12,
    name: '专任教师持有教师资格证上岗率达到100%',
    known: /资格证/,
    sentence: inOrder(
      '全县在岗专任教师＿＿人，其中持有教师资格证的专任教师＿＿人，占比＿＿%',
      person(
        'teachers',
        '在岗专任教师',
        'Full-time teachers in post',
        '在岗(?:的)?(?:专任)?教师(?:总|人)?数?|(?<!的)专任教师(?:总|人)?数?',
      ),
      {
        ...person(
          'certified',
          '持有教师资格证的专任教师',
          'Full-time teachers with a certificate',
          '资格证(?:书)?(?:的)?(?:在岗)?(?:专任)?(?:教师)?(?:人)?数?',
        ),
        all: { of: 'teachers', words: /持证|资格证/ },
      },
      blank.percent(
        'rate',
        '持有教师资格证的专任教师占比',
        'Share with a certificate',
        '占比|比例|上岗率|持证率',
      ),
    ),
  },
  {
    table: 'IV',
    item: 13,
    name: '就近划片入学比例分别达到100%、95%以上',
    known: /就近/,
    sentence: NEARBY,
  },
  {
    table: 'IV',
    item: 14,
    name: '全县优质高中招生名额分配比例不低于50%，并向农村初中倾斜',
    known: /优质.*高中/,
    sentence: inOrder(
      '全县优质高中招生名额总数＿＿人，分配名额＿＿人，占比＿＿%。其中分配农村学校的名额＿＿人，占分配名额总数的＿＿%',
      person(
        'places',
        '优质高中招生名额总数',
        'Places of good senior schools',
        '(?<!分配)(?:招生)?名额总?数',
      ),
      person(
        'allocated',
        '分配名额',
        'Places allocated',
        '(?<!占)分配(?:的)?(?:招生)?名额(?:数)?(?!总)|(?<!占)分配(?:的)?名额总数(?!的)',
      ),
      blank.percent('rate', '分配名额占比', 'Share of places allocated', '占比|比例'),
      person(
        'ruralAllocated',
        '分配农村学校的名额',
        'Places allocated to rural schools',
        '农村(?:初中|学校|初中学校)?(?:的)?(?:招生)?名额(?:数)?',
      ),
      blank.percent(
        'ruralRate',
        '分配农村学校的名额占比',
        'Share of those places for rural schools',
        '名额总?数的(?:比例)?|占比|比例',
      ),
    ),
  },
  {
    table: 'IV',
    item: 15,
    name: '留守儿童关爱体系健全，符合条件的随迁子女就读比例不低于85%',
    known: /留守儿童|随迁子女/,
    sentence: inOrder(
      '全县符合条件的随迁子女数＿＿人，在公办学校就读＿＿人，在政府购买服务的民办学校就读＿＿人，合计＿＿人，占比＿＿%',
      person('migrants', '符合条件的随迁子女数', 'Migrant children entitled', '随迁子女(?:总|人)*数?'),
      {
        ...person(
          'inPublic',
          '在公办学校就读',
          'In public schools',
          '公办(?:学校)?(?:就读)?(?:的)?(?:学生|人数)?',
        ),
        all: { of: 'migrants', words: /公办/, same: ['total'], none: ['inPrivate'] },
      },
      person(
        'inPrivate',
        '在政府购买服务的民办学校就读',
        'In private schools paid by the government',
        '民办(?:学校)?(?:学位)?(?:就读)?(?:的)?(?:学生|人数)?',
      ),
      person('total', '合计', 'Total', '合计|共计|总计'),
      blank.percent('rate', '随迁子女就读占比', 'Share of migrant children', '占比|比例'),
    ),
  },
];
