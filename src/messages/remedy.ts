import type { Sentence } from './sentence';

/** 测算单价: the sheet on which a county sets what things cost. */
export const PRICES = {
  sheet: { zh: '测算单价', en: 'Unit prices' },
  help: {
    zh: '只在“本县单价”一栏填写；留空的按示例价测算，结果里都会注明“示例”。',
    en: 'Fill in “own price” only; where it is blank the example counts, and results say so.',
  },
  columns: {
    item: { zh: '测算项目', en: 'Item' },
    unit: { zh: '单位', en: 'Unit' },
    example: { zh: '示例单价', en: 'Example price' },
    own: { zh: '本县单价', en: 'Own price' },
    remark: { zh: '说明', en: 'Remark' },
  },
} as const satisfies Record<string, Sentence | Record<string, Sentence>>;
