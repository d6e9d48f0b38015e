import { PIECES, SCHOOLS } from './units';
import { blanksOf, inOrder } from './sentence';

const blank = blanksOf('II-2');

/** The note under 表Ⅱ-2 with its six blanks. */
export const SCHOOL_NOTE = inOrder(
  '注：1.小学学校总数＿＿所（其中：一贯制学校的小学部有＿＿所，50人及以上教学点有＿＿个），初中学校总数＿＿所（其中：一贯制学校的初中部＿＿所，完全中学的初中部＿＿所）。',
  blank.count(
    'primarySchools',
    '注：小学学校总数',
    'Note: primary schools',
    '小学(?:学校)?总数',
    '所',
    SCHOOLS,
  ),
  blank.count(
    'primaryOfMixed',
    '注：一贯制学校的小学部',
    'Note: primary parts of mixed schools',
    '小学部',
    '所',
    SCHOOLS,
  ),
  blank.count(
    'teachingPoints',
    '注：50人及以上教学点',
    'Note: teaching points with 50 pupils or more',
    '教学点',
    '个',
    PIECES,
  ),
  blank.count(
    'juniorSchools',
    '注：初中学校总数',
    'Note: junior secondary schools',
    '初中(?:学校)?总数',
    '所',
    SCHOOLS,
  ),
  blank.count(
    'juniorOfMixed',
    '注：一贯制学校的初中部',
    'Note: junior parts of mixed schools',
    '一贯制(?:学校)?(?:的)?初中部',
    '所',
    SCHOOLS,
  ),
  blank.count(
    'juniorOfComplete',
    '注：完全中学的初中部',
    'Note: junior parts of complete secondary schools',
    '完全中学(?:的)?初中部',
    '所',
    SCHOOLS,
  ),
);

/** How the note is known on `key(text)`. */
export const SCHOOL_NOTE_WORDS = /(?:小学|初中)(?:学校)?总数/;
