import type { FormEntry } from '../../checks/comparison/entries';
import type { ChangedEntry, OnlyOne, Stayed, Submissions } from '../../checks/comparison/submissions';
import { placeText } from '../../checks/findings/words';
import { SUBMISSIONS } from '../../messages/comparison';
import { TABLES } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { explain } from '../explain';
import type { Block, Cell, OpenBlock, Paper, Table } from '../paper';
import type { AskedWhere } from './asked-where';
import { onlyOneBlocks, schoolBlocks } from './submission-schools';
import type { Say } from './submission-schools';

/**
 * 两次填报对比, for whoever sent the first one back: what is doubtful, what was changed that nobody asked for, which problems are new,
 * stayed (those that were left alone first) or are gone, then all other changes.
 */
export function submissionsPaper(
  names: readonly [string, string],
  found: Submissions,
  language: Language,
  where: AskedWhere = 'terminal',
): Paper {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
  const { doubts, changed, rewritten } = found;
  const of = (reason: ChangedEntry['reason']): readonly ChangedEntry[] =>
    changed.filter((one) => one.reason === reason);
  const [first, second] = names;
  const problems = split(found, false);
  const standards = split(found, true);
  const listed = (title: Sentence, findings: readonly OnlyOne[], place: Sentence): OpenBlock[] =>
    findingsBlocks(title, findings, place, language, tell);
  const dropped = found.mended.filter(({ alone }) => alone);
  const stayed = [...problems.stayed].sort((a, b) => Number(a.touched) - Number(b.touched));
  return {
    title: tell(SUBMISSIONS.title),
    landscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: tell(SUBMISSIONS.title) },
      { kind: 'text', text: tell(SUBMISSIONS.files, { first, second }), tone: 'quiet' },
      ...doubts.map(({ sentence, parameters }): Block => ({
        ...{ kind: 'callout', tone: 'bad', title: tell(SUBMISSIONS.doubt) },
        text: tell(sentence, parameters),
      })),
      ...summary(found, problems, standards, tell),
      ...changedBlocks(SUBMISSIONS.unasked, of('unasked'), tell),
      ...listed(SUBMISSIONS.appeared, problems.appeared, SUBMISSIONS.place),
      ...findingsBlocks(SUBMISSIONS.stayed, stayed, SUBMISSIONS.place, language, tell),
      ...schoolBlocks(found, tell, where),
      ...onlyOneBlocks(found, tell),
      ...listed(SUBMISSIONS.standardNew, standards.appeared, SUBMISSIONS.place),
      ...listed(SUBMISSIONS.standardGone, standards.mended, SUBMISSIONS.placeFirst),
      ...listed(SUBMISSIONS.mended, problems.mended, SUBMISSIONS.placeFirst),
      ...listed(SUBMISSIONS.dropped, dropped, SUBMISSIONS.placeFirst),
      ...changedBlocks(SUBMISSIONS.asked, of('asked'), tell),
      ...changedBlocks(SUBMISSIONS.follows, of('follows'), tell),
      ...changedBlocks(SUBMISSIONS.rewritten, rewritten, tell, (entry) => written(entry, tell)),
      ...folded(SUBMISSIONS.standardStayed, standards.stayed, language, tell),
    ],
  };
}

interface Kinds {
  readonly mended: readonly OnlyOne[];
  readonly stayed: readonly Stayed[];
  readonly appeared: readonly OnlyOne[];
}

/** Problems of the form, or what is below its standard. */
function split({ mended, stayed, appeared }: Submissions, standard: boolean): Kinds {
  const is = ({ finding }: Shown): boolean => (finding.category === 'standard') === standard;
  return {
    mended: mended.filter((one) => is(one) && !one.alone),
    stayed: stayed.filter(is),
    appeared: appeared.filter(is),
  };
}

function summary(found: Submissions, problems: Kinds, standards: Kinds, tell: Say): Block[] {
  const { changed, rewritten, schoolsAdded, schoolsGone, renamed, tablesAdded, tablesGone } = found;
  const lists = [changed, rewritten, schoolsAdded, schoolsGone, renamed, tablesAdded, tablesGone];
  const others = [found.cellsAdded, found.cellsGone, found.mended, found.appeared];
  const counts = (kinds: Kinds): Parameters => ({
    mended: kinds.mended.length,
    stayed: kinds.stayed.length,
    untouched: kinds.stayed.filter(({ touched }) => !touched).length,
    appeared: kinds.appeared.length,
  });
  const text = (sentence: Sentence, parameters: Parameters = {}): Block => ({
    kind: 'text',
    text: tell(sentence, parameters),
  });
  if ([...lists, ...others].every((list) => list.length === 0))
    return [
      problems.stayed.length > 0 ? text(SUBMISSIONS.unchanged, counts(problems)) : text(SUBMISSIONS.same),
    ];
  const count = (reason: ChangedEntry['reason']): number =>
    changed.filter((one) => one.reason === reason).length;
  const lifted = changed.filter((one) => one.reason === 'unasked' && one.lifted).length;
  const reasons = { asked: count('asked'), follows: count('follows'), unasked: count('unasked') };
  return [
    text(SUBMISSIONS.changes, { changed: changed.length, ...reasons }),
    ...(lifted > 0 ? [text(SUBMISSIONS.lifted, { count: lifted })] : []),
    text(SUBMISSIONS.problems, counts(problems)),
    text(SUBMISSIONS.standards, counts(standards)),
  ];
}

