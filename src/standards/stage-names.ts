import type { Sentence } from '../messages/sentence';
import type { Stage } from './types';

/** 小学 and 初中, as the form writes them. */
export const STAGE_NAMES: Readonly<Record<Stage, Sentence>> = {
  primary: { zh: '小学', en: 'Primary' },
  junior: { zh: '初中', en: 'Junior' },
};
