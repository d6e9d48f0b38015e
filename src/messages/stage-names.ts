import type { Sentence } from './sentence';

/** 小学 and 初中, as the form writes them; in English at the beginning of a line or cell. */
export const STAGE_NAMES = {
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
} as const satisfies Record<string, Sentence>;

/** The same with 高中, in English within a sentence. */
export const STAGES_WITHIN = {
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  senior: { zh: '高中', en: 'senior' },
} as const satisfies Record<string, Sentence>;

/** The same, in English in full, as the labels of figures have it. */
export const STAGE_LABELS = {
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior secondary' },
} as const satisfies Record<string, Sentence>;
