import type { Sentence } from '../../messages/sentence';
import { sayPart } from '../../messages/sentence';
import { OLDER_STANDARD } from '../../standards/older';
import type { StructureIssue } from '../../form/model';
import type { Source } from '../../standards/types';
import type { Severity } from '../findings/finding';
import type { CheckContext } from '../context';
import { exchangedColumns } from '../diagnosis/exchanged';
import type { Spoil } from '../evidence/evidence';
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
    *check(context): Generator<Raised> {
      for (const issue of context.form.issues) {
        if (issue.kind !== kind) continue;
        yield {
          places: issue.places,
          parameters: { table: issue.table ?? '', column: '', row: '', written: '', ...issue.parameters },
          ...(issue.table ? { table: issue.table } : {}),
          ...(issue.mild ? { severity: 'warning' as const } : {}),
          about: { figure: partOf(issue) },
          ...(kind === 'moved-column' ? { spoils: spoiledByMoving(context, issue) } : {}),
        };
      }
    },
  };
}

/**
 * A column whose heading and code contradict each other. In 表Ⅱ-2 and 表Ⅲ the figures may tell that columns stand under each other's
 * headings. Outside 表Ⅱ-2, where what stands in the column decides, nothing below the heading is sure.
 */
function spoiledByMoving(context: CheckContext, { table, places }: StructureIssue): readonly Spoil[] {
  const [first] = places;
  const exchanged = exchangedColumns(context)
    .filter(({ moved }) => moved !== null && moved === first)
    .map((columns): Spoil => ({
      of: 'column',
      table: columns.table,
      stages: columns.stages,
      indicators: columns.indicators,
    }));
  return [
    ...exchanged,
    ...(table === 'II-2' ? [] : places.map((place): Spoil => ({ of: 'heading', table, place }))),
  ];
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
    zh: '没有找到表{table}{elsewhere}。请检查是否漏表，或标题、栏目名称被改动。',
    en: 'Table {table} was not found{elsewhere}. Is it missing, or were its title and headings changed?',
  }),
  structureRule('doubled-table', {
    zh: '工作簿里的表{table}不止一份：核验的是{chosen}，没有核验{other}{why}。要改核验另一份，请在任务窗格里选择，或在命令行加 --set "{set}"；用不着的请移出工作簿。',
    en: 'The workbook holds table {table} more than once: {chosen} is checked, {other} is not{why}. To check the other, choose it in the task pane or add --set "{set}" on the command line; move what is not needed out of the workbook.',
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
      zh: '表{table}中“{written}”不是这张表的内容{why}，没有计入。请移出本表{school}。',
      en: '“{written}” in table {table} is no row of the form{why} and was not counted. Move it out of the table{school}.',
    },
    'warning',
  ),
  structureRule('no-results', {
    zh: '表{table}有 {count} 个公式，文件里没有算出的结果，无法核验。请在 Excel 或 WPS 中打开、保存后再核验。',
    en: 'Table {table} has {count} formulas whose results are not in the file, so they cannot be checked. Open and save it in Excel or WPS, then check again.',
  }),
  structureRule('merged-cells', {
    zh: '表{table}有 {count} 格与上面的格合并了，看不出各行的数字。请拆开合并单元格，逐行填写。',
    en: 'In table {table} {count} cells are merged with those above, so the figure of each row is not known. Unmerge them and fill in every row.',
  }),
  structureRule('several-years', {
    zh: '表{table}并排有几栏数字（{written}），核验的是“{chosen}”。申报表只填一年的数：请留下要申报的一栏，移走其他各栏；或在各栏上方写明年份，核验时取最近一年。',
    en: 'Table {table} has several columns of figures side by side ({written}); “{chosen}” is checked. The form takes one year: keep the column to be declared and move the others away, or write the year over each, and the latest is checked.',
  }),
  structureRule(
    'tracked-changes',
    {
      zh: '这份 Word 文档里还有未接受的修订（{tables}），核验的是全部接受后的内容：删去的不算，插入的算。请在 Word 或 WPS 的“审阅”中逐处接受或拒绝，保存后再核验、上报。',
      en: 'The Word document has tracked changes that are not accepted ({tables}); what is checked is how it reads with all of them accepted. Accept or reject each under Review in Word or WPS, save, and check again before it is sent.',
    },
    'warning',
  ),
  structureRule('unsure-stage', {
    zh: '表{table}中分不清小学和初中两部分从哪一行分开。请检查序号（初中从 1 重新编起）、校名和年级数。',
    en: 'In table {table} it is not clear where 小学 ends and 初中 begins. Check the numbers (初中 starts at 1 again), names and grades.',
  }),
];
