import { putUnder } from '../../standards/lists';
import { STAGES } from '../../standards/types';
import { founderCode } from '../../form/layout/schools';
import type { DeclarationForm, School } from '../../form/model';
import { key } from '../../form/text/key';
import { allSchools } from '../schools/stage-figures';
import type { CheckContext } from '../context';
import { writtenText } from '../figures/form-figures';
import { ofSchool } from './of-school';
import { rowNumber } from '../../form/word-place';
import type { Raised, Rule } from './rule';
import { FORM } from './sources';

/** A rule over every row of 表Ⅱ-2. */
function everySchool(
  wrong: (school: School) => Omit<Raised, 'school' | 'stage' | 'table'> | null,
): Rule['check'] {
  return function* ({ form }: CheckContext): Generator<Raised> {
    for (const school of allSchools(form)) {
      const raised = wrong(school);
      if (!raised) continue;
      const named = { table: 'II-2' as const, school: school.name.text, stage: school.stage };
      yield { ...named, ...raised, parameters: { school: school.name.text, ...raised.parameters } };
    }
  };
}

const nameMissing: Rule = {
  id: 'entry/school-name',
  category: 'entry',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '第 {number} 行没有学校名称。请填写学校全称。',
    en: 'Row {number} has no school name. Write the full name.',
  },
  source: FORM,
  check: everySchool(({ name }) =>
    name.state === 'blank' || name.state === 'error'
      ? { places: [name], parameters: { number: rowNumber(name) } }
      : null,
  ),
};

const namePlaceholder: Rule = {
  id: 'entry/school-name-placeholder',
  category: 'entry',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '学校名称“{school}”是样表的占位文字。请填写学校全称，或删去多余的行。',
    en: 'The school name “{school}” is a placeholder of the empty form. Write the full name, or delete the row.',
  },
  source: FORM,
  check: everySchool(({ name }) =>
    name.state === 'placeholder' ? { places: [name], actual: writtenText(name.written) } : null,
  ),
};

const founder: Rule = {
  id: 'entry/founder',
  category: 'entry',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}：举办者类型应填代码 1–10（如 7 县级教育部门，10 民办），现在是“{written}”。',
    en: '{school}: the founder is a code from 1 to 10 (7 county education department, 10 private), not “{written}”.',
  },
  source: FORM,
  check: everySchool(({ founder: figure }) => {
    const { value } = figure;
    if (value === null || value < 0 || (Number.isInteger(value) && value >= 1 && value <= 10)) return null;
    const expected = { zh: '1–10 的代码', en: 'a code from 1 to 10' };
    return {
      places: [figure],
      actual: value,
      expected,
      parameters: { written: writtenText(figure.written) },
    };
  }),
};

const SEVERAL = { zh: '{count} 所学校的', en: '{count} schools: ' };

/** One finding for each wording: a county that writes the founders in words does so in every row. */
const founderInWords: Rule = {
  id: 'entry/founder-in-words',
  category: 'entry',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{who}举办者类型填的是“{written}”，应填代码{code}。',
    en: '{who}the founder is written as “{written}”; the form takes its code{code}.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    const wordings = new Map<string, School[]>();
    for (const school of allSchools(form)) {
      const { state, written } = school.founder;
      if (state !== 'text' && state !== 'dash') continue;
      const text = writtenText(written);
      putUnder(wordings, text, school);
    }
    for (const [written, schools] of wordings) {
      const [first] = schools;
      if (!first) continue;
      const code = founderCode(key(written));
      const one = schools.length === 1;
      const count = schools.length;
      yield {
        places: schools.map(({ founder: figure }) => figure),
        actual: written,
        expected: code ?? { zh: '1–10 的代码', en: 'a code from 1 to 10' },
        ...(one ? { school: first.name.text, stage: first.stage } : {}),
        parameters: {
          who: one ? ofSchool(first.name.text) : { sentence: SEVERAL, parameters: { count } },
          written,
          code:
            code === null
              ? {
                  zh: ' 1–10（如 7 县级教育部门，10 民办）',
                  en: ' from 1 to 10 (7 county education department, 10 private)',
                }
              : { zh: ` ${code}`, en: ` ${code}` },
        },
        ...(one && code !== null ? { fix: { place: first.founder, value: code } } : {}),
      };
    }
  },
};

