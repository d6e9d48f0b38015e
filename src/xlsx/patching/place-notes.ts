import { parseCell } from '../../form/references/address';
import { address } from '../../form/workbook';
import { nth } from '../../standards/lists';
import { XmlScanner } from '../xml/scanner';
import type { ChangedParts } from './parts';
import { applySplices, outline, type Splice, withAttribute } from './splice';

/** Where a note goes that stands at `address({row, column})`; null takes it away. */
export type NewPlaces = ReadonlyMap<string, { readonly row: number; readonly column: number } | null>;

/** Moves or removes notes of a sheet: in its list of comments, its threads, and the boxes that show them. */
export function placeNotes(parts: ChangedParts, sheetPart: string, places: NewPlaces): void {
  if (places.size === 0) return;
  for (const { type, target } of parts.relationships(sheetPart)) {
    if (!parts.has(target)) continue;
    if (type === 'comments') edit(parts, target, 3, 'comment', (text) => referred(text, places));
    else if (type === 'threadedComment')
      edit(parts, target, 2, 'threadedComment', (text) => referred(text, places));
    else if (type === 'vmlDrawing') edit(parts, target, 2, 'shape', (text) => boxed(text, places));
  }
}

/** Every element of a name at a depth gives way to what `change` makes of it. */
function edit(
  parts: ChangedParts,
  part: string,
  depth: number,
  name: string,
  change: (element: string) => string,
): void {
  const text = parts.text(part);
  const scanner = new XmlScanner(part, text);
  const splices: Splice[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== depth || scanner.name !== name) continue;
    const { start } = scanner;
    scanner.skip();
    const before = text.slice(start, scanner.end);
    const after = change(before);
    if (after !== before) splices.push({ start, end: scanner.end, text: after });
  }
  if (splices.length > 0) parts.set(part, applySplices(text, splices));
}

function referred(element: string, places: NewPlaces): string {
  const tagEnd = outline(element, 'comment').root.inner;
  const ref = /\sref\s*=\s*["']([^"']*)["']/.exec(element.slice(0, tagEnd))?.[1] ?? '';
  const place = parseCell(ref);
  const target = place ? places.get(address(place)) : undefined;
  if (target === undefined) return element;
  if (target === null) return '';
  return withAttribute(element.slice(0, tagEnd), 'ref', address(target)) + element.slice(tagEnd);
}

/** A box names its cell in `Row` and `Column`, and where it stands in `Anchor`: column, offset, row, offset, twice. */
function boxed(shape: string, places: NewPlaces): string {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape;
  const number = (name: string): number => Number(new RegExp(`:${name}>\\s*(\\d+)`).exec(shape)?.[1]);
  const [row, column] = [number('Row'), number('Column')];
  if (!Number.isFinite(row) || !Number.isFinite(column)) return shape;
  const target = places.get(address({ row, column }));
  if (target === undefined) return shape;
  if (target === null) return '';
  const by = [target.column - column, 0, target.row - row, 0];
  return shape
    .replace(/(:Row>)[^<]*/, `$1${target.row}`)
    .replace(/(:Column>)[^<]*/, `$1${target.column}`)
    .replace(/(:Anchor>)([^<]*)/, (_, tag: string, anchor: string) => {
      const moved = anchor.split(',').map((one, at) => Math.max(0, Number(one) + nth(by, at % 4)));
      return tag + moved.join(', ');
    });
}
