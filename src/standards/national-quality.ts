import { measureSource, qualitySource } from './sources';
import type { Standard } from './types';
import { CONCLUSION, LEVEL, PERCENT, RATIO } from './units';

type Entry = Omit<Standard, 'group' | 'floor' | 'source' | 'item' | 'stage' | 'judgedBy'> & {
  readonly item: number;
  /** Left out: the form has figures of it, unless it is a conclusion. */
  readonly judgedBy?: 'person';
};

const conclusion = (item: number, zh: string, en: string, topic: string, aliases: string[]): Entry => ({
  key: `quality_${item}`,
  item,
  name: { zh, en },
  aliases,
  operator: 'conclusion',
  threshold: null,
  unit: CONCLUSION,
  topic,
});

const ENTRIES: readonly Entry[] = [
  {
    key: 'retention',
    item: 1,
    name: { zh: '初中三年巩固率', en: 'Pupils retained through the three junior years' },
    aliases: ['巩固率', '初中巩固率', '三年巩固率'],
    operator: '>=',
    threshold: 95,
    unit: PERCENT,
    topic: 'retention',
  },
  {
    key: 'disabled_enrolment',
    item: 2,
    name: { zh: '残疾儿童少年入学率', en: 'Children with disabilities who are in school' },
    aliases: ['残疾儿童入学率', '残疾少年入学率'],
    operator: '>=',
    threshold: 95,
    unit: PERCENT,
    topic: 'special-education',
  },
  conclusion(
    3,
    '所有学校制定章程，实现学校管理与教学信息化',
    'Every school has a charter; management and teaching are digital',
    'digital',
    ['学校章程', '章程与信息化'],
  ),
  {
    key: 'training_funds',
    item: 4,
    name: {
      zh: '教师培训经费占学校年度公用经费预算的比例',
      en: "Training funds as a share of schools' yearly funds",
    },
    aliases: ['教师培训经费', '培训经费比例', '教师培训经费比例'],
    operator: '>=',
    threshold: 5,
    judgedBy: 'person',
    unit: PERCENT,
    topic: 'teacher-development',
  },
  conclusion(
    5,
    '教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平',
    'Teachers use digital means with ease and equipment is well used',
    'digital',
    ['信息化手段与设施利用', '设施设备利用率'],
  ),
  conclusion(
    6,
    '德育工作、校园文化建设水平达到良好以上',
    'Moral education and school culture are good or better',
    'moral-education',
    ['德育与校园文化', '德育工作', '校园文化'],
  ),
  conclusion(
    7,
    '课程开齐开足，教学秩序规范',
    'All courses are given in full and teaching is in order',
    'retention',
    ['课程开齐开足', '开齐开足课程'],
  ),
  conclusion(8, '无过重课业负担', 'Pupils are not overburdened with work', 'retention', ['课业负担', '减负']),
  {
    key: 'monitoring_level',
    item: 9,
    name: { zh: '国家义务教育质量监测学业水平', en: 'Level of each subject in the national monitoring' },
    aliases: ['质量监测等级', '质量监测水平', '国家质量监测等级'],
    operator: '>=',
    threshold: 3,
    unit: LEVEL,
    topic: 'monitoring',
  },
  {
    key: 'monitoring_difference',
    item: 9,
    name: {
      zh: '国家义务教育质量监测校际差异率',
      en: 'Difference between schools of each subject in the national monitoring',
    },
    aliases: ['校际差异率', '质量监测差异率'],
    operator: '<',
    threshold: 0.15,
    unit: RATIO,
    topic: 'monitoring',
  },
];

/** The items of 教育质量 that concern one stage only. */
const JUNIOR_ONLY = new Set(['retention']);

/** 教育质量, 9 items, all of which must be met. */
export const QUALITY_STANDARDS: readonly Standard[] = ENTRIES.map((entry) => ({
  ...entry,
  judgedBy: entry.judgedBy ?? (entry.threshold === null ? 'person' : 'form'),
  group: 'quality',
  stage: JUNIOR_ONLY.has(entry.key) ? 'junior' : null,
  floor: null,
  source: qualitySource(entry.item),
}));

/** 社会认可度 */
export const RECOGNITION_STANDARDS: readonly Standard[] = [
  {
    key: 'satisfaction',
    name: { zh: '社会认可度', en: 'Social recognition' },
    aliases: ['满意度', '社会认可度调查', '综合满意度', '问卷调查综合满意度', '实地走访满意度'],
    group: 'recognition',
    item: null,
    stage: null,
    operator: '>=',
    threshold: 85,
    judgedBy: 'form',
    unit: PERCENT,
    floor: null,
    source: measureSource('社会认可度', 'social recognition', 'read', 'recognition'),
    topic: 'recognition',
  },
];
