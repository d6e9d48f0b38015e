import { fraction, rounded } from './fraction';
import type { GridCell, GridRow, Table } from './grid';
import type { ItemDraft } from './items';
import type { Look } from './look';
import { speak } from './phrases';
import { codes, number, put, ratio } from './draw-figures';

export const ITEM_HEADINGS = ['名称', '指标值或简要结论', '是否达标'];

/** 表Ⅳ or 表Ⅴ. */
export function drawItems(name: 'IV' | 'V', items: readonly ItemDraft[], look: Look): Table {
  const title = name === 'IV' ? '政府保障程度评估指标' : '教育质量评估指标';
  const note: GridRow[] =
    name === 'IV'
      ? [
          {
            kind: 'note',
            cells: [put('IV.note', '注：表中所有比例数值保留一位小数，其余保留整数。', 'note')],
          },
        ]
      : [];
  return {
    name,
    width: 3,
    merges: look.merges ? [{ top: 0, left: 0, bottom: 0, right: 2 }] : [],
    rows: [
      { kind: 'title', cells: [put(`${name}.title`, title, 'title')] },
      { kind: 'heading', cells: ITEM_HEADINGS.map((words, i) => put(`${name}.head.${i}`, words, 'heading')) },
      ...items.map((item): GridRow => ({
        kind: 'data',
        cells: [
          put(`${name}.${item.item}.name`, `${item.item}. ${item.name}`),
          put(`${name}.${item.item}.sentence`, speak(item.phrase, look.blanks), 'words'),
          put(`${name}.${item.item}.mark`, item.met ? look.itemMarks.met : look.itemMarks.notMet, 'figure'),
        ],
      })),
      ...note,
    ],
  };
}

const SURVEY_HEADINGS: readonly (readonly [number, number, string])[] = [
  [1, 1, '问卷总数'],
  [1, 4, '问卷调查综合满意度（%）'],
  [1, 5, '实地走访人数'],
  [1, 7, '实地走访满意度（%）'],
  [2, 1, '计'],
  [2, 2, '其中：回收有效问卷数'],
  [2, 5, '计'],
  [2, 6, '其中：满意人数'],
  [3, 2, '计'],
  [3, 3, '其中：满意问卷数'],
];

/** The seven columns of one row of 表Ⅵ from its five counts. */
export const surveyRatios = (counts: readonly number[]) => {
  const [, back = 1, satisfied = 0, visited = 1, pleased = 0] = counts;
  const share = (part: number, whole: number) => rounded(fraction(part * 100, whole), 1);
  return { papers: share(satisfied, back), visits: share(pleased, visited) };
};

function surveyRow(name: string, label: string, counts: readonly number[], look: Look): GridRow {
  const { papers, visits } = surveyRatios(counts);
  const count = (code: string, index: number): GridCell =>
    number(`VI.${name}.${code}`, rounded(fraction(counts[index] ?? 0), 0), look, false);
  return {
    kind: 'data',
    cells: [
      put(`VI.${name}.label`, label),
      count('L1', 0),
      count('L2', 1),
      count('L3', 2),
      ratio(`VI.${name}.L4`, papers, look),
      count('L5', 3),
      count('L6', 4),
      ratio(`VI.${name}.L7`, visits, look),
    ],
  };
}

export function drawSurvey(counts: { all: number[]; parents: number[] }, look: Look): Table {
  const headings: GridRow[] = [1, 2, 3].map((line) => {
    const cells = Array<GridCell | undefined>(8).fill(undefined);
    for (const [at, column, words] of SURVEY_HEADINGS)
      if (at === line) cells[column] = put(`VI.head.${line}.${column}`, words, 'heading');
    return { kind: 'heading', cells };
  });
  const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  return {
    name: 'VI',
    width: 8,
    merges: look.merges
      ? [
          merge(0, 0, 0, 7),
          merge(1, 0, 4, 0),
          merge(1, 1, 1, 3),
          merge(2, 1, 3, 1),
          merge(2, 2, 2, 3),
          merge(1, 4, 3, 4),
          merge(1, 5, 1, 6),
          merge(2, 5, 3, 5),
          merge(2, 6, 3, 6),
          merge(1, 7, 3, 7),
        ]
      : [],
    rows: [
      { kind: 'title', cells: [put('VI.title', '社会认可度调查情况', 'title')] },
      ...headings,
      codes('VI', 7, 1),
      surveyRow('all', '计', counts.all, look),
      surveyRow('parents', '其中：家长', counts.parents, look),
    ],
  };
}
