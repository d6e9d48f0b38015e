import { checkForm } from '../../src/checks/check';
import { fillForm } from '../../src/cli/fill-form';
import { readForm } from '../../src/form/read';
import { address } from '../../src/form/workbook';
import type { Workbook } from '../../src/form/workbook';
import { say } from '../../src/messages/sentence';
import { toNumber } from '../../src/records/exact';
import type { Question, StageRow } from '../../src/records/model';
import { readRecords } from '../../src/records/read';
import type { CountyRecords } from '../../src/records/read';
import { INDICATORS } from '../../src/standards/indicators';
import { NATIONAL } from '../../src/standards/national';
import { readWorkbook } from '../../src/xlsx/read';
import { text, toDouble } from '../support/county/fraction';
import type { MadeCounty } from '../support/schools/county';
import { sourcesOf } from '../support/schools/county';
import { codesOf, gridOf, numbersIn, rowsBelow } from '../support/schools/find-cells';
import { formAnswers } from '../support/schools/form-answers';
import type { Asked } from '../support/schools/made';
import { ROW_STAGES, trueBalance, trueRows } from '../support/schools/truth';

/** Schools whose figures are not judged, and cells that may be complained about: what a trap touches. */
export interface Tainted {
  readonly schools: ReadonlySet<string>;
}
const SOUND: Tainted = { schools: new Set() };

export interface Verdict {
  readonly complaints: string[];
  readonly records: CountyRecords;
  readonly bytes: Uint8Array | null;
  /** How many cells of the form were compared. */
  readonly cells: number;
}

/** What raw figures cannot tell is still blank in a form that was only filled. */
const STILL_TO_WRITE = new Set([
  'entry/blank',
  'entry/mark-blank',
  'entry/conclusion-blank',
  'entry/empty-table',
  'entry/placeholder',
]);

const open = ({ answer, assumed }: Question): boolean => answer === undefined && assumed === undefined;
const asked = ({ id, kind, school, choices = [] }: Question): Asked => ({
  id,
  kind,
  school,
  choices: choices.map(({ value, label, parameters }) => ({ value, label: say(label, 'zh', parameters) })),
});
const told = (question: Question): string =>
  `${question.kind} ${question.id}: ${say(question.message, 'zh', question.parameters)}`.slice(0, 160);

/** Fills a made-up county as a clerk would, and holds everything against its exact answers. */
export function judge(county: MadeCounty, { schools: tainted }: Tainted = SOUND): Verdict {
  const complaints: string[] = [];
  const complain = (what: string): void => {
    complaints.push(`${county.layout} ${county.seed}: ${what}`);
  };
  const sources = sourcesOf(county);
  const claims = { travelling: county.claimed.a, converted: county.claimed.b };
  const answers = new Map<string, string | number>();
  let records = readRecords(sources, { answers, claims });
  const matching = (question: Question) =>
    county.doubts.filter(
      ({ kind, about }) => kind === question.kind && (about === null || about === question.school),
    );
  for (const doubt of county.doubts)
    if (doubt.required && !records.questions.some((question) => matching(question).includes(doubt)))
      complain(`not asked: ${doubt.kind} ${doubt.about ?? ''}`);
  compareRows(county, records, complain, tainted, 'before the answers');
  for (let round = 0; round < 4; round++) {
    for (const question of records.questions) {
      const doubts = matching(question);
      const isFifty =
        question.kind === 'fifty' &&
        trueRows(county.schools, county.counted).some(
          (row) => row.school.name === question.school && row.pupils === 50,
        );
      if (doubts.length === 0 && !isFifty && !tainted.has(question.school ?? '')) {
        if (round === 0) complain(`asked without need: ${told(question)}`);
        continue;
      }
      const given = doubts.map((doubt) => doubt.answer(asked(question))).find((answer) => answer !== null);
      if (given !== undefined && given !== null) answers.set(question.id, given);
      else if (open(question) && !tainted.has(question.school ?? ''))
        complain(
          `no choice is right: ${told(question)} ${JSON.stringify(asked(question).choices).slice(0, 200)}`,
        );
    }
    records = readRecords(sources, { answers, claims });
    if (!records.questions.some(open)) break;
  }
  for (const question of records.questions.filter(open))
    if (!tainted.has(question.school ?? '')) complain(`still open: ${told(question)}`);
  compareRows(county, records, complain, tainted, null);
  const leftOut = new Set(records.leftOut.map(({ name }) => name));
  for (const finding of records.findings) {
    if (
      finding.severity === 'information' ||
      tainted.has(finding.school ?? '') ||
      leftOut.has(finding.school ?? '')
    )
      continue;
    const [place] = finding.places;
    complain(
      `false alarm: ${finding.rule} ${place ? `${place.file} ${place.sheet}!${address(place)}` : ''} ${say(finding.message, 'zh', finding.parameters)}`,
    );
  }
  if (tainted.size > 0) return { complaints, records, bytes: null, cells: 0 };
  const filled = fillForm(records, {}, NATIONAL);
  const bytes = filled.bytes();
  const workbook = readWorkbook(bytes);
  const cells = compareForm(county, workbook, complain);
  const form = readForm(workbook);
  const mine = new Set(filled.plan.changes.map((change) => `${change.sheet} ${change.row} ${change.column}`));
  for (const { category, severity, table, places, rule, message, parameters } of checkForm(form, NATIONAL)
    .findings) {
    if (category === 'standard' || severity === 'information') continue;
    const isMine =
      ['II-1', 'II-2', 'III'].includes(table ?? '') ||
      places.some(({ sheet, row, column }) => mine.has(`${sheet} ${row} ${column}`));
    // Elsewhere nothing is wrong but what a person must still write.
    if (isMine || !STILL_TO_WRITE.has(rule))
      complain(
        `check finds ${rule}: ${say(message, 'zh', parameters)} ${places.map(address).slice(0, 3).join(' ')}`,
      );
  }
  return { complaints, records, bytes, cells };
}

