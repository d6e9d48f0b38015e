import { fixed } from '../measures/rounding';
import { withThousands } from '../messages/thousands';

/**
 * A paper: what leaves the office, said in blocks that know nothing of where they are printed. The same paper becomes a
 * worksheet, a page of HTML, lines in a terminal or a Word document (`print/` and `src/docx`). Its texts are in one language
 * already; figures stay figures, with the format they are shown in.
 *
 * @example
 * const paper: Paper = {
 *   title: '问题台账',
 *   blocks: [
 *     { kind: 'heading', level: 1, text: '县21问题台账' },
 *     {
 *       kind: 'table',
 *       columns: [{ title: '学校', width: 24 }, { title: '差距', width: 8, format: { decimals: 2 } }, { title: '责任人', width: 10, entry: true }],
 *       rows: [{ cells: ['东湖第9小学', 0.7, ''] }],
 *     },
 *   ],
 * };
 */
export interface Paper {
  /** Short: the sheet's name or the window's title. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Upright unless told. */
  readonly landscape?: boolean;
  /** An official paper (公文): its typography follows GB/T 9704 where the printer sets type. */
  readonly official?: boolean;
  /** At the foot of every printed page, and at its head. */
  readonly footer?: string;
  readonly header?: string;
}

export type Block = OpenBlock | Folded;

/** A block that every printer can print. */
export type OpenBlock = Heading | Text | Callout | Figures | Table | Bars | Notes | PageBreak;

/**
 * What colour says, never alone: the same five marks as in the sheet, the verdict, quiet text, what a person still has to
 * write, and what is written for a person to fill in.
 */
export type Tone =
  'structure' | 'entry' | 'consistency' | 'floor' | 'below' | 'good' | 'bad' | 'open' | 'quiet' | 'prompt';

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A few words behind it, smaller. */
  readonly aside?: string | readonly Run[];
  /** So that links can point here; letters, digits and `-` only. */
  readonly anchor?: string;
}

/** A piece of text with one look. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly tone?: Tone;
  /** Footnote marks behind it: numbers of `Notes` entries, from 1. */
  readonly notes?: readonly number[];
}

export interface Text {
  readonly kind: 'text';
  readonly text: string | readonly Run[];
  readonly tone?: Tone;
  /** Right for signature and date. */
  readonly align?: 'right';
}

/** The one thing to be read first: a verdict in a word, then in a sentence. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: Tone;
  readonly title: string;
  readonly text: string | readonly Run[];
}

/** A few large numbers beside each other, each with what it is about and a line or two on it. */
export interface Figures {
  readonly kind: 'figures';
  readonly figures: readonly {
    readonly title: string;
    readonly value: string;
    readonly unit: string;
    readonly lines: readonly string[];
    /** A part of a whole, 0–1, drawn as a bar. */
    readonly share?: number;
  }[];
}

/** How a number is shown. A blank cell stays blank. */
export interface NumberFormat {
  /** Exactly so many; left out: as many as the number has. */
  readonly decimals?: number;
  readonly percent?: boolean;
  /** Thousands in groups. */
  readonly grouped?: boolean;
}

export interface Column {
  readonly title: string;
  /** In half-width characters, as worksheets measure; other printers share their width by it. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly format?: NumberFormat;
  /** Belongs to people: tinted, editable, and what they typed is kept when the paper is made again. */
  readonly entry?: boolean;
  /** Long texts wrap; others stay on one line where the printer can. */
  readonly wrap?: boolean;
}

/** Where a cell leads: to a cell of the workbook the paper is about, to an anchor of this paper, or to another page. */
export type Link =
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'page'; readonly href: string };

export interface RichCell {
  readonly value: string | number | null;
  readonly format?: NumberFormat;
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** A sign before it, for readers without colour: `▼`; and the word for it, for who listens: 不足85%. */
  readonly sign?: string;
  readonly word?: string;
  /** How many columns it takes; the row then has so many cells fewer. */
  readonly span?: number;
  readonly link?: Link;
  readonly align?: 'left' | 'center' | 'right';
  /** Shown as a small plate in its tone instead of a filled cell. */
  readonly chip?: boolean;
  /** What sorting goes by where it is not the value. */
  readonly order?: number;
  /** A row of small bars against a limit line; the value is what is read aloud and printed where bars cannot be. */
  readonly spark?: { readonly values: readonly (number | null)[]; readonly limit: number };
  /** A part of a whole, 0–1, drawn as a bar behind the value. */
  readonly share?: number;
  readonly notes?: readonly number[];
  /** Further lines under the value, each with a word before it: 怎么办 … */
  readonly lines?: readonly CellLine[];
}

