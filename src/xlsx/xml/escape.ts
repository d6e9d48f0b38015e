import { COMPLAINTS, XlsxError } from '../errors';

/**
 * XML text with its references resolved and line ends as XML defines them. Some producers write every Chinese character
 * as a reference, so this is done by hand: a replacement by pattern takes ten times as long.
 *
 * @throws XlsxError `entities` for a reference that XML itself does not define
 */
export function unescapeXml(text: string, part: string): string {
  if (!needsWork(text)) return text;
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  let from = lines.indexOf('&');
  if (from < 0) return lines;
  let result = lines.slice(0, from);
  for (;;) {
    const to = lines.indexOf(';', from);
    const character = to < 0 || to - from > 12 ? null : resolveReference(lines, from + 1, to);
    if (character === null) throw new XlsxError('entities', COMPLAINTS.entities, { part });
    const next = lines.indexOf('&', to);
    if (next < 0) return result + character + lines.slice(to + 1);
    result += character;
    if (next > to + 1) result += lines.slice(to + 1, next);
    from = next;
  }
}

/** Whether there is a reference or a carriage return; nearly always there is neither. */
function needsWork(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 38 || code === 13) return true;
  }
  return false;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The character that `#8544`, `#x2160` or `lt` stands for; null for what XML does not define. */
function resolveReference(text: string, from: number, to: number): string | null {
  if (text.charCodeAt(from) !== 35) return NAMED.get(text.slice(from, to)) ?? null;
  const hexadecimal = text.charCodeAt(from + 1) === 120;
  const radix = hexadecimal ? 16 : 10;
  let code = 0;
  for (let at = from + (hexadecimal ? 2 : 1); at < to; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit >= radix) return null;
    code = code * radix + digit;
  }
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : 99;
}

/** `_x000D_`: how spreadsheet text writes characters that XML cannot hold (ST_Xstring, ISO/IEC 29500-1 22.9.2.19). */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For XML text and attributes in double quotes. Line ends in attributes must be references to survive. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => MARKUP[character] ?? character);
}

export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What XML cannot hold at all: control characters, the two non-characters, halves of surrogate pairs. */
const FORBIDDEN = new RegExp(
  String.raw`[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`,
  'g',
);

/** The reverse of `unescapeXstring` and `unescapeXml`: any text, safe between tags. */
export function escapeXstring(text: string): string {
  const plain = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  const hex = (character: string): string =>
    character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return escapeXml(plain.replace(FORBIDDEN, (character) => `_x${hex(character)}_`));
}
