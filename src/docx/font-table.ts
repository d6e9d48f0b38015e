import { FALLBACKS, LATIN } from './look';
import type { Look } from './look';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** word/fontTable.xml: the fonts of the document with what may stand in for each where it is missing (`w:altName`). */
export function fontTable({ body, headings, table }: Look): string {
  const fonts = new Set([LATIN, body.font, table.font, ...Object.values(headings).map(({ font }) => font)]);
  const written = [...fonts].map((font) => {
    const other = FALLBACKS[font];
    const chinese = other ? '<w:charset w:val="86"/>' : '<w:charset w:val="00"/>';
    return `<w:font w:name="${font}">${other ? `<w:altName w:val="${other}"/>` : ''}${chinese}<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${written.join('')}</w:fonts>`;
}
