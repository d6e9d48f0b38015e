import type { WpsName, WpsNames } from '../../../src/wps/model';
import type { WpsHost } from './host';

/** The longest text in a formula, and the longest formula. */
const LONGEST_TEXT = 255;
const LONGEST_FORMULA = 8192;

export class HostNames implements WpsNames {
  constructor(private readonly host: WpsHost) {}

  Item(name: string): WpsName | null {
    const { host } = this;
    const found = host.book.parts.names.find((one) => one.name === name);
    if (!found) return host.missing('Names.Item');
    const { formula } = found;
    return {
      RefersTo: host.answers.formula1 === 'with =' ? formula : formula.slice(1),
      Delete: () => host.book.change({ names: host.book.parts.names.filter((one) => one.name !== name) }),
    };
  }

  Add(name: string, refersTo: string, visible: boolean): void {
    const texts = refersTo.match(/"(?:[^"]|"")*"/g) ?? [];
    if (refersTo.length > LONGEST_FORMULA || texts.some((text) => text.length - 2 > LONGEST_TEXT))
      throw new Error('Names.Add');
    const { book } = this.host;
    const others = book.parts.names.filter((one) => one.name !== name);
    book.change({ names: [...others, { name, formula: refersTo, comment: '', visible }] });
  }
}
