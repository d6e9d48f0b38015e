import { outline, type Outline, type Relationship } from '../xlsx';
import { attributesOf } from './xml-tree';

/** One `sheet` of the workbook part: a worksheet, or a chart sheet, which the model does not know. */
export interface Tab {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The part of a worksheet; null for any other kind of sheet. */
  readonly part: string | null;
}

/** All tabs in their order: `localSheetId` and `activeTab` count them. */
export function readTabs(
  text: string,
  workbookPart: string,
  relationships: readonly Relationship[],
  whole: Outline = outline(text, workbookPart),
): Tab[] {
  const list = whole.children.find(({ name }) => name === 'sheets');
  if (!list) return [];
  const piece = text.slice(list.start, list.end);
  return outline(piece, workbookPart).children.map(({ start, inner, end }) => {
    const attributes = attributesOf(piece.slice(start, inner), workbookPart);
    const target = relationships.find(({ id }) => id === attributes['id']);
    return {
      text: piece.slice(start, end),
      attributes,
      part: target?.type === 'worksheet' ? target.target : null,
    };
  });
}
