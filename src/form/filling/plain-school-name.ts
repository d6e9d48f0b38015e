import { key } from '../text/key';

/** A school's name as rows of 表Ⅱ-2 and raw data are matched: 小学部 and 初中部 are told by the block. */
export const plainSchoolName = (name: string): string =>
  key(name)
    .replace(/[()]/g, '')
    .replace(/(?:小学|初中)部$/, '');
