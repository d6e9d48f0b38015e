import type { TextEntry } from '../model';
import { shownValue } from './shown';
import { isBlankText, key, trimmed } from '../text/key';
import type { Cell, Place } from '../workbook';

/** `…`, `＿＿`, `××学校`, `某某小学`, and the numbered names of the empty form: `小学 1`, `初中2`. */
const NAME =
  /^(?:[._·⋯*□]{1,}|(?:[xX×*]{2}|某|__).*|(?:小学|初中|学校|中学)(?:[0-9]+|[一二三四五六七八九十]|[A-Za-z]|[xX×*_.]+))$/;

/** Underlines and dots alone, where words are to be written. */
const WORDS = /^[._·⋯*□xX×]+$/;

const entryOf = (
  { sheet, row, column }: Place,
  written: TextEntry['written'],
  text: string,
  state: TextEntry['state'],
): TextEntry => ({ sheet, row, column, written, text, state });

/** Reads a name, a remark or a sentence: trimmed, spaces inside kept; a name on one line. */
export function readTextEntry(cell: Cell | undefined, place: Place, kind: 'name' | 'words'): TextEntry {
  if (cell === undefined) return entryOf(place, null, '', 'blank');
  if (cell.uncomputed) return entryOf(place, null, '', 'withheld');
  const written = shownValue(cell.value, cell.format);
  if (typeof written === 'object') return entryOf(place, written, '', 'error');
  const lines = trimmed(String(written));
  // A name broken over lines to fit its cell is one name.
  const isBroken = kind === 'name' && lines.includes('\n');
  const text = isBroken ? lines.split('\n').map(trimmed).join('') : lines;
  if (isBlankText(text)) return entryOf(place, null, '', 'blank');
  const isPlaceholder = text.length < 30 && (kind === 'name' ? NAME : WORDS).test(key(text));
  return entryOf(place, written, text, isPlaceholder ? 'placeholder' : 'text');
}

/** A text whose column or row is not there. */
export function absentText(place: Place): TextEntry {
  return entryOf(place, null, '', 'absent');
}
