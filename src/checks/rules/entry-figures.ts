import type { Parameters } from '../../messages/sentence';
import { isWordSheet } from '../../form/word-place';
import { showNumber } from '../../messages/sentence';
import { roundTo } from '../../measures/rounding';
import { tableName } from '../../form/layout/titles';
import { SCHOOL_FIGURES } from '../../form/layout/schools';
import type { Figure } from '../../form/model';
import { putUnder } from '../../standards/lists';
import type { CheckContext } from '../context';
import { doubtfulFigures, emptyTables, mayBeEmpty, writtenText } from '../figures/form-figures';
import type { FormFigure } from '../figures/form-figures';
import { withoutCoefficient } from '../figures/no-coefficient';
import { ofSchool } from './of-school';
import type { Raised, Rule } from './rule';
import { FORM, PRACTICE } from './sources';

/** What every sentence about one figure may name. */
function named({ figure, school }: FormFigure): Pick<Raised, 'table' | 'actual' | 'school' | 'stage'> & {
  parameters: Parameters;
} {
  const who = school?.name.text ?? '';
  return {
    table: figure.table,
    actual:
      figure.written === null
        ? null
        : typeof figure.written === 'number'
          ? figure.written
          : writtenText(figure.written),
    ...(school ? { school: who, stage: school.stage } : {}),
    parameters: {
      label: figure.label,
      school: who ? ofSchool(who) : '',
      written: writtenText(figure.written),
    },
  };
}

/** A rule on single figures; what is plainly in order is not even asked about. */
function everyFigure(
  wrong: (figure: Figure, where: 'cell' | 'sentence') => Omit<Raised, 'places'> | null,
): Rule['check'] {
  return function* (context: CheckContext): Generator<Raised> {
    const empty = emptyTables(context);
    const without = withoutCoefficient(context);
    for (const found of doubtfulFigures(context)) {
      if (empty.has(found.figure.table) || without.has(found.figure)) continue;
      const raised = wrong(found.figure, found.where);
      if (!raised) continue;
      const about = named(found);
      yield {
        ...about,
        places: [found.figure],
        ...raised,
        parameters: { ...about.parameters, ...raised.parameters },
      };
    }
  };
}

const blank: Rule = {
  id: 'entry/blank',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '{school}“{label}”没有填写。请补填；确实没有的填 0。',
    en: '{school}“{label}” is not filled in. Fill it in; where there is none, write 0.',
  },
  source: FORM,
  check: everyFigure((figure) => (figure.state === 'blank' && !mayBeEmpty(figure) ? {} : null)),
};

const placeholder: Rule = {
  id: 'entry/placeholder',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '{school}“{label}”还留着样表的占位符“{written}”。请换成实际数字。',
    en: '{school}“{label}” still holds the placeholder “{written}”. Put the actual figure.',
  },
  source: FORM,
  check: everyFigure((figure) => (figure.state === 'placeholder' && !mayBeEmpty(figure) ? {} : null)),
};

const text: Rule = {
  id: 'entry/not-a-number',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '{school}“{label}”应填数字，现在是“{written}”，读不成数字。请只填数字。',
    en: '{school}“{label}” should be a number, but “{written}” cannot be read as one. Write digits only.',
  },
  source: FORM,
  check: everyFigure((figure) => {
    const { state, spec } = figure;
    // 举办者类型 in words has a rule of its own, which knows the codes; a subject with a dash was not monitored.
    if (spec === SCHOOL_FIGURES.founder) return null;
    return state === 'text' || (state === 'dash' && !mayBeEmpty(figure)) ? {} : null;
  }),
};

const errorValue: Rule = {
  id: 'entry/error-value',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '{school}“{label}”的公式出错，显示 {written}。请检查公式或直接填数字。',
    en: '{school}“{label}” shows the error {written}. Repair the formula or write the figure.',
  },
  source: PRACTICE,
  check: everyFigure(({ state }) => (state === 'error' ? {} : null)),
};

