import type { Sentence } from '../../messages/sentence';
import { sayPart } from '../../messages/sentence';
import { OLDER_STANDARD } from '../../standards/older';
import type { StructureIssue } from '../../form/model';
import type { Source } from '../../standards/types';
import type { Severity } from '../findings/finding';
import type { Raised, Rule } from './rule';
import { FORM } from './sources';

const { overallLimit: limits } = OLDER_STANDARD;

/** A structure rule says in words what the reader noted; what kind of issue it answers to is its name. */
function structureRule(
  kind: StructureIssue['kind'],
  sentence: Sentence,
  severity: Severity = 'error',
  source: Source = FORM,
): Rule {
  return {
    id: `structure/${kind}`,
    category: 'structure',
    severity,
    table: null,
    sentence,
    source,
    spoils: true,
    *check({ form }): Generator<Raised> {
      for (const issue of form.issues) {
        if (issue.kind !== kind) continue;
        yield {
          places: issue.places,
          parameters: { table: issue.table ?? '', column: '', row: '', written: '', ...issue.parameters },
          ...(issue.table ? { table: issue.table } : {}),
          about: { figure: partOf(issue) },
        };
      }
    },
  };
}

/** The column or row that the issue names; empty for a whole table. */
function partOf({ parameters: { column, row, written } }: StructureIssue): string {
  return sayPart(column ?? row ?? written ?? '', 'zh');
}

/** The form as it should stand in the workbook: every table once, every column and row in its place. */
export const STRUCTURE_RULES: readonly Rule[] = [
  structureRule('no-form', {
    zh: '没有找到申报表。按标题（如“表Ⅱ-2”）、栏目名称和 L 编号都没有找到任何一张表。请确认打开的是申报表文件。',
    en: 'No declaration form was found, neither by titles, nor by headings, nor by L-codes. Is this the right file?',
  }),
  structureRule(
    'older-form',
    {
      zh: `这是旧的${OLDER_STANDARD.name.zh}申报表：它看 ${OLDER_STANDARD.indicators} 项差异系数的综合（小学不超过 ${limits.primary}，初中不超过 ${limits.junior}），不能按优质均衡标准判定。请使用优质均衡申报表。`,
      en: `This is the older form (${OLDER_STANDARD.name.en}): it goes by 综合 of ${OLDER_STANDARD.indicators} coefficients (primary up to ${limits.primary}, junior up to ${limits.junior}) and is not judged by the standards of 优质均衡. Use the current form.`,
    },
    'error',
    OLDER_STANDARD.source,
  ),
  structureRule('missing-table', {
    zh: '没有找到表{table}。请检查是否漏表，或标题、栏目名称被改动。',
    en: 'Table {table} was not found. Is it missing, or were its title and headings changed?',
  }),
  structureRule('doubled-table', {
    zh: '表{table}出现了不止一次；核验只用第一份。请删去多余的一份。',
    en: 'Table {table} stands more than once; only the first is checked. Delete the other.',
  }),
  structureRule('missing-column', {
    zh: '表{table}缺少“{column}”一栏。请对照申报表补上。',
    en: 'Table {table} lacks the column “{column}”. Add it as on the form.',
  }),
  structureRule('doubled-column', {
    zh: '表{table}的“{column}”一栏重复出现。请删去多余的一栏。',
    en: 'The column “{column}” of table {table} stands twice. Delete one.',
  }),
  structureRule('moved-column', {
    zh: '表{table}“{column}”一栏的栏目名称与 L 编号对不上，或位置被移动。请对照申报表核对。',
    en: 'In table {table} the heading of “{column}” and its L-code do not go together, or the column was moved. Compare it with the form.',
  }),
  structureRule('missing-row', {
    zh: '表{table}缺少“{row}”一行。请对照申报表补上。',
    en: 'Table {table} lacks the row “{row}”. Add it as on the form.',
  }),
  structureRule('doubled-row', {
    zh: '表{table}的“{row}”一行重复出现。请删去多余的一行。',
    en: 'The row “{row}” of table {table} stands twice. Delete one.',
  }),
  structureRule(
    'unplaced-row',
    {
      zh: '表{table}中“{written}”一行不是学校，没有计入。如是合计行请移出本表。',
      en: 'The row “{written}” of table {table} is no school and was not counted. If it is a total, move it out of the table.',
    },
    'warning',
  ),
  structureRule('unsure-stage', {
    zh: '表{table}中分不清小学和初中两部分从哪一行分开。请检查序号（初中从 1 重新编起）、校名和年级数。',
    en: 'In table {table} it is not clear where 小学 ends and 初中 begins. Check the numbers (初中 starts at 1 again), names and grades.',
  }),
];
