import type { Finding } from '../checks/findings/finding';
import { CATEGORIES, SEVERITIES } from '../checks/findings/finding';
import type { CheckResult } from '../checks/findings/finding';
import { TABLE_IDS } from '../form/model';
import * as words from '../messages/report';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import { STAGES } from '../standards/types';
import type { CheckedFile } from '../papers/checked-file';
import { foldFindings } from '../checks/findings/grouping';
import type { Folded } from '../checks/findings/grouping';
import { coefficients, coefficientText } from '../checks/schools/coefficients';
import { coefficientLimit } from '../standards/lookup';
import { explain } from '../papers/explain';
import type { Paint } from './paint';
import { standardRows } from './standard-rows';
import { alignColumns, displayWidth, padEnd, plainText } from '../papers/print/width';
import { inReadingOrder } from '../checks/findings/reading-order';
import { placeText, placeTexts } from '../checks/findings/words';

/** How a summary is printed. */
export interface Style {
  readonly language: Language;
  readonly paint: Paint;
  /** At most so many findings a table, and derived ones a cause; null for all of them. */
  readonly limits: { readonly findings: number; readonly derived: number } | null;
}

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', information: 'cyan' } as const;
const VERDICT_COLOURS = { met: 'green', 'not-met': 'red', incomplete: 'yellow' } as const;

