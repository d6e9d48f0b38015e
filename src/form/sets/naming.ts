import { yearIn } from '../layout/set-words';
import type { Candidate } from '../find/candidate';
import { rowsBetween } from '../find/grid';
import { key } from '../text/key';
import { nth } from '../../standards/lists';

/** A sheet's name in pieces: numbers, Latin words, single letters of every other script; a year behind a number stands by itself. */
export function pieces(name: string): readonly string[] {
  return (
    key(name)
      .toLowerCase()
      .match(/\d{1,3}(?=20[0-4]\d(?!\d))|\d+|[a-z]+|./gsu) ?? []
  );
}

/** What a name has that the other one has not, between what they begin and end with alike: `2023` of `2023表Ⅰ` against `表Ⅰ`. */
export function ownWords(name: string, other: string): readonly string[] {
  const [own, others] = [pieces(name), pieces(other)];
  let start = 0;
  while (start < own.length && start < others.length && own[start] === others[start]) start++;
  let end = 0;
  const most = Math.min(own.length, others.length) - start;
  while (end < most && own[own.length - 1 - end] === others[others.length - 1 - end]) end++;
  return own.slice(start, own.length - end);
}

/**
 * 1 where a name differs from another by a later number alone (`0903` from `0815`, `v3` from `v2`, `三稿` from `二稿`), -1 for an earlier
 * one. A number that only one of them has, as in `表Ⅰ (2)`, says only that one is a copy: 0.
 */
export function laterDraft(name: string, other: string): -1 | 0 | 1 {
  const [own, others] = [name, other].map((one) => numbersIn(one));
  if (!own || !others || own.words !== others.words || own.numbers.length !== others.numbers.length) return 0;
  const at = own.numbers.findIndex((number, index) => number !== others.numbers[index]);
  return at < 0 ? 0 : nth(own.numbers, at) > nth(others.numbers, at) ? 1 : -1;
}

function numbersIn(name: string): { readonly words: string; readonly numbers: readonly number[] } {
  const numbers: number[] = [];
  const words = key(name)
    .replace(/\d+|[一二三四五六七八九十]/g, (number) => {
      numbers.push(/\d/.test(number) ? Number(number) : '一二三四五六七八九十'.indexOf(number) + 1);
      return '#';
    })
    .toLowerCase();
  return { words, numbers };
}

/** Whether a name begins or ends with those words, or has them somewhere. */
export function hasWords(name: string, words: readonly string[]): boolean {
  const own = pieces(name);
  return own.some((_, at) => words.every((word, index) => own[at + index] === word));
}

/** The year a sheet's name gives, also right behind a number: `表Ⅱ-22023`. */
function yearOfName(name: string): number | null {
  const year = pieces(name).find((piece) => /^20[0-4]\d$/.test(piece));
  return year === undefined ? yearIn(key(name)) : Number(year);
}

/** A cell that says a year and nothing else: `（2023年度）`, `2023-2024学年`. */
const YEAR_ALONE = /^[(]?(?:19|20)\d\d(?:[-—–](?:19|20)?\d\d)?(?:学?年度?)?[)]?$/;

/** The year of a table: the sheet's name's (which whoever copies a sheet changes first), its title's, or that of a line beside the title. */
export function yearOf({ title, sheet, top, headerBottom }: Candidate): number | null {
  const told = yearOfName(sheet.name) ?? title?.year ?? null;
  if (told !== null) return told;
  for (const { cells } of rowsBetween(sheet, Math.max(0, top - 2), headerBottom)) {
    for (const { value } of cells) {
      if (typeof value !== 'string' || value.length > 20) continue;
      const text = key(value);
      if (YEAR_ALONE.test(text)) return yearIn(text);
    }
  }
  return null;
}
