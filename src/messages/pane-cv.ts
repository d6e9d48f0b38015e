import type { Sentence } from './sentence';

/** What the tab 差异系数 says. */
export const PANE_CV = {
  overCount: { zh: '{stage} {count} 项超限', en: '{stage}: {count} over' },
  withinAll: { zh: '{stage}都在限内', en: '{stage}: all within' },
  nearCount: { zh: '{count} 项接近', en: '{count} close' },
  stages: { zh: '学段', en: 'Stage' },
  stageLimit: { zh: '{stage} 限 {limit}', en: '{stage} limit {limit}' },
  over: { zh: '超限', en: 'over' },
  near: { zh: '接近', en: 'close' },
  within: { zh: '在限内', en: 'within' },
  none: { zh: '无法计算', en: 'none' },
  limitLine: {
    zh: '竖线是限值 {limit}；点一行看各校',
    en: 'The tick is the limit {limit}; choose a row for its schools',
  },
  overall: { zh: '综合 {value}', en: 'mean of the seven {value}' },
  recomputed: {
    zh: '表Ⅲ 填报的数；填错或没填的，由表Ⅱ-2 重新计算。综合不作为达标条件。',
    en: 'As declared in 表Ⅲ; where that is wrong or missing, recomputed from 表Ⅱ-2. The mean of the seven is no condition.',
  },
  overBy: { zh: '超限 {by}', en: 'over by {by}' },
  mean: { zh: '全县平均 {mean} {unit}', en: 'county mean {mean} {unit}' },
  limit: { zh: '限 {limit}', en: 'limit {limit}' },
  who: { zh: '谁拉大了差距', en: 'Who drives it' },
  share: {
    zh: '占差异的比重；竖线左低于平均、右高于平均',
    en: 'share of the variance; left below, right above the mean',
  },
  higher: { zh: '高于平均', en: 'above' },
  lower: { zh: '低于平均', en: 'below' },
  pupils: { zh: '{pupils} 人 · {value}', en: '{pupils} pupils · {value}' },
  schools: { zh: '{count} 所{stage}', en: '{count} {stage} schools' },
} satisfies Record<string, Sentence>;
