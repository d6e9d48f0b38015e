import { STAGE_NAMES } from '../messages/stage-names';
import type { Finding } from '../checks/findings/finding';
import type { Folded } from '../checks/findings/grouping';
import { foldFindings } from '../checks/findings/grouping';
import { inReadingOrder } from '../checks/findings/reading-order';
import { placeText, placeTexts } from '../checks/findings/words';
import { TABLE_IDS } from '../form/model';
import * as words from '../messages/report';
import { TERMINAL } from '../messages/terminal';
import { RULE_ADVICE } from '../messages/rule-advice';
import { explain } from '../papers/explain';
import type { CheckedFile } from '../papers/checked-file';
import { displayWidth, plainText } from '../papers/print/width';
import { INDICATOR } from '../standards/indicators';
import { nth, putUnder } from '../standards/lists';
import type { Style } from './terminal-style';
import { teller } from './terminal-style';

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', information: 'cyan' } as const;

/** 填报问题 first, table by table; then what does not reach its standard, school by school; then what was explained. */
export function findingLines({ review }: CheckedFile, style: Style): string[] {
  const folded = foldFindings(review.open);
  const form = folded.filter(({ finding }) => finding.category !== 'standard');
  const unmet = folded.filter(({ finding }) => finding.category === 'standard').map(({ finding }) => finding);
  const of = (information: boolean) =>
    form.filter(({ finding }) => (finding.severity === 'information') === information);
  return [
    ...tableSections(TERMINAL.problemSection, of(false), style),
    ...schoolSections(unmet, style),
    ...tableSections(TERMINAL.noteSection, of(true), style),
    ...explainedLines(review.explained, style),
  ];
}

function tableSections(
  title: typeof TERMINAL.noteSection,
  folded: readonly Folded[],
  style: Style,
): string[] {
  if (folded.length === 0) return [];
  const tell = teller(style);
  const ordered = inReadingOrder(folded, ({ finding }) => finding);
  return [
    style.paint('bold', `■ ${tell(title)}`),
    ...[null, ...TABLE_IDS].flatMap((table) => {
      const those = ordered.filter(({ finding }) => finding.table === table);
      if (those.length === 0) return [];
      const { shown, rest } = limited(those, style.limits?.findings);
      return [
        style.paint('bold', tell(table === null ? words.REPORT.wholeForm : words.TABLES[table])),
        ...bySchool(shown).flatMap(([school, members]) => [
          ...(school ? [`  ${schoolHeading(members, style)}`] : []),
          ...members.flatMap((entry) => foldedLines(entry, school ? '    ' : '  ', style)),
        ]),
        ...moreLine(rest, '  ', style),
        '',
      ];
    }),
  ];
}

/** One entry a school with its indicators inside; what belongs to no school stands by itself. What to do is said once a section. */
function schoolSections(unmet: readonly Finding[], style: Style): string[] {
  const keyOf = ({ stage, school }: Finding): string => `${stage}\u0000${school}`;
  const failing = unmet.filter(({ rule }) => rule === 'standard/school');
  const indicators = unmet.filter(({ rule }) => rule === 'standard/indicator');
  const fails = new Set(failing.map(keyOf));
  const short = indicators.filter((finding) => !fails.has(keyOf(finding)));
  const others = unmet.filter(
    (finding) => finding.rule !== 'standard/school' && finding.rule !== 'standard/indicator',
  );
  const groups = failing.map((school) => ({
    school,
    own: indicators.filter((one) => keyOf(one) === keyOf(school)),
  }));
  const tell = teller(style);
  const schools = limited(groups, style.limits?.findings);
  const passing = limited(short, style.limits?.findings);
  const rest = limited(others, style.limits?.findings);
  return [
    ...section(TERMINAL.schoolSection, groups.length, 'standard/school', style, [
      ...schools.shown.flatMap(({ school, own }) => [
        `  ${style.paint('bold', `✕ ${plainText(tell(TERMINAL.school, schoolWords(school, style)))}`)}`,
        ...own.map((finding) => `    ${indicatorLine(finding, style)}`),
      ]),
      ...moreLine(schools.rest, '  ', style),
    ]),
    ...section(TERMINAL.shortSection, short.length, 'standard/indicator', style, [
      ...passing.shown.map(
        (finding) => `  ${plainText(finding.school ?? '')}  ${indicatorLine(finding, style)}`,
      ),
      ...moreLine(passing.rest, '  ', style),
    ]),
    ...section(TERMINAL.otherSection, others.length, null, style, [
      ...rest.shown.flatMap((finding) => entryLines(finding, '  ', style)),
      ...moreLine(rest.rest, '  ', style),
    ]),
  ];
}

