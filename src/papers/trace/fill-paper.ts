import type { FillPlan } from '../../form/filling/model';
import { FILL } from '../../messages/fill';
import { QUESTION_KINDS } from '../../messages/records';
import { SEVERITIES } from '../../messages/report';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { FILL_PAGE } from '../../messages/trace';
import { baseName } from '../../records/layouts/sources';
import type { Question, RawFinding } from '../../records/model';
import { isAssumed, isOpen } from '../../records/open-questions';
import type { CountyRecords } from '../../records/read';
import type { Block, Cell, Column, Paper, Table } from '../paper';
import { placesText } from './raw-places';
import type { TracedForm } from './model';
import { traceBlocks } from './trace-blocks';

/** What a filling read, asked and wrote. */
export interface FillSource {
  readonly county: CountyRecords;
  /** The form as it is filled; null where nothing could be. */
  readonly filled: { readonly plan: FillPlan; readonly traced: TracedForm } | null;
  /** Where the filled form was saved. */
  readonly target: string | null;
}

/** As many lines of one table as the page still reads well with. */
const MOST_LINES = 500;
/** As many cells of a question or finding as are named. */
const PLACES = 6;

const RANK: readonly RawFinding['severity'][] = ['error', 'warning', 'information'];

/** The paper of a filling: what is open, what was assumed, what is wrong in the raw data; then every figure with where it comes from. */
export function fillPaper({ county, filled, target }: FillSource, language: Language): Paper {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const rows = county.schools.flatMap(({ rows: own }) => own);
  const count = (stage: string): number => rows.filter((row) => row.stage === stage).length;
  const column = (title: Sentence, width: number): Column => ({ title: tell(title), width, wrap: true });
  const listed = <T>(title: Sentence, list: readonly T[], table: (shown: readonly T[]) => Table): Block[] => {
    if (list.length === 0) return [];
    const shown = list.slice(0, MOST_LINES);
    const more = list.length - shown.length;
    return [
      { kind: 'heading', level: 2, text: tell(title, { count: list.length }) },
      table(shown),
      ...(more > 0 ? [{ kind: 'text', text: tell(FILL_PAGE.more, { count: more }) } as const] : []),
    ];
  };
  const questions = (shown: readonly Question[]): Table => ({
    kind: 'table',
    columns: [
      column(FILL_PAGE.kind, 12),
      column(FILL_PAGE.where, 22),
      column(FILL_PAGE.message, 54),
      column(FILL_PAGE.answer, 40),
    ],
    rows: shown.map(({ id, kind, places, message, parameters, choices = [], assumed }) => {
      const labels = choices.map(({ value, label, parameters: own }) => {
        const text = tell(label, own);
        return text === String(value) ? text : `${value}＝${text}`;
      });
      const how = tell(labels.length > 0 ? FILL.choices : FILL.number, {
        id,
        choices: labels.join('；'),
        assumed: assumed ?? '',
      });
      return {
        cells: [tell(QUESTION_KINDS[kind]), placesText(places, PLACES), tell(message, parameters), how],
      };
    }),
  });
  const findings = (shown: readonly RawFinding[]): Table => ({
    kind: 'table',
    sortable: true,
    columns: [column(FILL_PAGE.severity, 8), column(FILL_PAGE.where, 28), column(FILL_PAGE.message, 92)],
    rows: shown.map(({ severity, places, message, parameters }) => ({
      cells: [severityCell(severity, tell), placesText(places, PLACES), tell(message, parameters)],
    })),
  });
  const plan = filled?.plan;
  const lines = [
    tell(FILL.read, { schools: county.schools.length, primary: count('primary'), junior: count('junior') }),
    ...(plan
      ? [
          tell(FILL.plan, {
            cells: plan.changes.length,
            rows: plan.insertions.reduce((all, { count: own }) => all + own, 0),
          }),
        ]
      : [tell(FILL.nothing)]),
    target === null ? tell(FILL_PAGE.noForm) : tell(FILL_PAGE.form, { target: baseName(target) }),
    ...(plan && plan.dropped.length > 0
      ? [
          tell(FILL.dropped, {
            count: plan.dropped.length,
            names: plan.dropped.map(({ text }) => text).join('、'),
          }),
        ]
      : []),
  ];
  return {
    title: tell(FILL_PAGE.title),
    landscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: tell(FILL_PAGE.title) },
      ...lines.map((text): Block => ({ kind: 'text', text })),
      ...listed(FILL.open, county.questions.filter(isOpen), questions),
      ...listed(FILL.assumed, county.questions.filter(isAssumed), questions),
      ...listed(
        FILL.findings,
        [...county.findings].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity)),
        findings,
      ),
      ...listed(FILL.leftOut, county.leftOut, (shown) => ({
        kind: 'table',
        columns: [column(FILL_PAGE.school, 30), column(FILL_PAGE.where, 28), column(FILL_PAGE.reason, 70)],
        rows: shown.map(({ name, place, reason, parameters }) => ({
          cells: [name, placesText([place], 1), tell(reason, parameters)],
        })),
      })),
      ...(filled ? traceBlocks(filled.traced, language) : []),
    ],
  };
}

const INKS = { error: 'bad', warning: 'open', information: 'quiet' } as const;

function severityCell(severity: RawFinding['severity'], tell: (sentence: Sentence) => string): Cell {
  return { value: tell(SEVERITIES[severity]), tone: INKS[severity] };
}
