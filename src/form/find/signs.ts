import { STAGE_NAMES } from '../../messages/stage-names';
import { basicPath } from '../layout/basic-words';
import { printedCode } from '../headings/numbering';
import { GROUP } from '../headings/segments';
import type { KnownSigns } from '../headings/segments';
import type { Sign } from '../headings/sign';
import type { ItemLayout } from '../layout/sentence';
import type { Family } from '../layout/table';
import { familyOf, TABLES } from '../layout/tables';
import { OLDER_HEADINGS, OLDER_TITLE, titleOf } from '../layout/titles';
import type { WrittenTitle } from '../layout/titles';
import type { TableId } from '../model';
import { TABLE_IDS } from '../model';
import { key } from '../text/key';
import type { Sheet } from '../workbook';
import { STANDARD_KEYS } from './own-sheets';

/** Everything on one sheet that tells the tables of the form. */
export interface Signs extends KnownSigns<Family> {
  readonly titles: readonly Sign<WrittenTitle>[];
  /** Of which table a row's label is. */
  readonly labels: readonly Sign<TableId>[];
  readonly items: readonly Sign<ItemLayout>[];
  /** Titles and headings of the older form. */
  readonly older: readonly Sign<'title' | 'heading'>[];
}

/** No title, heading, label or item's name is longer. */
const LONGEST = 120;

/** One look at a text decides whether it can be any sign at all: codes, titles, the older form, and what each table says of itself. */
const HINT = new RegExp(
  [
    /^[([【]?[Ll]\d|表|情况|义务教育|教育质量|政府保障|社会认可|评估|计算机|图书|师生比|中级及以上/.source,
    ...TABLE_IDS.map((id) => TABLES[id].hint.source),
  ].join('|'),
);

interface KnownHeading {
  readonly family: Family;
  readonly name: string;
  readonly pattern: RegExp;
}

/** Every heading once, though several tables of a family have it. */
const HEADINGS: readonly KnownHeading[] = TABLE_IDS.flatMap((id): KnownHeading[] => {
  const { columns, groups } = TABLES[id];
  const family = familyOf(id);
  const known = columns.flatMap(({ name, sign, certain }) => {
    const pattern = sign ?? certain;
    return pattern ? [{ family, name, pattern }] : [];
  });
  return groups ? [...known, { family, name: GROUP, pattern: groups }] : known;
}).filter(
  ({ family, name }, index, all) =>
    all.findIndex((other) => other.family === family && other.name === name) === index,
);

/** Most texts that come so far are sentences and notes: one look tells that no heading (none has a flag) is there. */
const ANY_HEADING = new RegExp(HEADINGS.map(({ pattern }) => pattern.source).join('|'));

/** Labels of rows that tell their table. */
const LABELS = TABLE_IDS.flatMap((id) => {
  const { reading } = TABLES[id];
  const rows = reading.by === 'rows' || reading.by === 'stage-rows' ? reading.rows : [];
  return rows.filter(({ common }) => !common).map(({ known }) => ({ id, known }));
});

const STAGE_PREFIX = new RegExp(`^(?:${STAGE_NAMES.primary.zh}|${STAGE_NAMES.junior.zh})`);
const ITEMS: readonly ItemLayout[] = TABLE_IDS.flatMap((id) => {
  const { reading } = TABLES[id];
  return reading.by === 'items' ? reading.items : [];
});
const ITEM_HINT = new RegExp(ITEMS.map(({ known }) => known.source).join('|'));

/** Names of schools, which are most of a form's texts, are let go by one look. */
const ANY_HINT = new RegExp(`${HINT.source}|${ITEM_HINT.source}`);

/** The item whose name a `key`ed text is; null for any other text. */
export function itemNamed(text: string): ItemLayout | null {
  if (!ITEM_HINT.test(text)) return null;
  return ITEMS.find(({ known }) => known.test(text)) ?? null;
}

/** The label's words without the stage that may stand before them: `小学达标学校总数` → `达标学校总数`. */
export function withoutStage(label: string): string {
  return label.replace(STAGE_PREFIX, '');
}

/** What one text may be a sign of, wherever it stands. */
interface Told {
  readonly item: ItemLayout | null;
  readonly code: number | null;
  readonly title: WrittenTitle | null;
  readonly older: readonly ('title' | 'heading')[];
  readonly headings: Signs['headings'][number]['value'][];
  readonly label: Signs['labels'][number]['value'] | null;
}

/**
 * Titles, headings and labels are the same words in every form, so that what one says is told once for thousands of files. Only so
 * many are kept, each as a copy: a piece of a file's text would keep the whole file in memory. Null: a note that says nothing.
 */
const told = new Map<string, Told | null>();
const MOST_TOLD = 2000;

function tell(written: string): Told | null {
  const known = told.get(written);
  if (known !== undefined) return known;
  const text = key(written);
  if (!ANY_HINT.test(text)) return null;
  const found = toldBy(` ${text}`.slice(1));
  if (told.size >= MOST_TOLD) told.clear();
  told.set(` ${written}`.slice(1), found);
  return found;
}

/** What a `key`ed text says; null where it is no sign. */
function toldBy(text: string): Told | null {
  const none = { item: itemNamed(text), code: null, title: null, older: [], headings: [], label: null };
  if (!HINT.test(text)) return none.item ? none : null;
  const code = printedCode(text);
  if (code !== null) return { ...none, code };
  const title = titleOf(text);
  const older: Told['older'][number][] = [];
  if (!title && OLDER_TITLE.test(text)) older.push('title');
  if (OLDER_HEADINGS.test(text)) older.push('heading');
  if (title) return { ...none, title, older };
  const own = basicPath(text).at(-1) ?? text;
  const isHeading = ANY_HEADING.test(text) || (own !== text && ANY_HEADING.test(own));
  const headings = (isHeading ? HEADINGS : []).flatMap(({ family, name, pattern }) =>
    pattern.test(text) || (family === 'I' && own !== text && pattern.test(own)) ? [{ family, name }] : [],
  );
  const words = withoutStage(text);
  const label = LABELS.find(({ known }) => known.test(words))?.id ?? null;
  const said = none.item !== null || older.length > 0 || headings.length > 0 || label !== null;
  return said ? { ...none, older, headings, label } : null;
}

/** Reads a sheet once, cell by cell. */
export function signsOf(sheet: Sheet): Signs {
  const signs = {
    titles: [] as Sign<WrittenTitle>[],
    headings: [] as Sign<{ family: Family; name: string }>[],
    codes: [] as Sign<number>[],
    labels: [] as Sign<TableId>[],
    items: [] as Sign<ItemLayout>[],
    older: [] as Sign<'title' | 'heading'>[],
  };
  for (const { index: row, cells } of sheet.rows) {
    let lastItem: ItemLayout['table'] | null = null;
    for (const { column, value } of cells) {
      if (typeof value !== 'string' || value.length > LONGEST || value === '') continue;
      if (STANDARD_KEYS.has(value)) break;
      const found = tell(value);
      if (!found) continue;
      const { item, code, title, older, headings, label } = found;
      // The sentence beside an item's name speaks of the same things; only the first cell of a row is the name.
      if (item && item.table !== lastItem) signs.items.push({ row, column, value: item });
      if (item) lastItem = item.table;
      if (code !== null) signs.codes.push({ row, column, value: code });
      if (title) signs.titles.push({ row, column, value: title });
      for (const one of older) signs.older.push({ row, column, value: one });
      for (const heading of headings) signs.headings.push({ row, column, value: heading });
      if (label) signs.labels.push({ row, column, value: label });
    }
  }
  return signs;
}
