import { INDICATORS } from '../../standards/indicators';
import { tableName } from '../../form/layout/titles';
import { exchangedColumns } from '../diagnosis/exchanged';
import type { Raised, Rule } from '../rule';
import { MEASURE } from '../sources';

export const EXCHANGED_COLUMNS_RULE: Rule = {
  id: 'consistency/exchanged-columns',
  category: 'consistency',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '表{table}中{labels}这几栏的数字放错了栏：互相换过来，表Ⅲ与表Ⅱ-2 就完全相符。请对照栏目名称把数字移回各自的栏。',
    en: 'In table {table} the figures of {labels} stand under each other’s headings: moved back, 表Ⅲ and 表Ⅱ-2 agree. Move them to their own columns.',
  },
  source: MEASURE,
  *check(context): Generator<Raised> {
    for (const { table, indices, cells, moved } of exchangedColumns(context)) {
      if (moved) continue;
      const names = indices.flatMap((j) => INDICATORS[j]?.name ?? []);
      const labels = {
        zh: names.map(({ zh }) => `“${zh}”`).join('、'),
        en: names.map(({ en }) => `“${en}”`).join(', '),
      };
      yield { table, places: cells, parameters: { table: tableName(table), labels } };
    }
  },
};
