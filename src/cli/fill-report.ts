import type { StillToWrite } from '../checks/findings/blanks';
import { tableName } from '../form/layout/titles';
import { BLANKS } from '../messages/blanks';
import { sayCount } from '../messages/plural';
import { REPORT, SEVERITIES } from '../messages/report';
import { address } from '../form/workbook';
import type { Place } from '../form/workbook';
import { FILL } from '../messages/fill';
import { QUESTION_KINDS } from '../messages/records';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { Question, RawFinding, RawPlace } from '../records/model';
import { isAssumed, isOpen } from '../records/open-questions';
import type { CountyRecords } from '../records/read';
import { isAboutAnswers } from '../records/rules/answers';
import type { FilledForm } from './fill-form';
import type { Paint } from './paint';
import { plainText } from '../papers/print/width';
import { placesText } from '../papers/trace/raw-places';

/** So many cells of a question or finding are named; the rest is counted. */
const PLACES = 4;

/** What was read, asked and found, for people at a terminal. */
export function fillReport(
  county: CountyRecords,
  filled: Pick<FilledForm, 'plan' | 'formulasLost'> | null,
  language: Language,
  paint: Paint,
): string {
  const plan = filled?.plan;
  const lost = filled?.formulasLost ?? [];
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    plainText(say(sentence, language, parameters));
  const rows = county.schools.flatMap(({ rows: own }) => own);
  const count = (stage: string): number => rows.filter((row) => row.stage === stage).length;
  const open = county.questions.filter(isOpen);
  const assumed = county.questions.filter(isAssumed);
  const lines = [
    paint(
      'bold',
      tell(FILL.read, { schools: county.schools.length, primary: count('primary'), junior: count('junior') }),
    ),
    ...(county.leftOut.length > 0
      ? [
          '',
          paint('bold', tell(FILL.leftOut, { count: county.leftOut.length })),
          ...county.leftOut.map(
            ({ name, reason, parameters }) => `  ${plainText(name)}：${tell(reason, parameters)}`,
          ),
        ]
      : []),
    ...section(FILL.open, open, (question) => questionLines(question, tell, paint), tell, paint),
    ...section(FILL.assumed, assumed, (question) => questionLines(question, tell, paint), tell, paint),
    ...section(
      FILL.findings,
      [...county.findings].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity)),
      (finding) => findingLines(finding, tell, paint),
      tell,
      paint,
    ),
    ...(county.unmatched.length > 0
      ? [
          '',
          tell(FILL.unmatched, {
            count: county.unmatched.length,
            headings: headingsText(county.unmatched),
          }),
        ]
      : []),
    ...(plan
      ? [
          '',
          tell(FILL.plan, {
            cells: plan.changes.length,
            rows: plan.insertions.reduce((all, { count: n }) => all + n, 0),
          }),
        ]
      : []),
    ...(lost.length > 0 ? [tell(FILL.formulasLost, { count: lost.length, cells: changedCells(lost) })] : []),
    ...(plan && plan.dropped.length > 0
      ? [
          tell(FILL.dropped, {
            count: plan.dropped.length,
            names: plan.dropped.map(({ text }) => text).join('、'),
          }),
        ]
      : []),
  ];
  return lines.join('\n');
}

/** `填入的内容没有错误，还要填写 63 处：表Ⅰ 14 处、表Ⅳ 31 处。`: how the filled form stands. */
export function stillToWriteText({ count, tables, problems }: StillToWrite, language: Language): string {
  const sound = problems === 0;
  const end = say(BLANKS.end, language);
  if (sound && count === 0) return say(BLANKS.soundWhole, language) + end;
  const each = tables
    .map((own) => say(BLANKS.ofTable, language, { table: tableName(own.table), count: own.count }))
    .join(say(REPORT.listSeparator, language));
  const left =
    sayCount(sound ? BLANKS.sound : BLANKS.left, language, count) +
    say(BLANKS.listed, language, { tables: each });
  const wrong = sayCount(BLANKS.problems, language, problems);
  return [...(count > 0 ? [left] : []), ...(sound ? [] : [wrong])].join(say(BLANKS.besides, language)) + end;
}

const RANK: readonly RawFinding['severity'][] = ['error', 'warning', 'information'];

type Tell = (sentence: Sentence, parameters?: Parameters) => string;

function section<T>(
  title: Sentence,
  list: readonly T[],
  lines: (item: T) => string[],
  tell: Tell,
  paint: Paint,
): string[] {
  if (list.length === 0) return [];
  return ['', paint('bold', tell(title, { count: list.length })), ...list.flatMap(lines)];
}

function questionLines(question: Question, tell: Tell, paint: Paint): string[] {
  const { id, kind, places, message, parameters, choices, assumed } = question;
  const shown = (choices ?? []).map(({ value, label, parameters: own }) => {
    const text = tell(label, own);
    return text === String(value) ? text : `${value}＝${text}`;
  });
  return [
    `  ${paint('yellow', tell(QUESTION_KINDS[kind]))} ${paint('bold', cellsText(places))}  ${tell(message, parameters)}`,
    `      ${paint('dim', tell(shown.length > 0 ? FILL.choices : FILL.number, { id, choices: shown.join('；'), assumed: assumed ?? '' }))}`,
  ];
}

function findingLines(finding: RawFinding, tell: Tell, paint: Paint): string[] {
  const colour = ({ error: 'red', warning: 'yellow', information: 'cyan' } as const)[finding.severity];
  return [
    `  ${paint(colour, tell(SEVERITIES[finding.severity]))} ${paint('bold', cellsText(finding.places))}  ${tell(finding.message, finding.parameters)}`,
  ];
}

/** `警告 对“campus:070”的答复……`: the answers that were not used, for a command that tells nothing else of the raw data. */
export function unusedAnswersText({ findings }: Pick<CountyRecords, 'findings'>, language: Language): string {
  const lines = findings.filter(isAboutAnswers).map(({ severity, places, message, parameters }) => {
    const where = places.length > 0 ? `${cellsText(places)}  ` : '';
    return `${say(SEVERITIES[severity], language)} ${where}${plainText(say(message, language, parameters))}\n`;
  });
  return lines.join('');
}

/** So many headings without a use are named; the rest is counted. */
const HEADINGS = 8;

function headingsText(unmatched: CountyRecords['unmatched']): string {
  const shown = unmatched
    .slice(0, HEADINGS)
    .map(({ heading, place }) => `${plainText(heading)}（${cellsText([place])}）`);
  return shown.join('、') + (unmatched.length > HEADINGS ? '…' : '');
}

const cellsText = (places: readonly RawPlace[]): string => plainText(placesText(places, PLACES));

function changedCells(cells: readonly Place[]): string {
  const shown = cells.slice(0, PLACES).map((cell) => `${plainText(cell.sheet)}!${address(cell)}`);
  return shown.join('、') + (cells.length > PLACES ? '……' : '');
}
