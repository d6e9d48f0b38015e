import type { XmlScanner } from '../../xlsx/xml/scanner';
import type { Numbering } from './numbering';

/** Marks that forms take from symbol fonts: `font code` → the plain sign. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['wingdings f0fc', '√'],
  ['wingdings f0fe', '√'],
  ['wingdings f0fb', '×'],
  ['wingdings f0fd', '×'],
  ['wingdings 2 f050', '√'],
  ['wingdings 2 f052', '√'],
  ['wingdings 2 f04f', '×'],
  ['wingdings 2 f051', '×'],
  ['wingdings f0a8', '□'],
  ['wingdings f06f', '□'],
  ['wingdings 2 f0a3', '□'],
]);

/** What holds text of the paragraph; everything else (drawings, deletions, notes, field codes) is passed over. */
const CONTAINERS = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
]);

/**
 * After `open` of a `w:p`: its text as it is shown; a number that Word counts by itself where nothing else stands there. `readBox` is
 * called inside every text box that is drawn here, after `open` of its `w:txbxContent`, and reads to its end; `opened` after `open` of
 * whatever else stands in the paragraph.
 */
export function readParagraph(
  scanner: XmlScanner,
  numbering: Numbering,
  readBox: () => void,
  opened: () => void = () => undefined,
): string {
  const { depth } = scanner;
  let text = '';
  let list: { level: number; id: string } | null = null;
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) break;
    if (token !== 'open') continue;
    opened();
    if (scanner.name === 'r') {
      const { text: own, raised } = readRun(scanner, readBox);
      if (!(raised && isNoteMark(own, text))) text += own;
    } else if (scanner.name === 'numPr') list = readList(scanner);
    else if (scanner.name !== 'pPr' && !CONTAINERS.has(scanner.name)) scanner.skip();
  }
  const number = list && numbering.next(list.id, list.level);
  return number !== null && text.trim() === '' ? number : text;
}

/** What a text box may stand in; of two ways of drawing the same one, `Fallback` is for older programs. */
const DRAWINGS = new Set(['drawing', 'pict', 'object', 'AlternateContent', 'Choice']);

/** The mark of a note typed by hand after what it belongs to: `8.53①`, `8.53¹`; not the 2 of m². */
function isNoteMark(raised: string, before: string): boolean {
  const mark = raised.trim();
  if (/^(?:[①-⑳*＊※]|注|[[［(（]?注?\d{1,2}[\])］）])$/.test(mark)) return before.trim() !== '';
  return /^\d{1,2}$/.test(mark) && /\d\s*$/.test(before);
}

function readRun(
  scanner: XmlScanner,
  readBox: () => void,
): { readonly text: string; readonly raised: boolean } {
  const { depth } = scanner;
  let text = '';
  let [hidden, raised, font] = [false, false, ''];
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) return { text: hidden ? '' : text, raised };
    if (token !== 'open') continue;
    switch (scanner.name) {
      case 't':
        text += inFont(font, scanner.readText());
        break;
      case 'tab':
        text += '\t';
        break;
      case 'br':
      case 'cr':
        text += '\n';
        break;
      case 'noBreakHyphen':
        text += '-';
        break;
      case 'sym':
        text += symbol(scanner);
        break;
      case 'rPr':
        break;
      case 'rFonts':
        font = (scanner.prefixedAttribute('ascii') ?? scanner.prefixedAttribute('hAnsi') ?? '').toLowerCase();
        break;
      case 'vertAlign':
        raised = scanner.prefixedAttribute('val') === 'superscript';
        break;
      case 'vanish':
        hidden = !OFF.has(scanner.prefixedAttribute('val') ?? '');
        break;
      default:
        if (DRAWINGS.has(scanner.name)) readDrawing(scanner, readBox);
        else scanner.skip();
    }
  }
}

function readDrawing(scanner: XmlScanner, readBox: () => void): void {
  const { depth } = scanner;
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) return;
    if (token !== 'open') continue;
    if (scanner.name === 'txbxContent') readBox();
    else if (scanner.name === 'Fallback') scanner.skip();
  }
}

const OFF = new Set(['0', 'false', 'off']);

/** Many type a letter and set it in a symbol font: an R in Wingdings 2 is a ticked box. */
function inFont(font: string, text: string): string {
  if (!font.startsWith('wingdings')) return text;
  return [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      const isSymbol = code < 0x100 || (code >= 0xf000 && code < 0xf100);
      const name = `${font} f0${(code % 0x100).toString(16).padStart(2, '0')}`;
      return isSymbol ? (SYMBOLS.get(name) ?? letter) : letter;
    })
    .join('');
}

function symbol(scanner: XmlScanner): string {
  const [font, code] = ['font', 'char'].map((name) => (scanner.prefixedAttribute(name) ?? '').toLowerCase());
  return SYMBOLS.get(`${font} ${code}`) ?? '';
}

function readList(scanner: XmlScanner): { level: number; id: string } {
  const { depth } = scanner;
  const list = { level: 0, id: '' };
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) return list;
    if (token !== 'open') continue;
    if (scanner.name === 'ilvl') list.level = Number(scanner.prefixedAttribute('val') ?? 0) || 0;
    if (scanner.name === 'numId') list.id = scanner.prefixedAttribute('val') ?? '';
  }
}
