import type { Sentence } from './sentence';

/** How a figure that is below its standard is shown, everywhere alike: `填报 1646 · 标准 ≥2000 · 85% 线 1700 · 差 354`. */
export const HELD_TO = {
  written: { zh: '填报 {value}', en: 'written {value}' },
  asked: { zh: '标准 {demand}', en: 'standard {demand}' },
  floor: { zh: '85% 线 {value}', en: '85 % line {value}' },
  gap: { zh: '差 {value}', en: 'short {value}' },
  over: { zh: '超 {value}', en: 'over by {value}' },
  separator: { zh: ' · ', en: ' · ' },
  blank: { zh: '空', en: 'blank' },
} satisfies Record<string, Sentence>;

/** ▽ and ▼: how an indicator below its standard stands to the 85 % line. */
export const LEVELS = {
  floor: { zh: '达到85%', en: 'reaches 85 %' },
  below: { zh: '不足85%', en: 'below 85 %' },
} satisfies Record<string, Sentence>;

/** Hollow where 85 % is reached, filled where it is not: the shape says it where colour cannot. */
export const LEVEL_SIGNS = { floor: '▽', below: '▼' } as const;

/** 怎么办 where the finding itself says more than its rule. */
export const TO_DO = {
  derived: { zh: '先改 {cell}；改正后这一条随之消失。', en: 'Put {cell} right first; this then goes away.' },
  fix: { zh: '可改为 {value}。', en: 'It can be corrected to {value}.' },
  fixElsewhere: { zh: '可将 {cell} 改为 {value}。', en: '{cell} can be corrected to {value}.' },
} satisfies Record<string, Sentence>;
