/**
 * What counties write on a copy that is not the one to hand in, and on the one that is. These words only break a tie between two
 * copies of a table: whichever is blank, hidden, of an earlier year, or named otherwise than the rest of the form is told by that.
 */
export const SET_ASIDE =
  /旧|作废|废[弃止稿]|备份|备用|副本|样[表本张例]|示例|范[例本]|空[白表]|模[板版]|历史|存档|归档|去年|上年|往年|草稿|初稿|原[来始稿表版]|勿用|不用|弃用|测试|old|back-?up|\bbak\b|copy|draft|sample|template/i;
export const CURRENT = /终[稿版]|最终|最新|定稿|正式|上报|报送|现行|本年|今年|更新|final|current|\bnew\b/i;

/** `2023`, `2023年`, `23年度`, `23学年`, `23-24学年`, `2023-2024学年`: the year a title or the name of a sheet gives. */
const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/;
const SHORT_YEAR = /(?:^|\D)(\d\d)(?:[-–—~～至到/]{1,2}\d\d)?学?年/;
const CHINESE_YEAR = /二[〇零○Oo0]([一二三四五六七八九〇零○])([一二三四五六七八九〇零○])/;
const DIGITS = '〇一二三四五六七八九';

/** The first year that a `key`ed text names, as a number; null where it names none. */
export function yearIn(text: string): number | null {
  const [, full] = YEAR.exec(text) ?? [];
  if (full !== undefined) return Number(full);
  const [, short] = SHORT_YEAR.exec(text) ?? [];
  if (short !== undefined) return 2000 + Number(short);
  const [, tens, ones] = CHINESE_YEAR.exec(text) ?? [];
  if (tens === undefined || ones === undefined) return null;
  const digit = (letter: string): number => Math.max(0, DIGITS.indexOf(letter));
  return 2000 + digit(tens) * 10 + digit(ones);
}
