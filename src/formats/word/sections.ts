import { titleOf } from '../../form/layout/titles';
import { SCHOOL_NOTE_WORDS } from '../../form/layout/school-note';
import { key } from '../../form/text/key';
import type { JoinedTable } from '../../form/word-place';
import { placeCells, type PlacedCell } from './columns';
import type { Block, WordTable } from './document';
import { tabbedTables } from './tabbed';

/** A table with the words that belong to it. */
export interface Section {
  readonly kind: 'drawn' | 'tabbed';
  /** As a reader counts the tables of its kind, from 1. */
  readonly order: number;
  readonly table: WordTable;
  /** Where its cells stand. */
  readonly cells: readonly (readonly PlacedCell[])[];
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Tables that go on to the right of it, whose cells are among its own. */
  readonly joined?: readonly JoinedTable[];
}

/** The tables of a document in their order. Words from a title on belong to the table under them, others to the one above. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  const counts = { drawn: 0, tabbed: 0 };
  let words: string[] = [];
  /** What is not the next one's ends the last one. */
  const settle = (from: number): readonly string[] => {
    const last = sections.at(-1);
    if (last) sections[sections.length - 1] = { ...last, below: words.slice(0, from).filter(belongsToTable) };
    const rest = words.slice(from);
    words = [];
    return rest;
  };
  for (const block of withTabbed(blocks)) {
    if ('paragraph' in block) {
      words.push(block.paragraph);
      continue;
    }
    const title = words.findIndex((text) => titleOf(key(text)) !== null);
    const above = settle(sections.length === 0 ? 0 : title < 0 ? words.length : title);
    const { table, kind } = block;
    sections.push({ kind, order: ++counts[kind], table, cells: placeCells(table), above, below: [] });
  }
  settle(words.length);
  return sections;
}

type Piece = { readonly paragraph: string } | { readonly table: WordTable; readonly kind: Section['kind'] };

function withTabbed(blocks: readonly Block[]): Piece[] {
  const tabbed = new Map(tabbedTables(blocks).map((found) => [found.first, found]));
  const pieces: Piece[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const found = tabbed.get(index);
    const block = blocks[index];
    if (found) {
      pieces.push({ table: { widths: [], rows: found.rows }, kind: 'tabbed' });
      index = found.last;
    } else if (block) pieces.push('table' in block ? { ...block, kind: 'drawn' } : block);
  }
  return pieces;
}

const NOTE = /^(?:注|备注|说明)[:：\d.、(]/;
const STAGE = /^[(]?[一二12]?[)、.]*(?:小学|初中|初级中学)(?:学校|部分|阶段|学段|段|部)?[)]?[:：]?$/;

/** Under a table stand its note and perhaps the stage of the schools that follow; dates, signatures, page numbers are no rows of it. */
function belongsToTable(text: string): boolean {
  const plain = key(text);
  return NOTE.test(plain) || SCHOOL_NOTE_WORDS.test(plain) || STAGE.test(plain);
}
