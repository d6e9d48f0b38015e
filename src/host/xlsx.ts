/** The host's one door into src/xlsx: what it needs of a file's parts, and nothing else of that folder. */
export { filterNameXml, pageElements, printTitlesXml } from '../xlsx/creating/page';
export { Package, type Relationship, relationshipsPart } from '../xlsx/package';
export { addNoteShapes } from '../xlsx/patching/note-shapes';
export { addNotes, namespaceOf } from '../xlsx/patching/notes';
export { ChangedParts, XML_HEAD } from '../xlsx/patching/parts';
export { placeNotes } from '../xlsx/patching/place-notes';
export { computeWhenOpened } from '../xlsx/patching/recalculation';
export {
  type Outline,
  type Splice,
  appendInside,
  applySplices,
  insertChild,
  outline,
  tagBody,
  withAttribute,
} from '../xlsx/patching/splice';
export { StyleGroups } from '../xlsx/patching/style-groups';
export { emptyStyleSheet } from '../xlsx/patching/styles';
export { stylesPart } from '../xlsx/patching/styles-part';
export { readWorkbook } from '../xlsx/read';
export { type WorkbookParts, findWorkbookParts } from '../xlsx/reading/workbook-part';
export { escapeAttribute, escapeXml, escapeXstring, unescapeXml } from '../xlsx/xml/escape';
export { XmlScanner } from '../xlsx/xml/scanner';
