import { INDICATOR } from '../../../standards/indicators';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { tableName } from '../../../form/layout/titles';
import { exchangedColumns } from '../../diagnosis/exchanged';
import type { Raised, Rule } from '../rule';
import { MEASURE } from '../sources';

/** Figures under each other's headings, where no heading was seen to be moved: all that rests on the columns follows from that. */
export const EXCHANGED_COLUMNS_RULE: Rule = {
  id: 'consistency/exchanged-columns',
  category: 'consistency',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '表{table}{stage}{labels}这几栏的数字放错了栏：互相换过来，表Ⅲ与表Ⅱ-2 就完全相符。请对照栏目名称把数字移回各自的栏。',
    en: 'In table {table}{stage} the figures of {labels} stand under each other’s headings: moved back, 表Ⅲ and 表Ⅱ-2 agree. Move them to their own columns.',
  },
  source: MEASURE,
  *check(context): Generator<Raised> {
    for (const { table, stages, indicators, cells, moved } of exchangedColumns(context)) {
      if (moved) continue;
      const names = indicators.map((slug) => INDICATOR[slug].name);
      const labels = {
        zh: names.map(({ zh }) => `“${zh}”`).join('、'),
        en: names.map(({ en }) => `“${en}”`).join(', '),
      };
      const [only, ...others] = stages;
      const stage =
        only && others.length === 0
          ? { zh: STAGE_NAMES[only].zh, en: `, ${STAGE_NAMES[only].en},` }
          : { zh: '中', en: '' };
      const about = {
        figure: indicators.join('+'),
        ...(only && others.length === 0 && { stage: only }),
      };
      yield {
        table,
        places: cells,
        about,
        parameters: { table: tableName(table), stage, labels },
        spoils: [{ of: 'column', table, stages, indicators }],
      };
    }
  },
};
