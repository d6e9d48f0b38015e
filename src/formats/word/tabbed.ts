import type { Block, WordCell, WordRow } from './document';

/** Lines under one another that make a table, and the tabs and pieces between them that make a line of it. */
const [ENOUGH_LINES, ENOUGH] = [3, 2];

/** A table that was typed with tabs instead of drawn; its lines are the paragraphs from `first` to `last`. */
export interface TabbedTable {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly WordRow[];
}

/**
 * Paragraphs under one another that are parted by two tabs or more. Where every line has as many tabs, each tab begins a
 * column; else several together are one, as they are typed to reach the same place, and a line may begin with an empty column.
 */
export function tabbedTables(blocks: readonly Block[]): TabbedTable[] {
  const found: TabbedTable[] = [];
  let lines: string[] = [];
  const settle = (end: number): void => {
    if (lines.length >= ENOUGH_LINES)
      found.push({ first: end - lines.length, last: end - 1, rows: rowsOf(lines) });
    lines = [];
  };
  blocks.forEach((block, index) => {
    const line = 'paragraph' in block ? block.paragraph : '';
    if (isParted(line)) lines.push(line);
    else settle(index);
  });
  settle(blocks.length);
  return found;
}

function isParted(line: string): boolean {
  const pieces = line.split('\t');
  return pieces.length > ENOUGH && pieces.filter((piece) => piece.trim() !== '').length >= ENOUGH;
}

function rowsOf(lines: readonly string[]): WordRow[] {
  const single = lines.map((line) => line.split('\t'));
  const alike = single.every(({ length }) => length === single[0]?.length);
  const parted = alike ? single : lines.map((line) => line.trimEnd().split(/\t+/));
  return parted.map((texts) => ({
    before: 0,
    cells: texts.map((text): WordCell => ({ text: text.trim(), span: 1, continues: false })),
  }));
}
