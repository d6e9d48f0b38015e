import { address } from '../../form/workbook';
import { readRichText } from '../reading/rich-text';
import { escapeXstring, unescapeXstring } from '../xml/escape';
import { XmlScanner } from '../xml/scanner';
import type { CellChange } from './edit';
import { XML_HEAD, type ChangedParts } from './parts';
import { appendInside, applySplices, outline, type Outline, type Splice } from './splice';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

interface Note {
  readonly author: number;
  readonly text: string;
  /** Its whole element, and the inside of its `text` element. */
  readonly start: number;
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
}

/**
 * Adds the notes of the changes to a sheet's comments part, which is made where there is none.
 * A note by the same author is replaced; what someone else wrote stays, with ours below it.
 *
 * @returns the cells that have a note now and had none before
 */
export function addNotes(
  parts: ChangedParts,
  sheetPart: string,
  changes: readonly CellChange[],
): CellChange[] {
  const noted = changes.filter(({ notes }) => notes.length > 0);
  const part = commentsPart(parts, sheetPart);
  const text = parts.text(part);
  const whole = outline(text, part);
  const { prefix } = whole.root;
  const { authors, notes } = readNotes(text, part);
  const known = authors.length;
  const authorIds = new Map(authors.map((author, id) => [author, id]));
  const authorId = (author: string): number => {
    const id = authorIds.get(author) ?? authors.push(author) - 1;
    authorIds.set(author, id);
    return id;
  };
  const splices: Splice[] = [];
  const added: string[] = [];
  const fresh: CellChange[] = [];
  for (const change of noted) {
    const ref = address(change);
    const author = change.notes[0]?.author ?? '';
    const body = change.notes.map((note) => note.text).join('\n\n');
    const existing = notes.get(ref);
    if (existing && authors[existing.author] !== author) {
      if (!existing.text.includes(body))
        splices.push(appendedText(text, existing, run(prefix, `\n\n${body}`), prefix));
      continue;
    }
    const comment =
      `<${prefix}comment ref="${ref}" authorId="${authorId(author)}">` +
      `<${prefix}text>${run(prefix, body)}</${prefix}text></${prefix}comment>`;
    if (existing) splices.push({ start: existing.start, end: existing.end, text: comment });
    else {
      added.push(comment);
      fresh.push(change);
    }
  }
  const newAuthors = authors
    .slice(known)
    .map((author) => `<${prefix}author>${escapeXstring(author)}</${prefix}author>`);
  splices.push(
    ...extended(text, whole, 'authors', newAuthors),
    ...extended(text, whole, 'commentList', added),
  );
  parts.set(part, applySplices(text, splices));
  return fresh;
}

function extended(text: string, whole: Outline, name: string, added: readonly string[]): Splice[] {
  const group = whole.children.find((child) => child.name === name);
  if (group) return added.length === 0 ? [] : [appendInside(text, group, added.join(''))];
  const { prefix } = whole.root;
  const element = `<${prefix}${name}>${added.join('')}</${prefix}${name}>`;
  const first = whole.children[0];
  // Authors come first; the list of comments follows them.
  return name === 'authors' && first
    ? [{ start: first.start, end: first.start, text: element }]
    : [appendInside(text, whole.root, element)];
}

/** In the size and fonts of Excel's own notes. Line ends are kept as they are. */
function run(prefix: string, text: string): string {
  const font = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/></${prefix}rPr>`;
  return `<${prefix}r>${font}<${prefix}t xml:space="preserve">${escapeXstring(text)}</${prefix}t></${prefix}r>`;
}

/** More text at the end of a note. A plain `t` becomes a run, since text and runs are not read together. */
function appendedText(text: string, note: Note, added: string, prefix: string): Splice {
  const inside = text.slice(note.textStart, note.textEnd);
  const scanner = new XmlScanner('comments', `<a>${inside}</a>`);
  let end = inside.length;
  let wrapped = inside;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2) continue;
    const start = scanner.start - 3;
    const isText = scanner.name === 't';
    const isPhonetic = scanner.name === 'rPh' || scanner.name === 'phoneticPr';
    scanner.skip();
    if (isPhonetic) end = Math.min(end, start);
    if (isText) {
      const plain = inside.slice(start, scanner.end - 3);
      wrapped = inside.replace(plain, () => `<${prefix}r>${plain}</${prefix}r>`);
    }
  }
  const at = end === inside.length ? wrapped.length : end + wrapped.length - inside.length;
  return { start: note.textStart, end: note.textEnd, text: wrapped.slice(0, at) + added + wrapped.slice(at) };
}

function commentsPart(parts: ChangedParts, sheetPart: string): string {
  const existing = parts.relationships(sheetPart).find(({ type }) => type === 'comments')?.target;
  if (existing !== undefined && parts.has(existing)) return existing;
  const folder = sheetPart.includes('/') ? 'xl/' : '';
  const part = parts.freeName(`${folder}comments`, '.xml');
  const namespace = namespaceOf(parts.text(sheetPart), sheetPart);
  parts.set(part, `${XML_HEAD}<comments xmlns="${namespace}"><authors/><commentList/></comments>`);
  parts.addRelated(sheetPart, 'comments', part);
  parts.declarePart(part, CONTENT_TYPE);
  return part;
}

/** The namespace of the root element: strict and transitional files use different ones. */
export function namespaceOf(text: string, part: string): string {
  const scanner = new XmlScanner(part, text);
  while (scanner.next() !== 'open');
  const own =
    scanner.prefix === ''
      ? scanner.attribute('xmlns')
      : scanner.prefixedAttribute(scanner.prefix.slice(0, -1));
  return own ?? 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}

function readNotes(text: string, part: string): { authors: string[]; notes: Map<string, Note> } {
  const scanner = new XmlScanner(part, text);
  const authors: string[] = [];
  const notes = new Map<string, Note>();
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 3) continue;
    if (scanner.name === 'author') authors.push(unescapeXstring(scanner.readText()));
    else if (scanner.name === 'comment') {
      const note = readNote(scanner);
      notes.set(note.ref, note);
    }
  }
  return { authors, notes };
}

function readNote(scanner: XmlScanner): Note & { ref: string } {
  const { depth, start } = scanner;
  const ref = (scanner.attribute('ref') ?? '').replace(/\$/g, '').toUpperCase();
  const author = Number(scanner.attribute('authorId') ?? 0);
  let [text, textStart, textEnd] = ['', 0, 0];
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) break;
    if (token !== 'open' || scanner.depth !== depth + 1 || scanner.name !== 'text') continue;
    textStart = scanner.end;
    const empty = scanner.selfClosing;
    text = readRichText(scanner);
    textEnd = empty ? textStart : scanner.start;
  }
  return { ref, author, text, start, end: scanner.end, textStart, textEnd };
}
