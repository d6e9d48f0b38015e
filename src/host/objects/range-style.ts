import { overlaps } from '../model/area';
import { requireEditable, writeValues } from '../model/edit';
import { paint } from '../model/paint';
import { display } from '../model/number-format';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { commonFormat } from './common-format';

/** The hyperlink of a cell or area, as Excel.RangeHyperlink; null where there is none. */
export function hyperlinkOf(self: Areas): unknown {
  const link = self.sheet.parts.hyperlinks.find((one) => overlaps(one.area, self.area));
  if (!link) return null;
  const { top, left } = link.area;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
    textToDisplay: display(self.sheet.content(top, left), self.sheet.format(top, left).numberFormat),
  };
}

/** Sets a link; the text to display becomes the value of the cell, or the address does where the cell is empty. */
export function setHyperlink(self: Areas, link: Readonly<Record<string, unknown>>): void {
  const { area, sheet, session } = self;
  requireEditable(sheet, area);
  const part = (name: string): string | undefined => {
    const value = link[name] ?? undefined;
    return value === undefined || typeof value === 'string' ? value : refuse('InvalidArgument');
  };
  const address = part('address');
  const documentReference = part('documentReference');
  if ((address === undefined) === (documentReference === undefined)) refuse('InvalidArgument');
  const others = sheet.parts.hyperlinks.filter((one) => !overlaps(one.area, area));
  sheet.change({
    hyperlinks: [...others, { area, address, documentReference, screenTip: part('screenTip') }],
  });
  const shownText = part('textToDisplay') ?? address ?? documentReference ?? '';
  const empty = sheet.content(area.top, area.left) === undefined;
  if (part('textToDisplay') !== undefined || empty)
    writeValues(session.book, sheet, { ...area, bottom: area.top, right: area.left }, () => `'${shownText}`);
  paint(session.book, sheet, [area], { underline: 'Single', fontColor: '#0563C1' });
}

export const styleOf = (self: Areas): unknown => commonFormat(self, (format) => format.style);

/** Only the style "Normal" is known; it takes every format away. */
export function setStyle(self: Areas, style: string): void {
  if (style !== 'Normal' && style !== '常规') refuse('InvalidArgument');
  const { sheet, session } = self;
  for (const area of self.areas)
    for (const [key, cell] of [...sheet.cellsIn(area)]) sheet.put(key, { ...cell, format: undefined });
  session.book.emit({ kind: 'formatted', sheet, areas: self.areas, origin: session.book.origin });
}