export interface CellLine {
  readonly label?: string;
  readonly text: string;
  readonly notes?: readonly number[];
}

export type Cell = string | number | null | RichCell;

export interface Row {
  readonly cells: readonly Cell[];
  /** `band` heads the rows below it, `total` sums up the rows above it. */
  readonly kind?: 'band' | 'total';
  readonly anchor?: string;
  /** Where what people typed into `entry` columns belongs: the same for the same thing in another edition. */
  readonly key?: string;
}

export interface Table {
  readonly kind: 'table';
  /** Read aloud and shown above it. */
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** How many columns at the left stay in view. */
  readonly frozen?: number;
  /** May be sorted and filtered where the printer can. */
  readonly sortable?: boolean;
  /** Wide: set across the page where the printer turns pages. */
  readonly landscape?: boolean;
  /** The column titles are left out where the table only sets out lines. */
  readonly bare?: boolean;
}

/** A figure a row, as bars from 0 with the limit as a line. */
export interface Bars {
  readonly kind: 'bars';
  readonly title: string;
  readonly limit?: { readonly value: number; readonly text: string };
  readonly bars: readonly {
    readonly label: string;
    /** Null where there is none. */
    readonly value: number | null;
    /** As it is written behind the bar. */
    readonly shown: string;
    readonly over: boolean;
  }[];
}

/** Footnotes and sources, numbered from 1. */
export interface Notes {
  readonly kind: 'notes';
  readonly notes: readonly string[];
}

export interface PageBreak {
  readonly kind: 'break';
}

/** Closed on a page until someone opens it; where nothing can be opened, its blocks stand under a heading. */
export interface Folded {
  readonly kind: 'folded';
  readonly title: string;
  /** A few words behind it, smaller, to be read without opening it. */
  readonly aside?: string | readonly Run[];
  readonly blocks: readonly OpenBlock[];
}

/** The blocks for a printer that cannot fold: each fold is a heading of the third level and what is in it. */
export function unfolded(blocks: readonly Block[]): OpenBlock[] {
  return blocks.flatMap((block): OpenBlock[] => {
    if (block.kind !== 'folded') return [block];
    const { title, aside } = block;
    const heading: Heading = { kind: 'heading', level: 3, text: title };
    return [aside === undefined ? heading : { ...heading, aside }, ...block.blocks];
  });
}

/** A cell with everything it may have. */
export function richCell(cell: Cell): RichCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

/** A text as runs. */
export function runsOf(text: string | readonly Run[]): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** A text without its looks. */
export function plainOf(text: string | readonly Run[]): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('');
}

/**
 * A number as its format shows it; half away from zero as Excel rounds.
 *
 * @example showFigure(0.2331, { decimals: 1, percent: true }) // '23.3%'
 */
export function showFigure(
  value: number,
  { decimals, percent = false, grouped = false }: NumberFormat = {},
): string {
  // 15 digits, as Excel shows: 1.005 and 2.675 stand for what was written.
  const shown = Number((percent ? value * 100 : value).toPrecision(15));
  const text = decimals === undefined ? String(shown) : fixed(shown, decimals);
  const [whole = '', ...rest] = text.split('.');
  const groups = grouped ? withThousands(whole) : whole;
  return [groups, ...rest].join('.') + (percent ? '%' : '');
}

/** What a cell says in plain text: sign, then figure or words, then its further lines. */
export function cellText(cell: Cell, column?: Pick<Column, 'format'>): string {
  const { value, format, sign, lines = [] } = richCell(cell);
  const text = typeof value === 'number' ? showFigure(value, format ?? column?.format) : (value ?? '');
  const first = sign && text !== '' ? `${sign} ${text}` : text;
  return [first, ...lines.map((line) => (line.label ? `${line.label}：${line.text}` : line.text))].join('\n');
}
