import type { Figure, TableId } from '../model';
import { BASIC_COLUMNS, BASIC_FIGURES } from './basics';
import { GUARANTEE_ITEMS } from './guarantee';
import { allOf, BALANCE_COLUMNS, BALANCE_FIGURES, SUMMARY_COLUMNS, SUMMARY_FIGURES } from './indicators';
import { QUALITY_ITEMS } from './quality';
import { RECOGNITION_COLUMNS, RECOGNITION_FIGURES } from './recognition';
import { SCHOOL_NOTE } from './school-note';
import { INDICATOR_FIGURES, SCHOOL_COLUMNS, SCHOOL_FIGURES } from './schools';
import { blanksOfPattern } from './sentence';
import type { ColumnLayout, FigureSpec } from './spec';

export { roundTo } from '../figure/decimals';

const ITEM_COLUMNS: readonly ColumnLayout[] = [
  {
    code: 'label',
    heading: '名称',
    certain: null,
    possible: /^(?:指标|项目)?名称$|^评估(?:指标|内容|项目)$/,
  },
  {
    code: 'sentence',
    heading: '指标值或简要结论',
    certain: /^指标值或?简要结论/,
    possible: /指标值|简要结论/,
  },
  { code: 'mark', heading: '是否达标', certain: null, possible: /^是否达标/ },
];

/** The columns of every table, in the order of the form. */
export const COLUMNS: Readonly<Record<TableId, readonly ColumnLayout[]>> = {
  I: BASIC_COLUMNS,
  'II-1': SUMMARY_COLUMNS,
  'II-2': SCHOOL_COLUMNS,
  III: BALANCE_COLUMNS,
  IV: ITEM_COLUMNS,
  V: ITEM_COLUMNS,
  VI: RECOGNITION_COLUMNS,
};

/** Every figure the form asks for. */
export const FIGURES: readonly FigureSpec[] = [
  ...BASIC_FIGURES,
  ...allOf(SUMMARY_FIGURES),
  ...Object.values<FigureSpec>(SCHOOL_FIGURES),
  ...INDICATOR_FIGURES,
  ...blanksOfPattern(SCHOOL_NOTE).map(({ spec }) => spec),
  ...allOf(BALANCE_FIGURES),
  ...[...GUARANTEE_ITEMS, ...QUALITY_ITEMS].flatMap(({ sentence }) =>
    sentence ? blanksOfPattern(sentence).map(({ spec }) => spec) : [],
  ),
  ...RECOGNITION_FIGURES.all,
  ...RECOGNITION_FIGURES.parents,
];

const nameOf = ({ table, code, label }: Pick<Figure, 'table' | 'code' | 'label'>): string =>
  `${table} ${code} ${label.zh}`;
const byLabel = new Map(FIGURES.map((spec) => [spec.label, spec]));
const byName = new Map(FIGURES.map((spec) => [nameOf(spec), spec]));

/** What the form expects of a figure that was read. Throws for a figure the layout does not know. */
export function specOf(figure: Pick<Figure, 'table' | 'code' | 'label'>): FigureSpec {
  const spec = byLabel.get(figure.label) ?? byName.get(nameOf(figure));
  if (!spec) throw new Error(`The form has no figure ${nameOf(figure)}`);
  return spec;
}
