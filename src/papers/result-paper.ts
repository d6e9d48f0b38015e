import type { CheckResult, Finding } from '../checks/findings/finding';
import { markOf } from '../checks/findings/colours';
import { foldFindings } from '../checks/findings/grouping';
import { firstPlaceText } from '../checks/findings/words';
import { findingKey } from '../checks/review/explanations';
import { address } from '../form/workbook';
import { RESULT_SHEET } from '../messages/excel';
import { CATEGORIES, SEVERITIES, TABLES, VERDICTS } from '../messages/report';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import { nth } from '../standards/lists';
import type { Profile } from '../standards/types';
import { explain } from './explain';
import type { Cell, Column, Paper, Row } from './paper';
import type { Typed } from './typed';

/** What 核验结果 is made from. */
export interface ResultSource {
  readonly result: Pick<CheckResult, 'findings' | 'verdict' | 'concessions'>;
  readonly profile: Profile;
  readonly time: Date;
  /** What people typed into an earlier edition. */
  readonly typed: Typed;
}

type Name = keyof typeof RESULT_SHEET.columns;
const WIDTHS: Readonly<Record<Name, number>> = {
  number: 5,
  severity: 6,
  category: 9,
  table: 8,
  school: 20,
  cell: 14,
  message: 44,
  actual: 11,
  expected: 20,
  advice: 34,
  office: 16,
  person: 9,
  deadline: 11,
  done: 8,
  source: 30,
};
/** Columns that belong to people: what they typed survives when the sheet is made again. */
export const PEOPLES: readonly Name[] = ['office', 'person', 'deadline', 'done'];
const NAMES = Object.keys(WIDTHS) as readonly Name[];

/** 核验结果: all findings, those that follow from others behind them, with what to do, who does it and by when. */
export function resultPaper({ result, profile, time, typed }: ResultSource, language: Language): Paper {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const findings = foldFindings(result.findings).flatMap(({ finding, derived }) => [finding, ...derived]);
  const claimed = result.concessions;
  const note = claimed.length === 0 ? '' : tell(RESULT_SHEET.concessions, { list: claimed.join('、') });
  const made = tell(RESULT_SHEET.made, {
    time: time.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-US'),
    verdict: VERDICTS[result.verdict],
    profile: profile.name,
    note,
  });
  const keys = new Set(findings.map(findingKey));
  const rows = findings.map((finding, index) => findingRow(finding, index, { profile, typed, language }));
  return {
    title: '核验结果',
    landscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: tell(RESULT_SHEET.title) },
      { kind: 'text', text: made },
      { kind: 'text', text: tell(RESULT_SHEET.help), tone: 'quiet' },
      {
        kind: 'table',
        sortable: true,
        columns: NAMES.map((name): Column => ({
          title: tell(RESULT_SHEET.columns[name]),
          width: WIDTHS[name],
          wrap: true,
          ...(PEOPLES.includes(name) && { entry: true }),
        })),
        rows: [...rows, ...goneRows(typed, keys, rows.length, language)],
      },
    ],
  };
}

function findingRow(
  finding: Finding,
  index: number,
  { profile, typed, language }: { profile: Profile; typed: Typed; language: Language },
): Row {
  const words = explain(finding, language);
  const key = findingKey(finding);
  const kept = typed.get(key);
  const topic = profile.standards.find((one) => one.key === finding.subject.standard)?.topic;
  const seeded = topic === undefined ? '' : (profile.offices?.get(topic) ?? []).join('、');
  const [first] = finding.places;
  const values: Readonly<Record<Name, Cell>> = {
    number: index + 1,
    severity: say(SEVERITIES[finding.severity], language),
    category: { value: say(CATEGORIES[finding.category], language), tone: markOf(finding) },
    table: finding.table === null ? '' : nth(say(TABLES[finding.table], language).split(' '), 0),
    school: finding.school ?? '',
    cell: {
      value: firstPlaceText(finding),
      ...(first && { link: { kind: 'cell', sheet: first.sheet, address: address(first) } }),
    },
    message: words.message,
    actual: words.actual ?? '',
    expected: words.held ?? words.expected ?? '',
    advice: words.advice,
    office: kept?.get('office') ?? seeded,
    person: kept?.get('person') ?? '',
    deadline: kept?.get('deadline') ?? '',
    done: kept?.get('done') ?? '',
    source: words.source,
  };
  return { key, cells: NAMES.map((name) => values[name]) };
}

const EMPTY = Object.fromEntries(NAMES.map((name) => [name, ''])) as Record<Name, Cell>;

/** What is no longer found, where people had written something about it: nothing that was typed is lost. */
function goneRows(typed: Typed, keys: ReadonlySet<string>, from: number, language: Language): Row[] {
  return [...typed]
    .filter(([key]) => !keys.has(key))
    .map(([key, kept], index): Row => {
      const values: Readonly<Record<Name, Cell>> = {
        ...EMPTY,
        number: from + index + 1,
        message: `${say(RESULT_SHEET.gone, language)} ${String(kept.get('message') ?? '')}`.trim(),
        school: kept.get('school') ?? '',
        ...Object.fromEntries(PEOPLES.map((name) => [name, kept.get(name) ?? ''])),
      };
      return { key, cells: NAMES.map((name) => values[name]) };
    });
}
