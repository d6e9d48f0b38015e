import { CLASSES, PERSONS, SCHOOLS, YUAN, YUAN_TEN_THOUSAND } from './units';
import { GUARANTEE_PEOPLE } from './guarantee-people';
import type { Blank, ItemLayout } from './sentence';
import { blanksOf, inOrder } from './sentence';

const blank = blanksOf('IV');

/** No school over 2000 is none over 2500 either; no class over 45 is none over 50. 大班额 alone is no such word: it begins at 56. */
const NO_SCHOOL =
  /(?:无|没有|未有|不存在)(?:学生(?:数|人数)?)?超过2000人的(?:义务教育)?(?:中小)?学校|(?:所有|各|全部)(?:义务教育|中小)?学校(?:学生数|规模|在校生数?)?(?:均|都|全部)?(?:不|未|没有)超过2000人/;
const NO_CLASS =
  /(?:无|没有|未有|不存在)(?:学生(?:数|人数)?)?(?:超过45人|超(?:过)?规定班额|超标准?)的?(?:教学)?(?:班级|班)|(?:所有|各|全部)(?:教学)?班级?(?:学生数|班额|人数)?(?:均|都|全部)?(?:不|未|没有)超过45人/;
const orNone = (one: Blank, none: RegExp): Blank => ({ ...one, none });

/** 表Ⅳ 政府保障程度, items 1–8: plan, standards, schools, classes, money. */
const GUARANTEE_SCHOOLS: readonly ItemLayout[] = [
  {
    table: 'IV',
    item: 1,
    name: '县域内义务教育学校规划布局合理，符合国家规定要求',
    known: /规划布局/,
    sentence: null,
  },
  {
    table: 'IV',
    item: 2,
    name: '建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一',
    known: /标准统一|统一.*标准/,
    sentence: null,
  },
  {
    table: 'IV',
    item: 3,
    name: '所有小学、初中每12个班级配备音乐、美术专用教室1间以上',
    known: /每12个班|专用教室/,
    sentence: null,
  },
  {
    table: 'IV',
    item: 4,
    name: '学校规模不超过2000人',
    known: /学校.*规模.*不超过|小学.*初中.*规模|规模不超过/,
    sentence: inOrder(
      '超过 2000 人的小学＿＿所，初中＿＿所，超过 2500 人的一贯制学校＿＿所',
      orNone(
        blank.count(
          'primaryOver',
          '超过2000人的小学',
          'Primary schools over 2000 pupils',
          '小学(?:学校)?',
          '所',
          SCHOOLS,
        ),
        NO_SCHOOL,
      ),
      orNone(
        blank.count(
          'juniorOver',
          '超过2000人的初中',
          'Junior schools over 2000 pupils',
          '初中(?:学校)?',
          '所',
          SCHOOLS,
        ),
        NO_SCHOOL,
      ),
      orNone(
        blank.count(
          'mixedOver',
          '超过2500人的一贯制学校',
          'Nine- and twelve-year schools over 2500 pupils',
          '(?:(?:九年|十二年|九年、十二年|九年和十二年)?一贯制学校|一贯制)(?:义务教育阶段)?',
          '所',
          SCHOOLS,
        ),
        NO_SCHOOL,
      ),
    ),
  },
  {
    table: 'IV',
    item: 5,
    name: '班级学生数分别不超过45人、50人',
    known: /班级学生数|班额|45人.*50人/,
    sentence: inOrder(
      '超过 45 人的小学班级＿＿个，超过 50 人的初中班级＿＿个',
      orNone(
        blank.count(
          'primaryClasses',
          '超过45人的小学班级',
          'Primary classes over 45',
          '小学(?:的)?(?:教学)?(?:班级|班)?',
          '个',
          CLASSES,
        ),
        NO_CLASS,
      ),
      orNone(
        blank.count(
          'juniorClasses',
          '超过50人的初中班级',
          'Junior classes over 50',
          '初中(?:的)?(?:教学)?(?:班级|班)?',
          '个',
          CLASSES,
        ),
        NO_CLASS,
      ),
    ),
  },
  {
    table: 'IV',
    item: 6,
    name: '不足100人的规模较小学校按不低于100人核定公用经费',
    known: /不足100人|规模较小学校/,
    sentence: inOrder(
      '不足 100 人的规模较小学校学生数＿＿人，公用经费＿＿元。',
      blank.count(
        'pupils',
        '不足100人的规模较小学校学生数',
        'Pupils of schools under 100',
        '学生(?:总)?(?:人)?数?',
        '人',
        PERSONS,
      ),
      blank.yuan(
        'publicFunds',
        '不足100人的规模较小学校公用经费',
        'Public funds of schools under 100',
        '公用经费(?:总额|合计)?',
        YUAN,
      ),
    ),
  },
  {
    table: 'IV',
    item: 7,
    name: '特殊教育学校生均公用经费不低于8000元',
    known: /特殊教育学校.*公用经费/,
    sentence: inOrder(
      '特殊教育学校公用经费为＿＿万元，特殊教育学生数为＿＿人，特殊教育学校生均公用经费为＿＿元',
      blank.tenThousandYuan(
        'publicFunds',
        '特殊教育学校公用经费',
        'Public funds of special schools',
        '(?<!生均)公用经费(?:总额|合计)?',
        YUAN_TEN_THOUSAND,
      ),
      blank.count(
        'pupils',
        '特殊教育学生数',
        'Pupils of special education',
        '学生(?:总)?(?:人)?数',
        '人',
        PERSONS,
      ),
      blank.yuan(
        'fundsPerPupil',
        '特殊教育学校生均公用经费',
        'Public funds per special pupil',
        '生均公用经费',
        YUAN,
      ),
    ),
  },
  {
    table: 'IV',
    item: 8,
    name: '教师平均工资收入水平不低于当地公务员',
    known: /平均工资/,
    sentence: inOrder(
      '全县义务教育学校教师年平均工资收入为＿＿元，当地公务员年平均工资收入＿＿元',
      blank.yuan(
        'teacherWage',
        '教师年平均工资收入',
        'Average yearly wage of teachers',
        '教师(?:的)?(?:年)?(?:平均|人均)(?:年)?工资(?:性)?(?:收入)?(?:水平)?',
        YUAN,
      ),
      blank.yuan(
        'civilServantWage',
        '公务员年平均工资收入',
        'Average yearly wage of civil servants',
        '公务员(?:的)?(?:年)?(?:平均|人均)(?:年)?工资(?:性)?(?:收入)?(?:水平)?',
        YUAN,
      ),
    ),
  },
];

/** 表Ⅳ: fifteen items. */
export const GUARANTEE_ITEMS: readonly ItemLayout[] = [...GUARANTEE_SCHOOLS, ...GUARANTEE_PEOPLE];

export const GUARANTEE_NOTE = '注：表中所有比例数值保留一位小数，其余保留整数。';
