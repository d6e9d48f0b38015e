import type { Sentence } from '../messages/sentence';

/** Units of the standards, as the form writes them. */
export const PERCENT: Sentence = { zh: '%', en: '%' };
export const PUPILS: Sentence = { zh: '人', en: 'pupils' };
export const CLASSES: Sentence = { zh: '班', en: 'classes' };
export const SQUARE_METRES: Sentence = { zh: '㎡', en: '㎡' };
export const SQUARE_METRES_PER_PUPIL: Sentence = { zh: '㎡/生', en: '㎡ per pupil' };
export const YUAN_PER_PUPIL: Sentence = { zh: '元/生', en: 'yuan per pupil' };
export const PERSONS_PER_HUNDRED: Sentence = { zh: '人/百生', en: 'persons per 100 pupils' };
export const ROOMS_PER_HUNDRED: Sentence = { zh: '间/百生', en: 'rooms per 100 pupils' };
export const INDICATOR_COUNT: Sentence = { zh: '项', en: 'indicators' };
export const LEVEL: Sentence = { zh: '级', en: 'level' };

/** A ratio of two like figures has no unit, nor has a coefficient of variation. */
export const RATIO: Sentence = { zh: '', en: '' };

/** What a person judges is not measured. */
export const CONCLUSION: Sentence = { zh: '', en: '' };
