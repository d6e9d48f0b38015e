import type { Random } from './random';
import type { BlankStyle } from './phrases';

export type LayoutName = 'sheets' | 'shifted' | 'single';

/** How a county writes 是否达标. */
export interface MarkStyle {
  readonly met: string | number;
  readonly notMet: string | number | null;
}
export const MARK_STYLES: readonly MarkStyle[] = [
  { met: '是', notMet: '否' },
  { met: 1, notMet: 0 },
  { met: '达标', notMet: '不达标' },
  { met: '√', notMet: '×' },
  { met: 1, notMet: null },
];

/** Every harmless liberty a county takes with the form; each can be switched on by itself. */
export interface Look {
  readonly layout: LayoutName;
  readonly marks: MarkStyle;
  readonly itemMarks: MarkStyle;
  readonly blanks: BlankStyle;
  /** Mixed schools under their own name in both blocks, or with 小学部/初中部. */
  readonly mixedNames: 'own' | 'suffix' | 'bracket';
  /** How ratios in percent stand in their cells: 70.4, 0.704 shown as %, or the unrounded share shown as %. */
  readonly percents: 'number' | 'fraction' | 'unrounded';
  /** Unrounded values behind a number format in 表Ⅱ-1, 表Ⅱ-2 and 表Ⅲ. */
  readonly unrounded: boolean;
  /** Doubles as arithmetic leaves them: 70.40000000000001. */
  readonly dust: boolean;
  readonly formats: boolean;
  /** The chance that a number stands in its cell as text: bare, in full-width digits, as 1,234 or with its unit. */
  readonly textNumbers: number;
  readonly formulas: boolean;
  readonly merges: boolean;
  readonly numerals: 'roman' | 'latin' | 'arabic' | 'chinese' | 'mixed';
  /** The chance that a space gets into a heading, a title or a label. */
  readonly spaces: number;
  readonly lineBreaks: boolean;
  readonly fullWidth: boolean;
  readonly doubledWord: boolean;
  readonly blankRows: number;
  readonly repeatedHeading: boolean;
  readonly hiddenRows: boolean;
  readonly protectedSheets: boolean;
  readonly codes: 'plain' | 'spaced' | 'fullWidth' | 'lower';
  readonly otherSheets: readonly ('cover' | 'contents' | 'raw' | 'guide' | 'empty')[];
  readonly remarks: boolean;
  readonly strings: 'inline' | 'shared';
  /** 表Ⅰ, 表Ⅱ-1 … or any of the ways sheets are named. */
  readonly sheetNames: 'roman' | 'any';
}

/** No liberties at all. */
export const PLAIN: Look = {
  layout: 'sheets',
  marks: { met: '是', notMet: '否' },
  itemMarks: { met: '是', notMet: '否' },
  blanks: 'spaced',
  mixedNames: 'suffix',
  percents: 'number',
  unrounded: false,
  dust: false,
  formats: false,
  textNumbers: 0,
  formulas: false,
  merges: false,
  numerals: 'roman',
  spaces: 0,
  lineBreaks: false,
  fullWidth: false,
  doubledWord: false,
  blankRows: 0,
  repeatedHeading: false,
  hiddenRows: false,
  protectedSheets: false,
  codes: 'plain',
  otherSheets: [],
  remarks: false,
  strings: 'inline',
  sheetNames: 'roman',
};

export function randomLook(random: Random): Look {
  const layout = random.pick(['sheets', 'shifted', 'single'] as const);
  const calm = random.chance(0.25);
  const often = (probability: number) => !calm && random.chance(probability);
  const marks = random.pick(MARK_STYLES);
  return {
    layout,
    marks,
    itemMarks: random.chance(0.6) ? random.pick(MARK_STYLES.slice(0, 4)) : marks,
    blanks: random.pick(['spaced', 'spaced', 'tight', 'underlined']),
    mixedNames: random.pick(['own', 'suffix', 'bracket', 'suffix']),
    percents: often(0.4) ? random.pick(['fraction', 'unrounded']) : 'number',
    unrounded: often(0.2),
    dust: random.chance(0.5),
    formats: random.chance(0.5),
    textNumbers: often(0.2) ? random.pick([0.01, 0.1, 1]) : 0,
    formulas: often(0.3),
    merges: random.chance(0.6),
    numerals: calm ? 'roman' : random.pick(['roman', 'latin', 'arabic', 'chinese', 'mixed']),
    spaces: often(0.5) ? random.pick([0.1, 0.4]) : 0,
    lineBreaks: often(0.3),
    fullWidth: often(0.25),
    doubledWord: often(0.2),
    blankRows: often(0.35) ? random.integer(1, 3) : 0,
    repeatedHeading: often(0.3),
    hiddenRows: often(0.2),
    protectedSheets: often(0.1),
    codes: calm ? 'plain' : random.pick(['plain', 'plain', 'plain', 'spaced', 'fullWidth', 'lower']),
    otherSheets: random
      .shuffle(['cover', 'contents', 'raw', 'guide', 'empty'] as const)
      .slice(0, often(0.5) ? random.integer(1, 3) : 0),
    remarks: often(0.1),
    strings: random.pick(['inline', 'shared']),
    sheetNames: 'any',
  };
}
