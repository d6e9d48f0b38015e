import { absentFigure } from '../figure/read-figure';
import { absentMark, readMark } from '../figure/read-mark';
import { readTextEntry, absentText } from '../figure/read-text';
import { placeIn } from '../find/candidate';
import type { Candidate } from '../find/candidate';
import { cellAt } from '../find/grid';
import { itemsOf } from '../find/item-tables';
import { itemNamed } from '../find/signs';
import type { ItemLayout } from '../layout/sentence';
import { blanksOfPattern } from '../layout/sentence';
import type { Figure, Item, StructureIssue } from '../model';
import { readSentence } from '../sentence/read-sentence';
import { key } from '../text/key';
import type { Place, Row } from '../workbook';
import { cellOrMerged, mergedCells } from './hidden-content';
import { bodyRows, headRow, partsOf, rowIssue, rowWords, shows } from './rows';

type ItemTable = Candidate & { readonly id: 'IV' | 'V' };

/** Reads 表Ⅳ or 表Ⅴ: each item by its name, else by the number before it, else by the items around it. */
export function readItems(table: ItemTable): {
  items: Item[];
  issues: StructureIssue[];
} {
  const layouts = itemsOf(table.id);
  const issues: StructureIssue[] = [];
  const placed = new Map<ItemLayout, { readonly row: Row; readonly part: ItemTable }>();
  for (const piece of partsOf(table)) {
    const part = { ...piece, id: table.id };
    const own = new Map<ItemLayout, Row>();
    const open: Row[] = [];
    for (const row of bodyRows(part).filter((one) => isAnswered(one, part))) {
      const layout = named(row, part, layouts);
      if (!layout) open.push(row);
      else if (placed.has(layout) || own.has(layout))
        issues.push(rowIssue('doubled-row', part, row.index, { row: itemName(layout) }));
      else own.set(layout, row);
    }
    for (const row of open) {
      const layout = between(row, layouts, own);
      if (layout && !placed.has(layout)) own.set(layout, row);
      else
        issues.push(
          rowIssue('unplaced-row', part, row.index, {
            written: rowWords(part, [{ row: row.index, words: nameText(row, part) }]),
          }),
        );
    }
    for (const [layout, row] of own) placed.set(layout, { row, part });
  }
  const items = layouts.flatMap((layout): Item[] => {
    const found = placed.get(layout);
    if (found) return [readItem(layout, found.row, found.part)];
    issues.push(rowIssue('missing-row', table, headRow(table), { row: itemName(layout) }));
    return [];
  });
  return { items, issues };
}

const itemName = ({ item, name }: ItemLayout) => ({ zh: `${item}. ${name}`, en: `item ${item} (${name})` });

function nameText(row: Row, table: Candidate): string {
  const value = cellAt(row, table.columns.get('label'))?.value;
  return value === undefined || typeof value === 'object' ? '' : String(value).trim();
}

/** A row of the table names something or answers something; footers with neither sentence nor mark are none. */
function isAnswered(row: Row, table: Candidate): boolean {
  const cells = ['sentence', 'mark'].map((code) => cellAt(row, table.columns.get(code)));
  return cells.some(shows) || itemNamed(key(nameText(row, table)))?.table === table.id;
}

function named(row: Row, table: Candidate, layouts: readonly ItemLayout[]): ItemLayout | undefined {
  const text = key(nameText(row, table));
  const byName = itemNamed(text);
  if (byName?.table === table.id) return byName;
  const number = /^\(?(\d{1,2})[).、:]/.exec(text)?.[1];
  return layouts.find(({ item }) => item === Number(number));
}

/** The one item that is missing between the items above and below. */
function between(
  row: Row,
  layouts: readonly ItemLayout[],
  placed: ReadonlyMap<ItemLayout, Row>,
): ItemLayout | undefined {
  const above = [...placed].filter(([, other]) => other.index < row.index).map(([{ item }]) => item);
  const below = [...placed].filter(([, other]) => other.index > row.index).map(([{ item }]) => item);
  const [low, high] = [Math.max(0, ...above), Math.min(layouts.length + 1, ...below)];
  const missing = layouts.filter((layout) => layout.item > low && layout.item < high && !placed.has(layout));
  return missing.length === 1 ? missing[0] : undefined;
}

function readItem(layout: ItemLayout, row: Row, table: ItemTable): Item {
  const at = (code: string): { place: Place; column: number | undefined } => {
    const column = table.columns.get(code);
    return { place: placeIn(table, row.index, column ?? table.left), column };
  };
  const [label, sentence, mark] = [at('label'), at('sentence'), at('mark')];
  const cell = cellAt(row, sentence.column);
  const words =
    sentence.column === undefined ? absentText(sentence.place) : readTextEntry(cell, sentence.place, 'words');
  const readable = words.state === 'text' && typeof cell?.value === 'string' ? cell.value : null;
  return {
    table: table.id,
    item: layout.item,
    name: readTextEntry(cellAt(row, label.column), label.place, 'words'),
    sentence: words,
    figures: figuresOf(layout, readable, sentence.place),
    mark:
      mark.column === undefined
        ? absentMark(table.id, mark.place)
        : readMark(cellOrMerged(row, mark.column, mergedCells(table)), table.id, mark.place),
  };
}

function figuresOf({ sentence }: ItemLayout, text: string | null, place: Place): ReadonlyMap<string, Figure> {
  if (!sentence) return new Map();
  if (text !== null) return readSentence(text, sentence, place);
  const printed = blanksOfPattern(sentence).filter(({ spec }) => !spec.unprinted);
  return new Map(printed.map(({ spec }) => [spec.code, absentFigure(spec, place)]));
}