const heading = (text: Sentence, count: number, tell: Say): OpenBlock => ({
  kind: 'heading',
  level: 2,
  text: tell(text),
  aside: String(count),
});

type Shown = Pick<Stayed, 'finding'> & Partial<Stayed & OnlyOne>;

function findingsBlocks(
  title: Sentence,
  findings: readonly Shown[],
  place: Sentence,
  language: Language,
  tell: Say,
): OpenBlock[] {
  if (findings.length === 0) return [];
  return [heading(title, findings.length, tell), findingsTable(findings, place, language, tell)];
}

function findingsTable(findings: readonly Shown[], place: Sentence, language: Language, tell: Say): Table {
  const asks = findings.some(({ touched }) => touched !== undefined);
  const state = ({ touched, alone }: Shown): string => {
    if (asks) return tell(touched ? SUBMISSIONS.touched : SUBMISSIONS.untouched);
    return alone && place === SUBMISSIONS.place ? tell(SUBMISSIONS.withNew) : '';
  };
  const told = findings.some((one) => state(one) !== '');
  return {
    kind: 'table',
    sortable: true,
    columns: [
      ...(told
        ? [{ title: tell(asks ? SUBMISSIONS.state : SUBMISSIONS.remark), width: 14, wrap: true }]
        : []),
      { title: tell(SUBMISSIONS.finding), width: 24, wrap: true },
      { title: tell(place), width: 20 },
      { title: tell(SUBMISSIONS.says), width: 70, wrap: true },
    ],
    rows: findings.map((one) => {
      const { title: name, message } = explain(one.finding, language);
      const [at] = one.finding.places;
      return { cells: [...(told ? [state(one)] : []), name, at ? placeText(at) : '', message] };
    }),
  };
}

/** What is still below its standard is known from the first one. */
function folded(title: Sentence, stayed: readonly Stayed[], language: Language, tell: Say): Block[] {
  if (stayed.length === 0) return [];
  const findings = stayed.map(({ finding }) => ({ finding }));
  return [
    {
      ...{ kind: 'folded', title: tell(title), aside: String(stayed.length) },
      blocks: [findingsTable(findings, SUBMISSIONS.place, language, tell)],
    },
  ];
}

type Changed = Pick<ChangedEntry, 'before' | 'after'> & Partial<Pick<ChangedEntry, 'lifted'>>;

function changedBlocks(
  title: Sentence,
  changed: readonly Changed[],
  tell: Say,
  shown = (entry: FormEntry): Cell => valueCell(entry, tell),
): OpenBlock[] {
  if (changed.length === 0) return [];
  const raised = changed.some(({ lifted }) => lifted);
  const table: Table = {
    kind: 'table',
    sortable: true,
    columns: [
      { title: tell(SUBMISSIONS.table), width: 18, wrap: true },
      { title: tell(SUBMISSIONS.subject), width: 26, wrap: true },
      { title: tell(SUBMISSIONS.what), width: 34, wrap: true },
      { title: tell(SUBMISSIONS.place), width: 18 },
      { title: tell(SUBMISSIONS.before), width: 20, wrap: true, align: 'right' },
      { title: tell(SUBMISSIONS.after), width: 20, wrap: true, align: 'right' },
      ...(raised ? [{ title: tell(SUBMISSIONS.remark), width: 18 }] : []),
    ],
    rows: changed.map(({ before, after, lifted }) => ({
      cells: [
        tell(TABLES[after.table]),
        subjectWords(after, tell),
        tell(after.label),
        placesCell(before, after, tell),
        shown(before),
        shown(after),
        ...(raised ? [lifted ? { value: tell(SUBMISSIONS.raised), tone: 'bad' as const } : ''] : []),
      ],
    })),
  };
  return [heading(title, changed.length, tell), table];
}

/** Where it stands now; where it stood, if elsewhere. */
function placesCell(before: FormEntry, after: FormEntry, tell: Say): Cell {
  const [was, is] = [placeText(before.place), placeText(after.place)];
  return was === is ? is : { value: is, lines: [{ label: tell(SUBMISSIONS.atFirst), text: was }] };
}

/** A value as it stands; the stored number where it is shown rounded. */
function valueCell({ value, stored }: FormEntry, tell: Say): Cell {
  if (value === '') return { value: tell(SUBMISSIONS.blank), tone: 'quiet' };
  return stored ?? value;
}

function written({ value, writing }: FormEntry, tell: Say): Cell {
  if (writing === null || writing === 'word') return value;
  return tell(SUBMISSIONS.writing, { value, writing: SUBMISSIONS[writing] });
}

function subjectWords({ stage, school, item }: FormEntry, tell: Say): string {
  const parts = [
    stage && tell(STAGE_NAMES[stage]),
    school,
    item !== null && tell(SUBMISSIONS.item, { item }),
  ];
  return parts.filter((part) => part).join(' ');
}
