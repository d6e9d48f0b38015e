import { written } from './fraction';
import { insertRow, type GridCell, type Table, type TableName } from './grid';
import type { Look } from './look';
import type { Random } from './random';

const NUMERALS: Readonly<Record<Exclude<Look['numerals'], 'mixed'>, readonly string[]>> = {
  roman: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'],
  latin: ['I', 'II', 'III', 'IV', 'V', 'VI'],
  arabic: ['1', '2', '3', '4', '5', '6'],
  chinese: ['一', '二', '三', '四', '五', '六'],
};
const ORDER: readonly TableName[] = ['I', 'II-1', 'III', 'IV', 'V', 'VI'];

/** `Ⅱ-1`, `2-1`, `二-1`: a table's number in one way of writing. */
export function numeral(name: TableName, style: Exclude<Look['numerals'], 'mixed'>): string {
  const [first = '', second] = name.split('-');
  const index = ORDER.findIndex((other) => other.split('-')[0] === first);
  return `${NUMERALS[style][index]}${second === undefined ? '' : `-${second}`}`;
}

const CHINESE = /[\u4e00-\u9fff]/;

/** Puts a mark between two Chinese characters, where retyping puts it. */
function between(random: Random, words: string, mark: string): string {
  const places = Array.from(words, (_, i) => i).filter(
    (i) => i > 0 && CHINESE.test(words[i] ?? '') && CHINESE.test(words[i - 1] ?? ''),
  );
  if (places.length === 0) return words;
  const at = random.pick(places);
  return words.slice(0, at) + mark + words.slice(at);
}

const fullWidth = (words: string): string =>
  words.replace(/[()0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

function dressTitle(random: Random, table: Table, cell: GridCell, look: Look): void {
  const style =
    look.numerals === 'mixed' ? random.pick(['roman', 'latin', 'arabic', 'chinese'] as const) : look.numerals;
  const gap = random.pick(['', ' ', '  ', '   ', '　']);
  let words = String(cell.content);
  if (look.doubledWord) words = words.replace('评估指标', '评估指标指标');
  const table0 = look.spaces > 0 ? random.pick(['表', '表 ']) : '表';
  cell.content = `${table0}${numeral(table.name, style)}${gap}${words}`;
}

function dressWords(random: Random, cell: GridCell, look: Look): void {
  if (typeof cell.content !== 'string') return;
  const isName = /^II-2\.(primary|junior)\.\d+\./.test(cell.key);
  if (isName || cell.style === 'figure' || cell.style === 'words') return;
  while (random.chance(look.spaces))
    cell.content = between(random, cell.content, random.pick([' ', ' ', '　']));
  if (look.lineBreaks && cell.style === 'heading' && random.chance(0.4))
    cell.content = between(random, cell.content, '\n');
  if (look.fullWidth && cell.style === 'heading' && random.chance(0.5))
    cell.content = fullWidth(cell.content);
}

function dressCodes(cell: GridCell, look: Look): void {
  const code = String(cell.content);
  if (look.codes === 'spaced') cell.content = code.replace('L', 'L ');
  if (look.codes === 'lower') cell.content = code.toLowerCase();
  if (look.codes === 'fullWidth') cell.content = fullWidth(code).replace('L', 'Ｌ');
}

/** Units that retyping leaves behind a number, by the column. */
const UNITS: readonly (readonly [columns: RegExp, unit: string])[] = [
  [/^I\.L[12]$/, '万人'],
  [/^I\.L[34]$/, '个'],
  [/^I\.L(?:9|1[0-4])$/, '所'],
  [/^(?:I\.L(?:19|2[0-4])|II-2\..*\.L4)$/, '人'],
  [/^II-1\..*\.count\./, '所'],
];

/** Stores a number as the text that a retyped form holds in its place. */
function dressNumber(random: Random, cell: GridCell, look: Look): void {
  const { content, figure, format, formula } = cell;
  if (typeof content !== 'number' || !figure || format === '0.0%' || formula !== undefined) return;
  // An error typed over the figure stays as it was typed.
  if (look.textNumbers === 0 || Math.abs(content - written(figure)) > 1e-9) return;
  if (!random.chance(look.textNumbers)) return;
  const bare = written(figure).toFixed(figure.decimals);
  const unit = UNITS.find(([columns]) => columns.test(cell.key))?.[1] ?? '';
  cell.content = random.pick([
    bare,
    ` ${bare}`,
    fullWidth(bare).replace('.', '．'),
    written(figure) >= 1000 ? written(figure).toLocaleString('en-US', { maximumFractionDigits: 4 }) : bare,
    `${bare}${unit}`,
  ]);
  delete cell.format;
}

/** Puts on a drawn form all the liberties of a look that change no figure. */
export function dress(random: Random, tables: readonly Table[], look: Look): void {
  for (const table of tables) {
    for (const row of table.rows)
      for (const cell of row.cells) {
        if (!cell) continue;
        if (row.kind === 'codes') dressCodes(cell, look);
        else if (row.kind === 'title') {
          dressTitle(random, table, cell, look);
          dressWords(random, cell, look);
        } else if (cell.style === 'figure') dressNumber(random, cell, look);
        else dressWords(random, cell, look);
      }
    if (look.repeatedHeading && table.name === 'IV') {
      const heading = table.rows.find((row) => row.kind === 'heading');
      const cells = (heading?.cells ?? []).map((cell) => cell && { ...cell, key: `${cell.key}.again` });
      insertRow(table, random.integer(6, 12), { kind: 'repeated', cells });
    }
    for (let i = 0; i < look.blankRows; i++)
      if (random.chance(0.5))
        insertRow(table, random.integer(2, table.rows.length - 1), { kind: 'blank', cells: [] });
    if (look.hiddenRows && random.chance(0.5)) {
      const data = table.rows.filter((row) => row.kind === 'data');
      random.pick(data).hidden = true;
    }
  }
}