/** Form files are retyped and hold such numbers everywhere (docs/sources.md#form-retyped): they are read all the same, so nothing has to be done. */
const numberAsText: Rule = {
  id: 'entry/number-as-text',
  category: 'entry',
  severity: 'information',
  table: null,
  sentence: {
    zh: '{school}“{label}”写的是文字“{written}”，已按数字 {value} 核验。Excel 求和和汇总软件会漏掉它，可改成数字。',
    en: '{school}“{label}” is the text “{written}”, checked as {value}. Sums and imports pass it over; it can be made a number.',
  },
  source: PRACTICE,
  check: everyFigure((figure, where) => {
    if (where === 'sentence' || isWordSheet(figure.sheet)) return null;
    if (figure.value === null || !figure.repairs.some((one) => one !== 'fraction')) return null;
    const fix = { place: figure, value: figure.value };
    // What is written looks the same as what is asked for: the words tell them apart.
    const shown = showNumber(figure.value);
    const expected = { zh: `数字 ${shown}`, en: `the number ${shown}` };
    return { parameters: { value: figure.value }, expected, fix };
  }),
};

const negative: Rule = {
  id: 'entry/negative',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '{school}“{label}”是负数 {written}，这一栏不会小于 0。请核对。',
    en: '{school}“{label}” is {written}, but cannot be less than 0. Check it.',
  },
  source: PRACTICE,
  check: everyFigure(({ value }) => (value !== null && value < 0 ? {} : null)),
};

const notWhole: Rule = {
  id: 'entry/not-whole',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '{school}“{label}”应填整数，现在是 {written}。请核对后改为整数。',
    en: '{school}“{label}” must be a whole number, but is {written}. Check it and write a whole number.',
  },
  source: FORM,
  check: everyFigure((figure) => {
    const spec = figure.spec;
    if (figure.value === null || spec.kind !== 'integer' || Number.isInteger(figure.value)) return null;
    // Only money may simply be rounded: half a pupil or half a class is a mistake of its own.
    if (!spec.money || figure.span) return { expected: { zh: '整数', en: 'a whole number' } };
    const value = roundTo(figure.value, 0);
    return { expected: value, fix: { place: figure, value } };
  }),
};

const decimals: Rule = {
  id: 'entry/decimals',
  category: 'entry',
  severity: 'warning',
  table: null,
  sentence: {
    zh: '{school}“{label}”应保留 {decimals} 位小数，现在是 {written}。',
    en: '{school}“{label}” takes {decimals} decimals, but is {written}.',
  },
  source: FORM,
  check: everyFigure((figure, where) => {
    const spec = figure.spec;
    if (figure.value === null || spec.kind === 'integer' || spec.kind === 'code' || spec.decimals === null)
      return null;
    if (figure.decimals <= spec.decimals) return null;
    const value = roundTo(figure.value, spec.decimals);
    const parameters = { decimals: spec.decimals };
    return where === 'cell'
      ? { parameters, expected: value, fix: { place: figure, value } }
      : { parameters, expected: value };
  }),
};

const tooLarge: Rule = {
  id: 'entry/over-hundred-percent',
  category: 'entry',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '{school}“{label}”是 {written}%，比例不会超过 100%。请核对。',
    en: '{school}“{label}” is {written} %, but a share cannot exceed 100 %. Check it.',
  },
  source: PRACTICE,
  check: everyFigure((figure) =>
    figure.value !== null && figure.value > 100 && figure.spec.kind === 'percent' ? {} : null,
  ),
};

/** A whole table of percentages written as fractions is one way of writing, and one thing to say. */
const fractions: Rule = {
  id: 'entry/fractions',
  category: 'entry',
  severity: 'error',
  table: null,
  sentence: {
    zh: '表{table}的比例都填成了小数（如 {written}），已按百分数（{value}%）核验。请改填百分数，或把单元格设成百分比格式。',
    en: 'The shares of table {table} are written as fractions (such as {written}); they were checked as percentages ({value} %). Write percentages, or format the cells as such.',
  },
  source: FORM,
  *check(context): Generator<Raised> {
    const tables = new Map<Figure['table'], Figure[]>();
    for (const { figure } of doubtfulFigures(context)) {
      if (!figure.repairs.includes('fraction')) continue;
      putUnder(tables, figure.table, figure);
    }
    for (const [table, figures] of tables) {
      const shown = figures.find(({ value }) => value !== null && value < 100) ?? figures[0];
      if (!shown) continue;
      yield {
        table,
        places: figures,
        parameters: {
          table: tableName(table),
          written: writtenText(shown.written),
          value: shown.value ?? '',
        },
      };
    }
  },
};

export const ENTRY_FIGURE_RULES: readonly Rule[] = [
  blank,
  placeholder,
  text,
  errorValue,
  numberAsText,
  negative,
  notWhole,
  decimals,
  tooLarge,
  fractions,
];
