import type { Sentence } from '../messages/sentence';
import type { Stage } from './types';

/** 小学 and 初中, as the form writes them; in English at the beginning of a line or cell. */
export const STAGE_NAMES: Readonly<Record<Stage, Sentence>> = {
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
};

/** The same, in English within a sentence. */
export const STAGES_WITHIN: Readonly<Record<Stage, Sentence>> = {
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
};

/** The same, in English in full, as the labels of figures have it. */
export const STAGE_LABELS: Readonly<Record<Stage, Sentence>> = {
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior secondary' },
};
