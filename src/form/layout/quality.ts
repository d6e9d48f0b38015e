import { PERSONS } from './units';
import type { Blank, BlankGroup, ItemLayout } from './sentence';
import { blanksOf, inOrder } from './sentence';

const blank = blanksOf('V');
const person = (code: string, zh: string, en: string, before: string) =>
  blank.count(code, zh, en, before, '人', PERSONS);

/** A subject of 国家义务教育质量监测; `printed` on the form, or monitored since 2021 all the same. */
export interface Subject {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly printed: boolean;
}

/**
 * The subjects of item 9: the form prints six; monitoring covers nine since 2021, in a cycle of three years
 * (国家义务教育质量监测方案（2021年修订版）).
 */
export const SUBJECTS: readonly Subject[] = [
  { code: 'chinese', zh: '语文', en: 'Chinese', printed: true },
  { code: 'mathematics', zh: '数学', en: 'Mathematics', printed: true },
  { code: 'science', zh: '科学', en: 'Science', printed: true },
  { code: 'pe', zh: '体育', en: 'Physical education', printed: true },
  { code: 'arts', zh: '艺术', en: 'Arts', printed: true },
  { code: 'moral', zh: '德育', en: 'Moral education', printed: true },
  { code: 'english', zh: '英语', en: 'English', printed: false },
  { code: 'labour', zh: '劳动', en: 'Labour education', printed: false },
  { code: 'health', zh: '心理健康', en: 'Mental health', printed: false },
];

const MONITORING: readonly BlankGroup[] = SUBJECTS.map(({ code, zh, en, printed }) => ({
  start: new RegExp(zh, 'g'),
  blanks: [
    blank.level(
      `${code}Level`,
      `${zh}学业水平`,
      `${en}: level`,
      `${zh}(?:与健康|教育)?(?:学业水平)?(?:达到)?`,
    ),
    blank.ratio(`${code}Difference`, `${zh}校际差异率`, `${en}: difference between schools`, '差异率'),
  ].map((one): Blank => (printed ? one : { ...one, spec: { ...one.spec, unprinted: true } })),
}));

const conclusion = (item: number, name: string, known: RegExp): ItemLayout => ({
  table: 'V',
  item,
  name,
  known,
  sentence: null,
});

/** 表Ⅴ 教育质量: nine items. */
export const QUALITY_ITEMS: readonly ItemLayout[] = [
  {
    table: 'V',
    item: 1,
    name: '全县初中三年巩固率达到95%以上',
    known: /巩固率/,
    sentence: inOrder(
      '全县初中毕业班学生数为＿＿人，三年前该年级入学学生数为＿＿人，毕业年级三年转入学生数为＿＿人，死亡学生数为＿＿人，转出学生数为＿＿人，全县初中三年巩固率为＿＿%',
      person(
        'graduating',
        '初中毕业班学生数',
        'Pupils of the graduating year',
        '毕业班(?:学生)?(?:总|人)?数?',
      ),
      person(
        'entered',
        '三年前该年级入学学生数',
        'Pupils who entered three years ago',
        '入学(?:时)?(?:的)?(?:学生)?(?:总|人)?数',
      ),
      person(
        'transferredIn',
        '三年转入学生数',
        'Pupils who transferred in',
        '转入(?:的)?(?:学生)?(?:总|人)?数?',
      ),
      person('died', '死亡学生数', 'Pupils who died', '死亡(?:的)?(?:学生)?(?:总|人)?数?'),
      person(
        'transferredOut',
        '转出学生数',
        'Pupils who transferred out',
        '转出(?:的)?(?:学生)?(?:总|人)?数?',
      ),
      blank.percent('rate', '初中三年巩固率', 'Retention over the three junior years', '巩固率'),
    ),
  },
  {
    table: 'V',
    item: 2,
    name: '全县残疾儿童少年入学率达到95%以上',
    known: /残疾/,
    sentence: inOrder(
      '全县残疾儿童少年为＿＿人，入学＿＿人，入学率为＿＿%。其中，在特殊教育学校就读＿＿人，占比＿＿%。',
      person(
        'children',
        '残疾儿童少年',
        'Disabled children',
        '残疾(?:适龄)?儿童(?:少年|、少年)?(?:总|人)?数?(?!入学)',
      ),
      {
        ...person(
          'enrolled',
          '残疾儿童少年入学人数',
          'Disabled children enrolled',
          '(?:已)?入学(?!率)(?:的)?(?:人)?数?',
        ),
        all: { of: 'children', words: /^(?:已|都)?(?:按时)?(?:入学|就读)/ },
      },
      blank.percent('rate', '残疾儿童少年入学率', 'Enrolment rate of disabled children', '入学率'),
      person(
        'inSpecialSchools',
        '在特殊教育学校就读',
        'In special schools',
        '特殊教育学校(?:就读)?(?:的)?(?:人)?数?|特教学校(?:就读)?(?:的)?(?:人)?数?',
      ),
      blank.percent('specialRate', '在特殊教育学校就读占比', 'Share in special schools', '占比|比例'),
    ),
  },
  conclusion(3, '所有学校建立章程，实现学校管理与教学信息化', /章程/),
  conclusion(4, '全县所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费', /培训经费/),
  conclusion(5, '教师能熟练运用信息化手段组织教学', /信息化手段/),
  conclusion(6, '德育工作、校园文化建设达到良好以上', /德育工作|校园文化/),
  conclusion(7, '课程开齐开足，教学秩序规范，综合实践活动有效开展', /课程|开齐/),
  conclusion(8, '无过重课业负担', /课业负担/),
  {
    table: 'V',
    item: 9,
    name: '在国家义务教育质量监测中，相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15',
    known: /质量监测/,
    sentence: {
      printed: `${SUBJECTS.filter(({ printed }) => printed)
        .map(({ zh }) => `${zh}＿＿级、校际差异率＿＿`)
        .join('；')}。`,
      variants: [MONITORING],
    },
  },
];
