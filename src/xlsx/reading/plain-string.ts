import { unescapeXstring } from '../xml/escape';
import { withoutXmlSpace } from '../xml/space';
import { stands } from './stands';

const SPACE = 32;
const PRESERVED = ' xml:space="preserve">';

/**
 * A text as nearly every program writes it, recognised in one pass: `<si><t>合计</t></si>` of the shared strings, `<is><t>合计</t></is>` in
 * a cell, both also with their spaces preserved. Rich text, references and all else are left to the scanner.
 */
export class PlainString {
  text = '';
  private readonly opening: string;
  private readonly closing: string;

  /** `element`: the element around the text, `si` or `is`. */
  constructor(element: string) {
    this.opening = `<${element}><t`;
    this.closing = `</t></${element}>`;
  }

  /** Where the text that begins at `at` ends; -1 for whatever is not plain, or not whole in `text`. */
  readonly recognise = (text: string, at: number): number => {
    if (!stands(this.opening, text, at)) return -1;
    let from = at + this.opening.length;
    const keeps = text.charCodeAt(from) === SPACE;
    const rest = keeps ? PRESERVED : '>';
    if (!stands(rest, text, from)) return -1;
    from += rest.length;
    const to = text.indexOf('<', from);
    if (to < 0 || !stands(this.closing, text, to)) return -1;
    const written = text.slice(from, to);
    if (written.includes('&') || written.includes('\r')) return -1;
    const meant = unescapeXstring(written);
    this.text = keeps ? meant : withoutXmlSpace(meant);
    return to + this.closing.length;
  };
}
