import type { XmlScanner } from '../../xlsx/xml/scanner';

/** More spaces, tabs in a row than any text has. */
const MOST_SPACES = 1000;

/** After `open` of a cell: its paragraphs, one a line. Notes and drawings hang on the cell and are no text of it. */
export function readParagraphs(scanner: XmlScanner): string {
  const { depth } = scanner;
  const paragraphs: string[] = [];
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) return paragraphs.join('\n');
    if (token !== 'open') continue;
    if (scanner.name === 'p' || scanner.name === 'h') paragraphs.push(readParagraph(scanner));
    else scanner.skip();
  }
}

/** White space counts once; what is meant to be more is written as elements (OpenDocument 1.3, part 3, 6.1.2). */
function readParagraph(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = '';
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) return text;
    if (token === 'text') text += scanner.text().replace(/[ \t\r\n]+/g, ' ');
    if (token !== 'open') continue;
    if (scanner.name === 's') {
      text += ' '.repeat(Math.min(MOST_SPACES, Number(scanner.prefixedAttribute('c') ?? 1) || 1));
    } else if (scanner.name === 'tab') text += '\t';
    else if (scanner.name === 'line-break') text += '\n';
    else if (scanner.name === 'annotation' || scanner.name === 'note' || scanner.name === 'ruby-text')
      scanner.skip();
  }
}
