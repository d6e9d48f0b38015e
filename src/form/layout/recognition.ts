import type { Sentence } from '../../messages/sentence';
import { PERCENT } from '../../standards/units';
import { PAPERS, PERSONS } from './units';
import type { ColumnLayout, FigureSpec, RowLayout } from './spec';
import type { EmptySheet } from './table';

/** A figure of a row of 表Ⅵ, L1–L7. */
export type RecognitionName =
  | 'questionnaires'
  | 'validQuestionnaires'
  | 'satisfiedQuestionnaires'
  | 'questionnaireRate'
  | 'visits'
  | 'satisfiedVisits'
  | 'visitRate';

/** Columns of 表Ⅵ. */
export const RECOGNITION_COLUMNS: readonly ColumnLayout<RecognitionName>[] = [
  {
    name: 'questionnaires',
    code: 'L1',
    heading: '问卷总数',
    certain: /^(?:发放)?问卷总(?:份)?数/,
    possible: /问卷总|发放问卷/,
  },
  {
    name: 'validQuestionnaires',
    code: 'L2',
    heading: '其中：回收有效问卷数',
    certain: /回收(?:的)?有效问卷/,
    possible: /有效问卷|回收/,
  },
  {
    name: 'satisfiedQuestionnaires',
    code: 'L3',
    heading: '其中：满意问卷数',
    certain: /满意(?:的)?问卷(?:份)?数/,
    possible: /满意.*问卷/,
  },
  {
    name: 'questionnaireRate',
    code: 'L4',
    heading: '问卷调查综合满意度（%）',
    certain: /^问卷(?:调查)?(?:综合)?满意度/,
    possible: /问卷.*满意度|综合满意度/,
  },
  {
    name: 'visits',
    code: 'L5',
    heading: '实地走访人数',
    certain: /^实地走访(?:总)?人数/,
    possible: /走访(?:总)?人数/,
  },
  {
    name: 'satisfiedVisits',
    code: 'L6',
    heading: '其中：满意人数',
    certain: /^其?中?:?满意人数/,
    possible: /满意人数/,
  },
  {
    name: 'visitRate',
    code: 'L7',
    heading: '实地走访满意度（%）',
    certain: /^实地走访(?:综合)?满意度/,
    possible: /走访.*满意度/,
  },
];

export const RECOGNITION_ROWS: readonly RowLayout<'all' | 'parents'>[] = [
  { name: 'all', label: '计', known: /^[合总共]?计$/, common: true, called: { zh: '计', en: 'All' } },
  { name: 'parents', label: '其中：家长', known: /家长/, called: { zh: '其中：家长', en: 'Parents' } },
];

const LABELS: Readonly<Record<RecognitionName, Sentence>> = {
  questionnaires: { zh: '问卷总数', en: 'Questionnaires' },
  validQuestionnaires: { zh: '回收有效问卷数', en: 'Valid questionnaires returned' },
  satisfiedQuestionnaires: { zh: '满意问卷数', en: 'Satisfied questionnaires' },
  questionnaireRate: { zh: '问卷调查综合满意度', en: 'Satisfaction by questionnaire' },
  visits: { zh: '实地走访人数', en: 'Persons visited' },
  satisfiedVisits: { zh: '实地走访满意人数', en: 'Satisfied persons visited' },
  visitRate: { zh: '实地走访满意度', en: 'Satisfaction by visits' },
};
const RATES: readonly RecognitionName[] = ['questionnaireRate', 'visitRate'];
const OF_VISITS: readonly RecognitionName[] = ['visits', 'satisfiedVisits'];

type RecognitionFigure = FigureSpec & { readonly name: RecognitionName };

function figuresOf({ name: row, called }: RowLayout<'all' | 'parents'>): readonly RecognitionFigure[] {
  return RECOGNITION_COLUMNS.map(({ name, code }) => {
    const percent = RATES.includes(name);
    const label = LABELS[name];
    return {
      table: 'VI',
      name,
      code: code ?? '',
      label:
        row === 'all'
          ? { ...label }
          : { zh: `${label.zh}（${called.zh}）`, en: `${label.en} (${called.en.toLowerCase()})` },
      unit: percent ? PERCENT : OF_VISITS.includes(name) ? PERSONS : PAPERS,
      kind: percent ? 'percent' : 'integer',
      decimals: percent ? 2 : 0,
    };
  });
}

const figuresOfRow = (name: 'all' | 'parents'): readonly RecognitionFigure[] =>
  RECOGNITION_ROWS.filter((row) => row.name === name).flatMap(figuresOf);

/** 表Ⅵ: L1–L7 of each row. */
export const RECOGNITION_FIGURES: Readonly<Record<'all' | 'parents', readonly RecognitionFigure[]>> = {
  all: figuresOfRow('all'),
  parents: figuresOfRow('parents'),
};

const headingOf = (name: RecognitionName): string =>
  RECOGNITION_COLUMNS.find((column) => column.name === name)?.heading ?? name;

/** 表Ⅵ while it is empty: 计 beside each 其中, under what both are part of. */
export const RECOGNITION_SHEET: EmptySheet = {
  heads: [
    { text: '', top: 1, left: 0, bottom: 4, right: 0 },
    { text: headingOf('questionnaires'), top: 1, left: 1, bottom: 1, right: 3 },
    { text: headingOf('questionnaireRate'), top: 1, left: 4, bottom: 3, right: 4 },
    { text: headingOf('visits'), top: 1, left: 5, bottom: 1, right: 6 },
    { text: headingOf('visitRate'), top: 1, left: 7, bottom: 3, right: 7 },
    { text: '计', top: 2, left: 1, bottom: 3, right: 1 },
    { text: headingOf('validQuestionnaires'), top: 2, left: 2, bottom: 2, right: 3 },
    { text: '计', top: 3, left: 2 },
    { text: headingOf('satisfiedQuestionnaires'), top: 3, left: 3 },
    { text: '计', top: 2, left: 5, bottom: 3, right: 5 },
    { text: headingOf('satisfiedVisits'), top: 2, left: 6, bottom: 3, right: 6 },
  ],
  codes: 4,
  heights: [[3, 32]],
  widths: [14, ...RECOGNITION_COLUMNS.map(() => 15)],
  notes: [
    [1, 4, '满意问卷数 ÷ 回收有效问卷数 × 100。'],
    [1, 7, '满意人数 ÷ 实地走访人数 × 100。'],
  ],
};
