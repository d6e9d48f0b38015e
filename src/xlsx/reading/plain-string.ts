import { unescapeXstring } from '../xml/escape';
import { withoutXmlSpace } from '../xml/space';
import { stands } from './plain-cell';

const OPENING = '<si><t';
const PRESERVED = ' xml:space="preserve">';
const CLOSING = '</t></si>';
const GREATER = 62;

/**
 * A shared string as nearly every program writes it, recognised in one pass: `<si><t>合计</t></si>`, the same with its spaces
 * preserved. Rich text, references and all else are left to the scanner.
 */
export class PlainString {
  text = '';

  /** Where the string that begins at `at` ends; -1 for whatever is not plain, or not whole in `text`. */
  readonly recognise = (text: string, at: number): number => {
    if (!stands(OPENING, text, at)) return -1;
    let from = at + OPENING.length;
    const keeps = text.charCodeAt(from) !== GREATER;
    if (keeps && !stands(PRESERVED, text, from)) return -1;
    from += keeps ? PRESERVED.length : 1;
    const to = text.indexOf('<', from);
    if (to < 0 || !stands(CLOSING, text, to)) return -1;
    const written = text.slice(from, to);
    if (written.includes('&') || written.includes('\r')) return -1;
    const meant = unescapeXstring(written);
    this.text = keeps ? meant : withoutXmlSpace(meant);
    return to + CLOSING.length;
  };
}
