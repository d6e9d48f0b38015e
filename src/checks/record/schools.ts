import { RECORD_TEXTS } from '../../messages/record-check';
import { QUESTION_KINDS } from '../../messages/records';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { address } from '../../form/workbook';
import type { RawPlace } from '../../records/model';
import type { OwnedRow } from '../../records/owned-rows';
import { STAGES } from '../../standards/types';
import { cell } from '../evidence/evidence';
import type { Raised } from '../rules/rule';
import { AGREES } from './record-rule';
import type { RecordRule } from './record-rule';

/** As many schools as a sentence names. */
const NAMED = 5;

function namesOf(names: readonly string[]): string {
  const shown = names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join('、');
  return names.length > NAMED ? `${shown}…` : shown;
}

const nameCell = ({ school: { sites } }: OwnedRow): RawPlace[] =>
  sites
    .slice(0, 1)
    .flatMap(({ records }) => records.flatMap(({ words }) => words.get('name')?.place ?? []))
    .slice(0, 1);

/** One finding a stage and side: a school that was left out is seldom alone. */
export const RECORD_SCHOOLS: RecordRule = {
  id: 'consistency/record-schools',
  category: 'consistency',
  severity: 'warning',
  table: 'II-2',
  sentence: {
    zh: '{stage}：{names}（{count} 所）在{here}有，在{there}没有。请核对学校名单和校名。',
    en: '{stage}: {names} ({count}) stand in {here} but not in {there}. Check the list of schools and their names.',
  },
  source: AGREES,
  texts: RECORD_TEXTS['consistency/record-schools'],
  *check(both): Generator<Raised> {
    const form = { zh: '表Ⅱ-2', en: '表Ⅱ-2' };
    const record = { zh: '“基础数据”', en: '基础数据' };
    for (const stage of STAGES) {
      const { onlyForm, onlyRecord, matched } = both.rows(stage);
      const { mayBeAbsent, county } = both.record;
      const gone = onlyForm.filter(({ name }) => !mayBeAbsent(name.text) && !isLeftOut(county, name.text));
      const missing = onlyRecord.filter(({ school }) => !mayBeAbsent(school.name));
      const parameters = { stage: STAGES_WITHIN[stage] };
      // An empty block is told elsewhere, and so is an empty record.
      if (gone.length > 0 && (matched.length > 0 || onlyRecord.length > 0))
        yield {
          stage,
          places: gone.map(({ name }) => name),
          about: { stage, figure: 'record.onlyForm' },
          restsOn: gone.length === 1 ? gone.map(({ name }) => cell(name)) : [],
          parameters: {
            ...parameters,
            names: namesOf(gone.map(({ name }) => name.text)),
            count: gone.length,
            here: form,
            there: record,
          },
        };
      if (missing.length > 0 && (matched.length > 0 || onlyForm.length > 0))
        yield {
          stage,
          places: missing.flatMap(nameCell),
          about: { stage, figure: 'record.onlyRecord' },
          parameters: {
            ...parameters,
            names: namesOf(missing.map(({ school }) => school.name)),
            count: missing.length,
            here: record,
            there: form,
          },
        };
    }
  },
};

/** A school that is on 基础数据 and left out for a reason of its own (its type, a question) is not missing there. */
const isLeftOut = ({ leftOut }: { leftOut: readonly { name: string }[] }, name: string): boolean =>
  leftOut.some((one) => one.name === name);

export const RECORD_RENAMED: RecordRule = {
  id: 'consistency/record-renamed',
  category: 'consistency',
  severity: 'warning',
  table: 'II-2',
  sentence: {
    zh: '“{written}”在“基础数据”{cells} 写作“{name}”（在校生数相同）。请统一校名。',
    en: '“{written}” is “{name}” in 基础数据 {cells} (same number of pupils). Write the name alike.',
  },
  source: AGREES,
  texts: RECORD_TEXTS['consistency/record-renamed'],
  *check(both): Generator<Raised> {
    for (const stage of STAGES) {
      for (const { school, owned, renamed } of both.rows(stage).matched) {
        if (!renamed) continue;
        const places = nameCell(owned);
        yield {
          stage,
          school: school.name.text,
          places: [school.name, ...places],
          actual: school.name.text,
          parameters: {
            written: school.name.text,
            name: owned.school.name,
            cells: places.map(address).join('、'),
          },
          restsOn: [cell(school.name)],
        };
      }
    }
  },
};

/** What the check could not compare, and why. */
export const RECORD_OPEN: RecordRule = {
  id: 'consistency/record-open',
  category: 'consistency',
  severity: 'information',
  table: null,
  sentence: {
    zh: '“基础数据”有 {count} 处疑问没有答复（{kinds}），用到的数字没有与申报表核对。',
    en: '基础数据 leaves {count} questions open ({kinds}); what depends on them was not compared with the form.',
  },
  source: AGREES,
  texts: RECORD_TEXTS['consistency/record-open'],
  *check({ record: { open } }): Generator<Raised> {
    if (open.length === 0) return;
    const kinds = [...new Set(open.map(({ kind }) => kind))].map((kind) => QUESTION_KINDS[kind]);
    yield {
      places: open.flatMap(({ places }) => places.slice(0, 1)),
      about: { figure: 'record.open' },
      actual: open.length,
      parameters: {
        count: open.length,
        kinds: {
          zh: kinds.map(({ zh }) => zh).join('、'),
          en: kinds.map(({ en }) => en).join(', '),
        },
      },
    };
  },
};
