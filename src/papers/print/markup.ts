import { visible } from '../../messages/visible';

/** A piece of HTML that is safe to put into a page; only `html` and `raw` make one. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | null | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML in which everything filled in is escaped for text and for quoted attributes: html`<td>${schoolName}</td>`.
 * Never to be used for what stands inside a script or style element.
 */
export function html(literal: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces: string[] = [];
  withoutIndents(literal).forEach((text, index) => {
    pieces.push(text);
    if (index < parts.length) pieces.push(filledIn(parts[index] ?? null));
  });
  return new Markup(pieces.join(''));
}

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/** How a template is indented says nothing on the page, and a page of thousands of rows would be a third larger by it. */
function withoutIndents(literal: TemplateStringsArray): readonly string[] {
  const known = compacted.get(literal);
  if (known) return known;
  const texts = literal.map((text) => text.replace(/\n\s*/g, '\n'));
  compacted.set(literal, texts);
  return texts;
}

/** Our own text that is HTML already. */
export function raw(text: string): Markup {
  return new Markup(text);
}

function filledIn(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return visible(String(part)).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