const numbering: Rule = {
  id: 'entry/numbering',
  category: 'entry',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}：序号应为 {expected}，现在是 {actual}。序号在小学、初中两部分各从 1 连续编排。',
    en: '{school}: the number should be {expected}, not {actual}. Numbers run from 1 without a gap in each stage.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    for (const schools of numberedLists(form)) {
      // How far the numbers run ahead of the rows: a gap is one finding, and the numbers after it that go on from it are none.
      let ahead = 0;
      let lastSeen = 0;
      for (const [index, school] of schools.entries()) {
        const { value } = school.number;
        if (value === null || value < 0) continue;
        const offset = value - (index + 1);
        if (offset === 0 || offset === ahead || offset === lastSeen) {
          ahead = offset;
        } else {
          const expected = index + 1 + ahead;
          const next = schools[index + 1]?.number.value ?? null;
          yield {
            places: [school.number],
            actual: value,
            expected,
            stage: school.stage,
            school: school.name.text,
            parameters: { school: school.name.text, expected, actual: value },
            // Where the numbers go on from the wrong one, a gap is to be closed, not a cell to be changed.
            ...(next === null || next === expected + 1
              ? { fix: { place: school.number, value: expected } }
              : {}),
          };
        }
        lastSeen = offset;
      }
    }
  },
};

/**
 * The schools whose numbers go on from one to the next: each stage on each sheet. Where the stages stand mixed (by townships), or which
 * is which is not known, the rows of a sheet as they stand, begun anew wherever a number is 1.
 */
function numberedLists(form: DeclarationForm): (readonly School[])[] {
  // Two blocks that stand side by side on one sheet count for themselves.
  const blocks = new Map<string, School[]>();
  for (const school of allSchools(form)) {
    const { sheet, turned, name } = school;
    const block = turned ? `row ${name.row} ${sheet}` : `column ${name.column} ${sheet}`;
    putUnder(blocks, block, school);
  }
  const lists = [...blocks.values()].flatMap((schools) => {
    const rows = [...schools].sort((a, b) => a.line - b.line);
    const changes = rows.filter(({ stage }, index) => index > 0 && stage !== rows[index - 1]?.stage).length;
    if (changes <= 1 && !form.unsureStages) {
      return STAGES.map((stage) => rows.filter((school) => school.stage === stage));
    }
    const runs: School[][] = [];
    for (const school of rows) {
      const run = runs.at(-1);
      if (!run || school.number.value === 1) runs.push([school]);
      else run.push(school);
    }
    return runs;
  });
  // On the next sheet the numbers of a stage may go on.
  const joined: School[][] = [];
  for (const list of lists) {
    const [first] = list;
    const before = joined.find((other) => {
      const last = other.at(-1);
      return last?.stage === first?.stage && goesOn(list, last?.number.value ?? 0);
    });
    if (before && first?.number.value !== 1) before.push(...list);
    else joined.push(list);
  }
  return joined;
}

/** Also where the first number is the wrong one. */
const goesOn = (list: readonly School[], last: number): boolean =>
  list.length === 1 || list.slice(0, 3).some(({ number }, index) => number.value === last + 1 + index);

const remarkBlank: Rule = {
  id: 'entry/remark-blank',
  category: 'entry',
  severity: 'information',
  table: 'II-2',
  sentence: {
    zh: '有 {count} 所学校的备注空着；申报表请在备注注明哪几项指标达标、哪几项达到85%。',
    en: '{count} schools have no remark; the form asks which indicators are met and which reach 85 %.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    const empty = allSchools(form).filter(
      ({ remark }) => remark.state === 'blank' || remark.state === 'placeholder',
    );
    if (empty.length > 0) {
      yield { places: empty.map(({ remark }) => remark), parameters: { count: empty.length } };
    }
  },
};

export const ENTRY_SCHOOL_RULES: readonly Rule[] = [
  nameMissing,
  namePlaceholder,
  founder,
  founderInWords,
  numbering,
  remarkBlank,
];