function section(
  title: typeof TERMINAL.schoolSection,
  count: number,
  rule: string | null,
  style: Style,
  lines: readonly string[],
): string[] {
  if (count === 0) return [];
  const tell = teller(style);
  const advice = rule === null ? null : RULE_ADVICE[rule];
  return [
    style.paint('bold', `■ ${tell(title)} ${count}`),
    ...(advice ? [`  ${tell(words.REPORT.advice, { advice })}`] : []),
    ...lines,
    '',
  ];
}

function schoolWords({ stage, school, actual }: Finding, style: Style) {
  return { stage: stage ? teller(style)(STAGE_NAMES[stage]) : '', school: school ?? '', met: actual ?? '' };
}

/** `▼ 不足85%  表Ⅱ-2!K6  体育运动场馆  填报 5.97 · 标准 ≥7.5 · 85% 线 6.375 · 差 1.53` */
function indicatorLine(finding: Finding, style: Style): string {
  const { level, held } = explain(finding, style.language);
  const { indicator } = finding.subject;
  const name = indicator ? teller(style)(INDICATOR[indicator].short) : '';
  const sign = level
    ? style.paint(level.key === 'below' ? 'red' : 'yellow', `${level.sign} ${level.word}`)
    : '';
  const place = finding.places[0] ? placeText(finding.places[0]) : '';
  return `${sign}  ${plainText(`${place}  ${name}`)}  ${held ?? ''}`;
}

/** Findings about no school first, then one group a school in the order of their rows. */
function bySchool(folded: readonly Folded[]): [string, Folded[]][] {
  const groups = new Map<string, Folded[]>([['', []]]);
  for (const entry of folded) {
    const { school, stage } = entry.finding;
    const key = school === null ? '' : `${stage}\u0000${school}`;
    putUnder(groups, key, entry);
  }
  return [...groups].filter(([, members]) => members.length > 0);
}

function schoolHeading(members: readonly Folded[], style: Style): string {
  const { stage, school } = nth(members, 0).finding;
  const before = stage ? `${teller(style)(STAGE_NAMES[stage])} · ` : '';
  return style.paint('bold', plainText(`${before}${school ?? ''}`));
}

function foldedLines({ finding, derived }: Folded, indent: string, style: Style): string[] {
  const lines = entryLines(finding, indent, style);
  if (derived.length === 0) return lines;
  const { shown, rest } = limited(derived, style.limits?.derived);
  const inner = `${indent}    `;
  return [
    ...lines,
    `${indent}  ${style.paint('dim', `└ ${teller(style)(words.REPORT.derived, { count: derived.length })}`)}`,
    ...shown.map((one) => {
      const place = one.places[0] ? `${placeText(one.places[0])}  ` : '';
      const { message } = explain(one, style.language);
      return style.paint('dim', `${inner}${plainText(place)}${plainText(message)}`);
    }),
    ...moreLine(rest, inner, style),
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

function explainedLines(explained: CheckedFile['review']['explained'], style: Style): string[] {
  if (explained.length === 0) return [];
  const tell = teller(style);
  return [
    style.paint('bold', `■ ${tell(TERMINAL.explainedSection)} ${explained.length}`),
    ...explained.map(({ finding, explanation }) => {
      const place = finding.places[0] ? `${placeText(finding.places[0])}  ` : '';
      return `  ${plainText(`${place}${tell(finding.title)}  ${tell(TERMINAL.reason, { reason: explanation.reason })}`)}`;
    }),
    '',
  ];
}

function limited<T>(all: readonly T[], most: number | undefined): { shown: readonly T[]; rest: number } {
  const shown = most === undefined ? all : all.slice(0, most);
  return { shown, rest: all.length - shown.length };
}

function moreLine(rest: number, indent: string, style: Style): string[] {
  return rest > 0
    ? [style.paint('dim', `${indent}${teller(style)(words.REPORT.more, { count: rest })}`)]
    : [];
}
