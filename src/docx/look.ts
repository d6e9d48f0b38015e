/** How a Word document is set: fonts, sizes in half-points, distances in twips (1/20 pt). */
export interface Look {
  readonly body: TextLook;
  /** The paper's title, then its two levels of headings. */
  readonly headings: Readonly<
    Record<1 | 2 | 3, TextLook & { readonly before: number; readonly after: number }>
  >;
  /** `line`: exact height of a line in a table, so that what fits a page does so with any font; null leaves it to the font. */
  readonly table: { readonly font: string; readonly size: number; readonly line: number | null };
  /** Exact height of a line of text; null leaves it to the font. */
  readonly line: number | null;
  /** First line of a paragraph, indented by two characters. */
  readonly indent: number;
  readonly centredTitle: boolean;
  /** How the bookmarks of its footnotes begin: each paper of a document has its own. */
  readonly notes?: string;
  readonly page: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** From the edge of the page to the foot of its number. */
  readonly footer: number;
}

export interface TextLook {
  /** The font of Chinese text. */
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
}

/** Latin letters and digits of official papers. */
export const LATIN = 'Times New Roman';
/** The one font of papers for work, letters and digits too. */
export const SANS = '微软雅黑';

/**
 * 公文 (GB/T 9704-2012 and practice): A4, margins 37 / 35 / 28 / 26 mm, title 二号 小标宋 centred, 一、黑体, (一)楷体, text 三号 仿宋 with
 * lines of exactly 28 pt and the first line indented by two characters. Source: the standard as transcribed; the fonts are those
 * that offices use.
 */
export const OFFICIAL: Look = {
  body: { font: '仿宋_GB2312', size: 32 },
  headings: {
    1: { font: '方正小标宋简体', size: 44, before: 0, after: 560 },
    2: { font: '黑体', size: 32, before: 0, after: 0 },
    3: { font: '楷体_GB2312', size: 32, before: 0, after: 0 },
  },
  table: { font: '宋体', size: 21, line: null },
  line: 560,
  indent: 640,
  centredTitle: true,
  page: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  // 25 mm: the dashes beside the number are then 7 mm below the text.
  footer: 1417,
};

/** Papers for work: booklets, ledgers, lists. */
export const WORKING: Look = {
  body: { font: SANS, size: 20 },
  headings: {
    1: { font: SANS, size: 32, bold: true, before: 0, after: 120 },
    2: { font: SANS, size: 24, bold: true, before: 200, after: 80 },
    3: { font: SANS, size: 21, bold: true, before: 120, after: 60 },
  },
  table: { font: SANS, size: 16, line: 214 },
  line: null,
  indent: 0,
  centredTitle: false,
  page: { top: 850, bottom: 850, left: 850, right: 850 },
  footer: 450,
};

/** What stands in for a font that a computer lacks: named in the document's table of fonts, nothing is embedded. */
export const FALLBACKS: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
  微软雅黑: 'Microsoft YaHei',
};
