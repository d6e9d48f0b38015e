import type { Sentence } from '../../messages/sentence';

/** Units of the form's figures, as the form writes them. */
export const PERSONS: Sentence = { zh: '人', en: 'persons' };
export const PERSONS_TEN_THOUSAND: Sentence = { zh: '万人', en: '10 000 persons' };
export const PIECES: Sentence = { zh: '个', en: '' };
export const SCHOOLS: Sentence = { zh: '所', en: 'schools' };
export const CLASSES: Sentence = { zh: '个', en: 'classes' };
export const YUAN: Sentence = { zh: '元', en: 'yuan' };
export const YUAN_TEN_THOUSAND: Sentence = { zh: '万元', en: '10 000 yuan' };
export const PAPERS: Sentence = { zh: '份', en: 'questionnaires' };
export const NONE: Sentence = { zh: '', en: '' };
