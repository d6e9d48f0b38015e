import { unescapeXstring } from '../xml/escape';
import { withoutXmlSpace } from '../xml/space';
import type { XmlScanner } from '../xml/scanner';

/**
 * After `open` of `si`, `is` or a comment's `text`: its text, rich text runs joined. Phonetic runs (rPh), which spell out
 * how the text is read aloud, are no part of it.
 */
export function readRichText(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = '';
  for (;;) {
    const token = scanner.next();
    if (token === 'close' && scanner.depth === depth) return text;
    if (token !== 'open') continue;
    if (scanner.name === 't') text += readString(scanner);
    else if (scanner.name !== 'r') scanner.skip();
  }
}

/** After `open` of a `t`: spaces at its ends count only where xml:space says so, as Excel has it. */
function readString(scanner: XmlScanner): string {
  const keep = scanner.prefixedAttribute('space') === 'preserve';
  const text = unescapeXstring(scanner.readText());
  return keep ? text : withoutXmlSpace(text);
}