/** Every row, total, value and written figure; before the answers only what is filled in must be right. */
function compareRows(
  county: MadeCounty,
  records: CountyRecords,
  complain: (what: string) => void,
  tainted: ReadonlySet<string>,
  when: string | null,
): void {
  const rows = trueRows(county.schools, county.counted);
  const found = new Map<string, { row: StageRow; founder: number | null }>(
    records.schools.flatMap(({ name, founder, rows: own }) =>
      own.map((row) => [`${name} ${row.stage}`, { row, founder }] as const),
    ),
  );
  const near = (one: number | null, other: number): boolean =>
    one !== null && Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));
  for (const { school, stage, pupils, grades, classes, totals, values } of rows) {
    const id = `${school.name} ${stage}`;
    const one = found.get(id);
    found.delete(id);
    const isHurt = tainted.has(school.name);
    if (!one) {
      if (when === null && !isHurt) complain(`${id} is missing`);
      continue;
    }
    const { row, founder } = one;
    const same = (what: string, now: number | null, wanted: number): void => {
      if ((when !== null || isHurt) && now === null) return;
      if (now === null || !near(now, wanted))
        complain(`${id} ${what} ${String(now)} for ${wanted}${when === null ? '' : ` ${when}`}`);
    };
    same('founder', founder, school.founder);
    same('pupils', row.enrolment && toNumber(row.enrolment), pupils);
    same('grades', row.grades, grades);
    same('classes', row.classes, classes);
    INDICATORS.forEach(({ slug }, j) => {
      const derived = row.indicators[slug];
      const [sum, value] = [totals[j], values[j]];
      if (!sum || !value) return;
      if (derived.total && derived.total.n * sum.d !== sum.n * derived.total.d)
        complain(
          `${id} ${slug} total ${toNumber(derived.total)} for ${toDouble(sum)}${when === null ? '' : ` ${when}`}`,
        );
      else if (derived.value && derived.value.n * value.d !== value.n * derived.value.d)
        complain(`${id} ${slug} value ${toNumber(derived.value)} for ${toDouble(value)}`);
      else if (when === null && !isHurt && (!derived.total || !derived.value))
        complain(`${id} ${slug} is not filled`);
    });
  }
  for (const [id] of found)
    if (!tainted.has(id.split(' ')[0] ?? ''))
      complain(`${id} is no row of the county${when === null ? '' : ` ${when}`}`);
  if (when !== null || tainted.size > 0) return;
  for (const stage of ROW_STAGES)
    INDICATORS.forEach(({ slug }, j) => {
      const wanted = trueBalance(
        rows.filter((row) => row.stage === stage),
        j,
      );
      const { mean, cv } = records.balance[stage][slug];
      if (
        wanted
          ? !near(mean, toDouble(wanted.mean)) || cv === null || Math.abs(cv - toDouble(wanted.cv)) > 1e-9
          : cv !== null
      )
        complain(`${stage} ${slug} mean ${String(mean)} cv ${String(cv)}`);
    });
}

