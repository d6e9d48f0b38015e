import type { TextEntry } from '../model';
import { isBlankText, key, trimmed } from '../text/key';
import type { Cell, Place } from '../workbook';

/** `…`, `＿＿`, `××学校`, `某某小学`, and the numbered names of the empty form: `小学 1`, `初中2`. */
const PLACEHOLDER =
  /^(?:[._·⋯*□]{1,}|(?:[xX×*]{2,}|某某?|_{2,}).*|(?:小学|初中|学校|中学)(?:[0-9]+|[一二三四五六七八九十]|[A-Za-z]|[xX×*_.]+))$/;

/** Reads a name, a remark or a sentence: trimmed, spaces inside kept. */
export function readTextEntry(
  cell: Cell | undefined,
  { sheet, row, column }: Place,
  kind: 'name' | 'words',
): TextEntry {
  const place = { sheet, row, column };
  if (cell === undefined) return { ...place, written: null, text: '', state: 'blank' };
  const written = cell.value;
  if (typeof written === 'object') return { ...place, written, text: '', state: 'error' };
  const text = trimmed(String(written));
  if (isBlankText(text)) return { ...place, written: null, text: '', state: 'blank' };
  const placeholder = kind === 'name' ? PLACEHOLDER.test(key(text)) : /^[._·⋯*□xX×]+$/.test(key(text));
  return { ...place, written, text, state: placeholder ? 'placeholder' : 'text' };
}

/** A text whose column or row is not there. */
export function absentText({ sheet, row, column }: Place): TextEntry {
  return { sheet, row, column, written: null, text: '', state: 'absent' };
}
