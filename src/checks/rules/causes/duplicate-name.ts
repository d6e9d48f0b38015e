import { STAGES } from '../../../standards/types';
import type { School } from '../../../form/model';
import { rowNumber } from '../../../form/word-place';
import { columnLetters } from '../../../form/workbook';
import type { Parameter } from '../../../messages/sentence';
import { rowsSpoiledAt } from '../../diagnosis/school-numbers';
import { plainName } from '../../figures/form-figures';
import type { Raised, Rule } from '../rule';
import { FORM } from '../sources';

const ROW = { zh: '第 {row} 行', en: 'row {row}' };
const COLUMN = { zh: '{column} 列', en: 'column {column}' };

const lineWords = ({ name, line, turned }: School): Parameter =>
  turned
    ? { sentence: COLUMN, parameters: { column: columnLetters(line) } }
    : { sentence: ROW, parameters: { row: rowNumber(name) } };

/** A school listed twice: where it is a row entered twice, all that is counted or added up over the block follows from that. */
export const DUPLICATE_NAME_RULE: Rule = {
  id: 'entry/duplicate-name',
  byStage: true,
  category: 'entry',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '“{school}”在同一学段出现了两次（另一处在{other}）。请核对是重复填报，还是校名写错。',
    en: '“{school}” stands twice in the same stage (also in {other}). Is it entered twice, or is a name wrong?',
  },
  source: FORM,
  *check(context): Generator<Raised> {
    const { form } = context;
    for (const stage of STAGES) {
      const seen = new Map<string, School>();
      for (const school of form.schools?.[stage] ?? []) {
        if (school.name.state !== 'text') continue;
        const key = plainName(school.name.text);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, school);
          continue;
        }
        yield {
          places: [school.name, first.name],
          stage,
          school: school.name.text,
          parameters: { school: school.name.text, other: lineWords(first) },
          spoils: rowsSpoiledAt(context, stage, school.name),
        };
      }
    }
  },
};
