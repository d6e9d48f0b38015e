import { XmlScanner } from '../xml/scanner';
import type { CellChange } from './edit';
import { namespaceOf } from './notes';
import type { ChangedParts } from './parts';
import { appendInside, applySplices, insertChild, outline } from './splice';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
/** What must follow `legacyDrawing` in a worksheet (ISO/IEC 29500-1, 18.3.1.99). AlternateContent holds controls. */
const AFTER_LEGACY_DRAWING = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'AlternateContent',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
/** Shape numbers are given out in blocks; the first block begins here. */
const BLOCK = 1024;

/**
 * Gives each new note the box in which Excel shows it, in the sheet's own drawing of notes (VML).
 *
 * @returns the sheet's text, which refers to the drawing
 */
export function addNoteShapes(
  parts: ChangedParts,
  sheetPart: string,
  sheetText: string,
  notes: readonly CellChange[],
): string {
  if (notes.length === 0) return sheetText;
  const { drawing, text } = drawingPart(parts, sheetPart, sheetText, notes.length);
  const vml = parts.text(drawing);
  let id = BLOCK;
  for (const match of vml.matchAll(/_x0000_s(\d{1,9})\b/g)) id = Math.max(id, Number(match[1]));
  const shapes = notes.map((note) => shape(++id, note)).join('');
  parts.set(drawing, applySplices(vml, [appendInside(vml, outline(vml, drawing).root, shapes)]));
  return text;
}

/** The drawing that `legacyDrawing` names (not the one of the page header), or a new one. */
function drawingPart(
  parts: ChangedParts,
  sheetPart: string,
  sheetText: string,
  count: number,
): { drawing: string; text: string } {
  const whole = outline(sheetText, sheetPart);
  const element = whole.children.find(({ name }) => name === 'legacyDrawing');
  if (element) {
    const scanner = new XmlScanner(sheetPart, sheetText.slice(element.start, element.end));
    scanner.next();
    const id = scanner.prefixedAttribute('id');
    const target = parts.relationships(sheetPart).find((relationship) => relationship.id === id)?.target;
    if (target !== undefined && parts.has(target)) return { drawing: target, text: sheetText };
  }
  const drawing = parts.freeName('xl/drawings/vmlDrawing', '.vml');
  parts.set(drawing, emptyDrawing(count));
  const id = parts.addRelated(sheetPart, 'vmlDrawing', drawing);
  parts.declareByExtension(drawing, CONTENT_TYPE);
  const namespace = namespaceOf(sheetText, sheetPart).includes('purl.oclc.org') ? STRICT : TRANSITIONAL;
  const link = `<${whole.root.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`;
  const splice = element
    ? { start: element.start, end: element.end, text: link }
    : insertChild(sheetText, whole, AFTER_LEGACY_DRAWING, link);
  return { drawing, text: applySplices(sheetText, [splice]) };
}

export function emptyDrawing(notes: number): string {
  const blocks = Array.from({ length: Math.floor((notes + 1) / BLOCK) + 1 }, (_, index) => index + 1).join(
    ',',
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
}

/** A hidden yellow box, as high as its text needs at about 16 characters a line. */
function shape(id: number, { row, column, notes }: CellChange): string {
  const text = notes.map((note) => note.text).join('\n\n');
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 16)), 0);
  const height = Math.min(400, 20 + 12 * lines);
  return (
    `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"` +
    ` id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:180pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>' +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
