import { onlyMarksMet } from '../../form/figure/read-mark';
import type { Figure, School } from '../../form/model';
import { STAGES } from '../../standards/types';
import { allSchools } from '../context';
import type { CheckContext } from '../context';
import { emptyTables, items, marks, writtenText } from '../figures';
import type { Raised, Rule } from '../rule';
import { FORM } from '../sources';

const markUnknown: Rule = {
  id: 'entry/mark',
  category: 'entry',
  severity: 'error',
  table: null,
  sentence: {
    zh: '{who}“是否达标”应填 是/否（或 1/0、√/×、达标/不达标），现在是“{written}”。',
    en: '{who}“met or not” takes 是/否 (or 1/0, √/×, 达标/不达标), not “{written}”.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    for (const { mark, school, item } of marks(form)) {
      if (mark.state !== 'unknown' && mark.state !== 'error') continue;
      const written = writtenText(mark.written);
      yield {
        ...whose(school, mark.table),
        places: [mark],
        actual: written,
        parameters: { who: who(school, item?.item ?? null), written },
      };
    }
  },
};

const markBlank: Rule = {
  id: 'entry/mark-blank',
  category: 'entry',
  severity: 'error',
  table: null,
  sentence: {
    zh: '{who}“是否达标”没有填写。',
    en: '{who}“met or not” is not filled in.',
  },
  source: FORM,
  *check(context): Generator<Raised> {
    const empty = emptyTables(context);
    const meant = meantAsNotMet(context);
    for (const { mark, school, item } of marks(context.form)) {
      if (mark.state !== 'blank' || empty.has(mark.table) || (school && meant.has(school))) continue;
      yield {
        ...whose(school, mark.table),
        places: [mark],
        parameters: { who: who(school, item?.item ?? null) },
      };
    }
  },
};

/**
 * A county that writes 1 (or √) and nothing for 不达标 leaves the whole column of 表Ⅱ-2 empty when no school passes: its other
 * marks show that this is its way, and the figures of these schools that no mark is missing.
 */
function meantAsNotMet({ form, stages }: CheckContext): ReadonlySet<School> {
  const written = allSchools(form).some(({ mark }) => mark.state === 'met' || mark.state === 'notMet');
  if (!stages || written || !onlyMarksMet(items(form).map(({ mark }) => mark))) return new Set();
  return new Set(
    STAGES.flatMap((stage) => {
      const { schools, judgements } = stages[stage];
      return schools.filter((_, index) => judgements[index]?.passes !== true);
    }),
  );
}

function who(school: School | null, item: number | null): { zh: string; en: string } {
  if (school) return { zh: `${school.name.text}：`, en: `${school.name.text}: ` };
  return { zh: `第 ${item ?? ''} 条`, en: `Item ${item ?? ''}: ` };
}

function whose(school: School | null, table: Figure['table']): Pick<Raised, 'table' | 'school' | 'stage'> {
  return { table, ...(school ? { school: school.name.text, stage: school.stage } : {}) };
}

const conclusionBlank: Rule = {
  id: 'entry/conclusion-blank',
  category: 'entry',
  severity: 'error',
  table: null,
  sentence: {
    zh: '第 {item} 条“指标值或简要结论”没有填写。',
    en: 'Item {item}: the value or brief conclusion is not filled in.',
  },
  source: FORM,
  *check(context): Generator<Raised> {
    const empty = emptyTables(context);
    for (const { sentence, item, table } of items(context.form)) {
      if (empty.has(table)) continue;
      if (sentence.state !== 'blank' && sentence.state !== 'placeholder' && sentence.state !== 'error')
        continue;
      yield { table, places: [sentence], actual: sentence.text, parameters: { item } };
    }
  },
};

export const ENTRY_MARK_RULES: readonly Rule[] = [markUnknown, markBlank, conclusionBlank];
