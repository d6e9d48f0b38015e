import type { ColumnLayout, FigureSpec, RowLayout } from '../../../src/form/layout/spec';
import type { TableLayout } from '../../../src/form/layout/table';
import type { TableId } from '../../../src/form/table-id';
import { PERCENT } from '../../../src/standards/units';
import type { Matrix } from './grid';

/** A table that the form does not have, added as CONTRIBUTING.md says: by its id and its entry. */
export const SEVENTH = 'VII' as TableId;

const HEADINGS = [
  ['budget', '教育经费占预算支出比例（%）', /经费占预算支出/],
  ['primary', '小学生均公用经费达标比例（%）', /小学生均公用经费达标/],
  ['junior', '初中生均公用经费达标比例（%）', /初中生均公用经费达标/],
] as const;
const COLUMNS: readonly ColumnLayout[] = HEADINGS.map(([name, heading, certain], index) => ({
  ...{ name, code: `L${index + 1}`, heading, certain, possible: certain },
}));
const ROWS: readonly RowLayout[] = [
  { name: 'now', label: '本年度', known: /^本年/, called: { zh: '本年度', en: 'This year' } },
  { name: 'before', label: '上年度', known: /^上年/, called: { zh: '上年度', en: 'Last year' } },
];
const figuresOf = ({ called }: RowLayout): readonly FigureSpec[] =>
  HEADINGS.map(([name, heading], index) => ({
    ...{ table: SEVENTH, name, code: `L${index + 1}`, unit: PERCENT, kind: 'percent', decimals: 1 },
    label: { zh: `${called.zh}${heading}`, en: `${name}, ${called.en}` },
  }));
const FIGURES = Object.fromEntries(ROWS.map((row) => [row.name, figuresOf(row)]));

export const SEVENTH_TABLE: TableLayout = {
  title: { numeral: 'Ⅶ', title: '教育经费投入情况', words: /^教育经费投入/ },
  hint: /经费|年度/,
  columns: COLUMNS,
  figures: Object.values(FIGURES).flat(),
  labelColumns: 1,
  reading: { by: 'rows', field: 'funds', rows: ROWS, figures: FIGURES },
  empty: {
    heads: [
      { text: '年度', top: 1, left: 0 },
      ...HEADINGS.map(([, text], index) => ({ text, top: 1, left: index + 1 })),
    ],
    ...{ codes: 2, heights: [], widths: [12, 16, 16, 16], notes: [] },
  },
  isTop: ({ headings }) => headings.length >= 2,
};

/** How a county fills it in, without its codes and with words of its own. */
export const SEVENTH_FILLED: Matrix = [
  ['2025年 表7 教育经费投入情况'],
  ['年 度', ...HEADINGS.map(([, heading]) => heading.replace('比例', '的比例'))],
  ['本年度', 18.2, 100, '98.55%'],
  ['上年度', 18.1, 99.5],
];
