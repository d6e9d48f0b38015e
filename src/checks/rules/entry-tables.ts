import { STAGE_NAMES } from '../../messages/stage-names';
import { STAGES } from '../../standards/types';
import { tableName } from '../../form/layout/titles';
import { emptyTables, items, mayBeEmpty } from '../figures/form-figures';
import { placeText } from '../findings/words';
import type { Raised, Rule } from './rule';
import { FORM } from './sources';

const leftOut: Rule = {
  id: 'entry/left-out',
  category: 'entry',
  severity: 'warning',
  table: null,
  sentence: {
    zh: '这一句里没有找到“{label}”，本条无法核对。请照申报表的句式写明这个数。',
    en: '“{label}” was not found in this sentence, so it cannot be checked. Write the sentence as on the form.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    for (const item of items(form)) {
      if (item.sentence.state !== 'text') continue;
      const missing = [...item.figures.values()].filter(
        (figure) => figure.state === 'absent' && !mayBeEmpty(figure),
      );
      if (missing.length === 0) continue;
      const label = {
        zh: missing.map((figure) => figure.label.zh).join('、'),
        en: missing.map((figure) => figure.label.en).join(', '),
      };
      yield { table: item.table, places: [item.sentence], parameters: { label } };
    }
  },
};

const emptyTable: Rule = {
  id: 'entry/empty-table',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '表{table}还没有填写（{count} 处空着）。请填写后再核验。',
    en: 'Table {table} is not filled in yet ({count} blanks). Fill it in and check again.',
  },
  source: FORM,
  *check(context): Generator<Raised> {
    for (const [table, figures] of emptyTables(context)) {
      const places = [...new Map(figures.map((figure) => [placeText(figure), figure])).values()];
      yield { table, places, parameters: { table: tableName(table), count: figures.length } };
    }
  },
};

const noSchools: Rule = {
  id: 'entry/no-schools',
  byStage: true,
  category: 'entry',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '表Ⅱ-2 没有{stage}学校，无法计算差异系数，也无法判定。请逐校填写。',
    en: '表Ⅱ-2 lists no {stage} school, so nothing can be computed or judged. Enter the schools.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    const table = form.tables.find(({ id }) => id === 'II-2');
    const { schools } = form;
    if (!schools || !table) return;
    const place = { sheet: table.sheet, row: table.area.top, column: table.area.left };
    const without = STAGES.filter((stage) => schools[stage].length === 0);
    const [only] = without;
    if (!only) return;
    const name = without.length > 1 ? { zh: '', en: '' } : STAGE_NAMES[only];
    yield { places: [place], parameters: { stage: name }, ...(without.length > 1 ? {} : { stage: only }) };
  },
};

export const ENTRY_TABLE_RULES: readonly Rule[] = [emptyTable, noSchools, leftOut];
