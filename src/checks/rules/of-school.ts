import type { Said } from '../../messages/sentence';

const OF_SCHOOL = { zh: '{school}：', en: '{school}: ' };

/** The beginning of a sentence about one school. */
export function ofSchool(school: string): Said {
  return { sentence: OF_SCHOOL, parameters: { school } };
}
