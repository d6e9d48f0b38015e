import type { Sentence } from '../../messages/sentence';
import { PERCENT } from '../../standards/units';
import { PAPERS, PERSONS } from './units';
import type { RowLayout } from './indicators';
import type { ColumnLayout, FigureSpec } from './spec';

/** Columns of 表Ⅵ. */
export const RECOGNITION_COLUMNS: readonly ColumnLayout[] = [
  { code: 'L1', heading: '问卷总数', certain: /^(?:发放)?问卷总(?:份)?数/, possible: /问卷总|发放问卷/ },
  { code: 'L2', heading: '其中：回收有效问卷数', certain: /回收(?:的)?有效问卷/, possible: /有效问卷|回收/ },
  { code: 'L3', heading: '其中：满意问卷数', certain: /满意(?:的)?问卷(?:份)?数/, possible: /满意.*问卷/ },
  {
    code: 'L4',
    heading: '问卷调查综合满意度（%）',
    certain: /^问卷(?:调查)?(?:综合)?满意度/,
    possible: /问卷.*满意度|综合满意度/,
  },
  { code: 'L5', heading: '实地走访人数', certain: /^实地走访(?:总)?人数/, possible: /走访(?:总)?人数/ },
  { code: 'L6', heading: '其中：满意人数', certain: /^其?中?:?满意人数/, possible: /满意人数/ },
  {
    code: 'L7',
    heading: '实地走访满意度（%）',
    certain: /^实地走访(?:综合)?满意度/,
    possible: /走访.*满意度/,
  },
];

export const RECOGNITION_ROWS: readonly RowLayout<'all' | 'parents'>[] = [
  { name: 'all', label: '计', known: /^[合总共]?计$/, called: { zh: '计', en: 'All' } },
  { name: 'parents', label: '其中：家长', known: /家长/, called: { zh: '其中：家长', en: 'Parents' } },
];

const NAMES: readonly Sentence[] = [
  { zh: '问卷总数', en: 'Questionnaires' },
  { zh: '回收有效问卷数', en: 'Valid questionnaires returned' },
  { zh: '满意问卷数', en: 'Satisfied questionnaires' },
  { zh: '问卷调查综合满意度', en: 'Satisfaction by questionnaire' },
  { zh: '实地走访人数', en: 'Persons visited' },
  { zh: '实地走访满意人数', en: 'Satisfied persons visited' },
  { zh: '实地走访满意度', en: 'Satisfaction by visits' },
];

function figuresOf({ name, called }: RowLayout<'all' | 'parents'>): readonly FigureSpec[] {
  return NAMES.map((label, index) => {
    const percent = index === 3 || index === 6;
    return {
      table: 'VI',
      code: `L${index + 1}`,
      label:
        name === 'all'
          ? { ...label }
          : { zh: `${label.zh}（${called.zh}）`, en: `${label.en} (${called.en.toLowerCase()})` },
      unit: percent ? PERCENT : index < 3 ? PAPERS : PERSONS,
      kind: percent ? 'percent' : 'integer',
      decimals: percent ? 2 : 0,
    };
  });
}

const figuresOfRow = (name: 'all' | 'parents'): readonly FigureSpec[] =>
  RECOGNITION_ROWS.filter((row) => row.name === name).flatMap(figuresOf);

/** 表Ⅵ: L1–L7 of each row. */
export const RECOGNITION_FIGURES: Readonly<Record<'all' | 'parents', readonly FigureSpec[]>> = {
  all: figuresOfRow('all'),
  parents: figuresOfRow('parents'),
};
