import { INDICATORS } from './indicators';
import { balanceSource, resourceSource } from './sources';
import { STAGE_NAMES } from '../messages/stage-names';
import { STAGES } from './types';
import type { IndicatorSlug, Stage, Standard } from './types';
import { INDICATOR_COUNT, RATIO } from './units';

/** How many of the seven indicators a school must meet; the others must reach their floor (至少6项达标，余项不低于85%). */
export const INDICATORS_TO_MEET = 6;

/** The floors are 85 % of the threshold, written out: 4.5 × 0.85 is not 3.825 in binary. */
interface Limits {
  readonly threshold: Readonly<Record<Stage, number>>;
  readonly floor: Readonly<Record<Stage, number>>;
  readonly topic: string;
  /** The indicator's name without 每百名学生拥有 or 生均, and other names in use. */
  readonly shortNames: readonly string[];
}

const LIMITS: Readonly<Record<IndicatorSlug, Limits>> = {
  degree: {
    threshold: { primary: 4.2, junior: 5.3 },
    floor: { primary: 3.57, junior: 4.505 },
    topic: 'teachers',
    shortNames: ['高于规定学历教师数', '高于规定学历教师', '高学历教师'],
  },
  backbone: {
    threshold: { primary: 1, junior: 1 },
    floor: { primary: 0.85, junior: 0.85 },
    topic: 'teacher-development',
    shortNames: ['县级及以上骨干教师数', '县级以上骨干教师数', '骨干教师数', '骨干教师'],
  },
  pe_arts: {
    threshold: { primary: 0.9, junior: 0.9 },
    floor: { primary: 0.765, junior: 0.765 },
    topic: 'teachers',
    shortNames: [
      '体育、艺术（美术、音乐）专任教师数',
      '体育艺术专任教师数',
      '体育艺术教师',
      '体艺教师数',
      '体艺教师',
    ],
  },
  rooms: {
    threshold: { primary: 4.5, junior: 5.8 },
    floor: { primary: 3.825, junior: 4.93 },
    topic: 'premises',
    shortNames: ['教学及辅助用房面积', '教学及辅助用房', '教辅用房面积'],
  },
  sports: {
    threshold: { primary: 7.5, junior: 10.2 },
    floor: { primary: 6.375, junior: 8.67 },
    topic: 'premises',
    shortNames: ['体育运动场馆面积', '体育运动场馆', '运动场馆面积'],
  },
  equipment: {
    threshold: { primary: 2000, junior: 2500 },
    floor: { primary: 1700, junior: 2125 },
    topic: 'premises',
    shortNames: ['教学仪器设备值', '教学仪器设备', '仪器设备值'],
  },
  multimedia: {
    threshold: { primary: 2.3, junior: 2.4 },
    floor: { primary: 1.955, junior: 2.04 },
    topic: 'premises',
    shortNames: ['网络多媒体教室数', '网络多媒体教室', '多媒体教室数', '多媒体教室'],
  },
};

/** Resource standards are judged on every school, by stage. */
const indicatorStandards: readonly Standard[] = STAGES.flatMap((stage) =>
  INDICATORS.map(({ slug, number, name, unit, source }): Standard => {
    const { threshold, floor, topic, shortNames } = LIMITS[slug];
    const stageName = STAGE_NAMES[stage];
    return {
      key: `${stage}_${slug}`,
      name: { zh: `${stageName.zh}${name.zh}`, en: `${stageName.en}: ${name.en}` },
      aliases: [slug, ...shortNames, `指标${number}`].map((alias) => `${stageName.zh}${alias}`),
      group: 'resource',
      item: number,
      stage,
      operator: '>=',
      threshold: threshold[stage],
      judgedBy: 'form',
      unit,
      floor: floor[stage],
      source,
      topic,
    };
  }),
);

/** Each of the seven coefficients is held to the limit; their mean (综合) is not. */
const coefficientStandard = (stage: Stage, threshold: number): Standard => ({
  key: `${stage}_cv`,
  name: {
    zh: `${STAGE_NAMES[stage].zh}校际差异系数`,
    en: `${STAGE_NAMES[stage].en}: coefficient of variation between schools`,
  },
  aliases: ['差异系数', '校际均衡差异系数', 'cv'].map((alias) => `${STAGE_NAMES[stage].zh}${alias}`),
  group: 'balance',
  item: null,
  stage,
  operator: '<=',
  threshold,
  judgedBy: 'form',
  unit: RATIO,
  floor: null,
  source: balanceSource,
  topic: 'balance',
});

const schoolRuleStandard: Standard = {
  key: 'indicators_to_meet',
  name: { zh: '每校达标指标数', en: 'Indicators that every school meets' },
  aliases: ['达标指标数', '综合评估达标指标数', '该校综合评估', '学校综合评估', '学校达标'],
  group: 'resource',
  item: null,
  stage: null,
  operator: '>=',
  threshold: INDICATORS_TO_MEET,
  judgedBy: 'form',
  unit: INDICATOR_COUNT,
  floor: null,
  source: resourceSource('transcribed'),
  topic: 'balance',
};

/** 资源配置: domain sections 1 and 2. */
export const RESOURCE_STANDARDS: readonly Standard[] = [
  ...indicatorStandards,
  schoolRuleStandard,
  coefficientStandard('primary', 0.5),
  coefficientStandard('junior', 0.45),
];
