import type { Parameter } from '../../messages/sentence';
import { onlyMarksMet } from '../../form/figure/read-mark';
import type { Figure, School } from '../../form/model';
import { STAGES } from '../../standards/types';
import { allSchools } from '../schools/stage-figures';
import type { CheckContext } from '../context';
import { emptyTables, items, marks, writtenText } from '../figures/form-figures';
import { ofSchool } from './of-school';
import type { Raised, Rule } from './rule';
import { FORM } from './sources';

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
    const { unmarked, meant } = blanksMeantAsNotMet(context);
    if (unmarked && !empty.has('II-2')) {
      const who = { zh: '表Ⅱ-2 各校', en: 'The schools of 表Ⅱ-2: ' };
      const places = allSchools(context.form).flatMap(({ mark }) => (mark.state === 'blank' ? [mark] : []));
      if (places.length > 0) yield { table: 'II-2', severity: 'information', places, parameters: { who } };
    }
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
 * A county that writes 1 (or √) and nothing for 不达标 leaves the whole column of 表Ⅱ-2 empty when no school passes, whatever marks it
 * uses in 表Ⅳ and 表Ⅴ: its figures show that no mark is missing. Where those tables show that this is its way, nothing need be said
 * (else `unmarked`), and only a school that passes lacks its mark.
 */
function blanksMeantAsNotMet({ form, stages }: CheckContext): {
  unmarked: boolean;
  meant: ReadonlySet<School>;
} {
  const schools = allSchools(form);
  if (schools.some(({ mark }) => mark.state === 'met' || mark.state === 'notMet'))
    return { unmarked: false, meant: new Set() };
  const passing = new Set(
    STAGES.flatMap((stage) => {
      const { schools: ofStage = [], judgements = [] } = stages?.[stage] ?? {};
      return ofStage.filter((_, index) => judgements[index]?.passes === true);
    }),
  );
  const itsWay = onlyMarksMet(items(form).map(({ mark }) => mark));
  const meant = itsWay || passing.size === 0 ? schools.filter((school) => !passing.has(school)) : [];
  return { unmarked: !itsWay && passing.size === 0, meant: new Set(meant) };
}

function who(school: School | null, item: number | null): Parameter {
  if (school) return ofSchool(school.name.text);
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
