import { COMPLAINTS, XlsxError } from '../errors';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * XML text with its references resolved and line ends as XML defines them.
 *
 * @throws XlsxError `entities` for a reference that XML itself does not define
 */
export function unescapeXml(text: string, part: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&([^;&\s]{0,12});?/g, (whole, name: string) => {
    const value = whole.endsWith(';') ? (NAMED[name] ?? characterReference(name)) : null;
    if (value === null) throw new XlsxError('entities', COMPLAINTS.entities, { part });
    return value;
  });
}

function characterReference(name: string): string | null {
  const match = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
  if (!match) return null;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
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