/** What was found in one file, for people at a terminal: verdict, counts, coefficients, findings by table and school. */
export function terminalReport(checked: CheckedFile, style: Style): string {
  const { paint } = style;
  const lines = [
    paint('bold', plainText(checked.file)),
    ...alignColumns(overview(checked, style)).map((line) => `  ${line}`),
    '',
    ...coefficientLines(checked, style),
    ...findingLines(checked.result.findings, style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function overview(checked: CheckedFile, style: Style): (readonly string[])[] {
  const tell = teller(style);
  const {
    result,
    standards: { profile },
  } = checked;
  const verdict = style.paint(VERDICT_COLOURS[result.verdict], tell(words.VERDICTS[result.verdict]));
  return [
    [tell(words.REPORT.verdict), `${verdict}  ${tell(words.VERDICT_REASONS[result.verdict])}`],
    [
      tell(words.REPORT.profile),
      tell(words.REPORT.profileValue, { name: profile.name, version: profile.version }),
    ],
    ...standardRows(checked, style.language).map((row) => row.map(plainText)),
    [tell(words.REPORT.schools), tell(words.REPORT.schoolCounts, result.schools)],
    ...countRows(result, style),
  ];
}

function countRows({ findings }: CheckResult, style: Style): string[][] {
  const tell = teller(style);
  const rows = SEVERITIES.flatMap((severity) => {
    const those = findings.filter((finding) => finding.severity === severity);
    if (those.length === 0) return [];
    const parts = CATEGORIES.flatMap((category) => {
      const count = those.filter((finding) => finding.category === category).length;
      return count > 0 ? [`${tell(words.CATEGORIES[category])} ${count}`] : [];
    });
    const label = style.paint(
      SEVERITY_COLOURS[severity],
      `${tell(words.SEVERITIES[severity])} ${those.length}`,
    );
    return [`${padEnd(label, 10)}  ${parts.join('  ')}`];
  });
  const derived = findings.filter(({ because }) => because).length;
  if (derived > 0) rows.push(tell(words.REPORT.ofThose, { count: derived }));
  if (rows.length === 0) rows.push(style.paint('green', tell(words.REPORT.nothingFound)));
  return rows.map((row, index) => [index === 0 ? tell(words.REPORT.findings) : '', row]);
}

function coefficientLines({ result, standards }: CheckedFile, style: Style): string[] {
  const tell = teller(style);
  const { profile } = standards;
  const columns = STAGES.map((stage) => coefficients(result.cv[stage], profile, stage));
  if (columns.flat().every(({ value }) => value === null)) return [];
  const limits = STAGES.map((stage) => coefficientLimit(profile, stage).threshold ?? 0);
  const heading = STAGES.map((stage, index) =>
    tell(words.REPORT.limit, { stage: words.STAGES[stage], limit: (limits[index] ?? 0).toFixed(2) }),
  );
  const rows = (columns[0] ?? []).map(({ name }, index) => [
    tell(name),
    ...columns.map((column, stage) => {
      const coefficient = column[index];
      const value = coefficient ? coefficientText(coefficient, limits[stage] ?? 0) : null;
      if (!coefficient || value === null) return tell(words.REPORT.noValue);
      return coefficient.over
        ? style.paint('red', `${value} ✗ ${tell(words.REPORT.overLimit)}`)
        : `${value} ${style.paint('green', '✓')}`;
    }),
  ]);
  const table = alignColumns([['', ...heading], ...rows]);
  return [`  ${tell(words.REPORT.coefficients)}`, ...table.map((line) => `  ${line}`), ''];
}

function findingLines(findings: readonly Finding[], style: Style): string[] {
  const folded = inReadingOrder(foldFindings(findings), ({ finding }) => finding);
  return [null, ...TABLE_IDS].flatMap((table) => {
    const those = folded.filter(({ finding }) => finding.table === table);
    if (those.length === 0) return [];
    const tell = teller(style);
    const heading = tell(table === null ? words.REPORT.wholeForm : words.TABLES[table]);
    const shown = style.limits ? those.slice(0, style.limits.findings) : those;
    const rest = those.length - shown.length;
    return [
      style.paint('bold', heading),
      ...bySchool(shown).flatMap(([school, members]) => [
        ...(school ? [`  ${schoolHeading(members, style)}`] : []),
        ...members.flatMap((entry) => foldedLines(entry, school ? '    ' : '  ', style)),
      ]),
      ...(rest > 0 ? [style.paint('dim', `  ${tell(words.REPORT.more, { count: rest })}`)] : []),
      '',
    ];
  });
}

/** Findings about no school first, then one group a school in the order of their rows. */
function bySchool(folded: readonly Folded[]): [string, Folded[]][] {
  const groups = new Map<string, Folded[]>([['', []]]);
  for (const entry of folded) {
    const { school, stage } = entry.finding;
    const key = school === null ? '' : `${stage}\u0000${school}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].filter(([, members]) => members.length > 0);
}

function schoolHeading(members: readonly Folded[], style: Style): string {
  const finding = members[0]?.finding;
  const stage = finding?.stage ? `${teller(style)(words.STAGES[finding.stage])} · ` : '';
  return style.paint('bold', plainText(`${stage}${finding?.school ?? ''}`));
}

function foldedLines({ finding, derived }: Folded, indent: string, style: Style): string[] {
  const lines = entryLines(finding, indent, style);
  if (derived.length === 0) return lines;
  const shown = style.limits ? derived.slice(0, style.limits.derived) : derived;
  const rest = derived.length - shown.length;
  const inner = `${indent}    `;
  const tell = teller(style);
  return [
    ...lines,
    `${indent}  ${style.paint('dim', `└ ${tell(words.REPORT.derived, { count: derived.length })}`)}`,
    ...shown.map((one) => {
      const place = one.places[0] ? `${placeText(one.places[0])}  ` : '';
      return style.paint(
        'dim',
        `${inner}${plainText(place)}${plainText(explain(one, style.language).message)}`,
      );
    }),
    ...(rest > 0 ? [style.paint('dim', `${inner}${tell(words.REPORT.more, { count: rest })}`)] : []),
  ];
}

function entryLines(finding: Finding, indent: string, style: Style): string[] {
  const tell = teller(style);
  const { message, actual, expected, held, advice, source } = explain(finding, style.language);
  const severity = tell(words.SEVERITIES[finding.severity]);
  const [first, ...others] = placeTexts(finding.places).map(plainText);
  const place = first ? `${style.paint('bold', [first, ...others.slice(0, 3)].join(' '))}  ` : '';
  const label = style.paint(SEVERITY_COLOURS[finding.severity], severity);
  const details = [
    ...(held === null ? [] : [held]),
    ...(actual === null || held !== null ? [] : [tell(words.REPORT.actual, { value: actual })]),
    ...(expected === null ? [] : [tell(words.REPORT.expected, { value: expected })]),
    tell(words.REPORT.source, { source }),
    ...(finding.concessions ?? []).map(({ key, effect }) =>
      tell(words.REPORT.concessionNote, { key, effect }),
    ),
  ];
  const separator = style.language === 'zh' ? '；' : '; ';
  const hang = ' '.repeat(indent.length + displayWidth(severity) + 1);
  return [
    `${indent}${label} ${place}${plainText(message)}`,
    `${hang}${style.paint('dim', plainText(details.join(separator)))}`,
    `${hang}${plainText(tell(words.REPORT.advice, { advice }))}`,
  ];
}

type Tell = (sentence: Sentence, parameters?: Parameters) => string;

function teller({ language }: Style): Tell {
  return (sentence, parameters = {}) => say(sentence, language, parameters);
}
