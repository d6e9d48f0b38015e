import type { ColumnLayout } from './spec';

/** Columns of 表Ⅳ and 表Ⅴ. */
export const ITEM_COLUMNS: readonly ColumnLayout<'label' | 'sentence' | 'mark'>[] = [
  {
    name: 'label',
    code: null,
    heading: '名称',
    certain: null,
    possible: /^(?:指标|项目)?名称$|^评估(?:指标|内容|项目)$/,
    sign: /^(?:指标|项目)?名称$|^评估(?:指标|内容|项目)$/,
  },
  {
    name: 'sentence',
    code: null,
    heading: '指标值或简要结论',
    certain: /^指标值或?简要结论/,
    possible: /指标值|简要结论/,
    sign: /^指标值或?简要结论|^简要结论/,
  },
  {
    name: 'mark',
    code: null,
    heading: '是否达标',
    certain: null,
    possible: /^是否达标/,
    sign: /^是否达标/,
  },
];