/** Every cell of the form that follows from raw figures. */
function compareForm(county: MadeCounty, { sheets }: Workbook, complain: (what: string) => void): number {
  const answers = formAnswers(county);
  let cells = 0;
  const same = (what: string, now: unknown, wanted: unknown): void => {
    cells++;
    if ((now ?? null) !== (wanted ?? null))
      complain(`the form has ${String(now)} for ${String(wanted)}: ${what}`);
  };
  const grid = (name: string) => gridOf(sheets.find((sheet) => sheet.name === name));
  const schools = rowsBelow(grid('表Ⅱ-2')).filter((row) => row.get('L2') !== undefined);
  const wanted = ROW_STAGES.flatMap((stage) => answers.rows[stage].map((row) => ({ stage, row })));
  same('rows of 表Ⅱ-2', schools.length, wanted.length);
  const primary = answers.rows.primary.length;
  for (const [index, row] of schools.entries()) {
    const stage = index < primary ? 'primary' : 'junior';
    const one = answers.rows[stage].find(({ name }) => name === row.get('L2'));
    if (!one) {
      complain(`表Ⅱ-2 has ${String(row.get('L2'))} among ${stage}`);
      continue;
    }
    same(`${one.name} L1`, row.get('L1'), stage === 'primary' ? index + 1 : index + 1 - primary);
    same(`${one.name} L3`, row.get('L3'), one.founder);
    one.figures.forEach((figure, j) => same(`${one.name} L${j + 4}`, row.get(`L${j + 4}`), figure));
    one.indicators.forEach((figure, j) =>
      same(`${one.name} L${j + 7}`, row.get(`L${j + 7}`), Number(text(figure))),
    );
    same(`${one.name} L14`, row.get('L14'), one.passes ? '是' : '否');
  }
  for (const [name, pick] of [
    ['表Ⅱ-1', (stage: 'primary' | 'junior') => [answers.summary[stage].count, answers.summary[stage].ratio]],
    ['表Ⅲ', (stage: 'primary' | 'junior') => [answers.balance[stage].mean, answers.balance[stage].cv]],
  ] as const) {
    const at = grid(name);
    const { row: top, columns } = codesOf(at);
    ROW_STAGES.forEach((stage, block) => {
      pick(stage).forEach((list, line) => {
        list.forEach((value, j) => {
          // A stage without schools has nothing to count.
          if (answers.rows[stage].length > 0)
            same(
              `${name} ${stage} ${line} L${j + 1}`,
              at.get(top + 1 + block * 2 + line)?.get(columns.get(`L${j + 1}`) ?? -1),
              value,
            );
        });
      });
    });
  }
  const basics = rowsBelow(grid('表Ⅰ'))[0];
  for (const [code, value] of Object.entries(answers.basics)) same(`表Ⅰ ${code}`, basics?.get(code), value);
  const sentences = [...grid('表Ⅳ').values()].map((row) => String(row.get(1) ?? ''));
  const four = numbersIn(
    sentences.find((one) => one.startsWith('超过 2000')) ?? '',
    /小学(.*?)所，初中(.*?)所，超过 2500 人的一贯制学校(.*?)所/,
  );
  const five = numbersIn(
    sentences.find((one) => one.startsWith('超过 45')) ?? '',
    /小学班级(.*?)个，超过 50 人的初中班级(.*?)个/,
  );
  four.forEach((value, j) => same(`表Ⅳ 4 ${j}`, value, answers.items[4][j]));
  five.forEach((value, j) => same(`表Ⅳ 5 ${j}`, value, answers.items[5][j]));
  const note = [...grid('表Ⅱ-2').values()]
    .flatMap((row) => [...row.values()])
    .find((value) => String(value).startsWith('注'));
  numbersIn(
    String(note),
    /小学学校总数(.*?)所（其中：一贯制学校的小学部有(.*?)所，50人及以上教学点有(.*?)个），初中学校总数(.*?)所（其中：一贯制学校的初中部有?(.*?)所，完全中学的初中部有?(.*?)所/,
  ).forEach((value, j) => same(`note ${j}`, value, answers.note[j]));
  return cells;
}
