import type { FormEntry } from '../../checks/comparison/entries';
import type { Submissions } from '../../checks/comparison/submissions';
import type { Finding } from '../../checks/findings/finding';
import { placeText } from '../../checks/findings/words';
import type { Place } from '../../form/workbook';
import { SUBMISSIONS } from '../../messages/comparison';
import { TABLES } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { explain } from '../explain';
import type { Block, Cell, Paper, Table } from '../paper';

type Say = (sentence: Sentence, parameters?: Parameters) => string;

/** 两次填报对比: what was changed cell by cell, and which findings are gone, stayed or are new. */
export function submissionsPaper(found: Submissions, language: Language): Paper {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
  const { changed, schoolsAdded, schoolsGone, mended, stayed, appeared } = found;
  const untouched = new Set(found.untouched.map(placeText));
  const state = ({ places: [place] }: Finding): string =>
    tell(place && untouched.has(placeText(place)) ? SUBMISSIONS.untouched : SUBMISSIONS.touched);
  const nothing = [changed, schoolsAdded, schoolsGone, mended, appeared].every((list) => list.length === 0);
  return {
    title: tell(SUBMISSIONS.title),
    landscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: tell(SUBMISSIONS.title) },
      {
        kind: 'text',
        text: nothing
          ? tell(SUBMISSIONS.same)
          : tell(SUBMISSIONS.summary, {
              changed: changed.length,
              mended: mended.length,
              stayed: stayed.length,
              appeared: appeared.length,
            }),
      },
      ...section(SUBMISSIONS.appeared, appeared, language, tell, null),
      ...section(SUBMISSIONS.stayed, stayed, language, tell, state),
      ...section(SUBMISSIONS.mended, mended, language, tell, null),
      ...schoolsBlock(SUBMISSIONS.schoolsAdded, schoolsAdded, tell),
      ...schoolsBlock(SUBMISSIONS.schoolsGone, schoolsGone, tell),
      ...(changed.length === 0 ? [] : [heading(SUBMISSIONS.changed, tell), changedTable(found, tell)]),
    ],
  };
}

const heading = (text: Sentence, tell: Say): Block => ({ kind: 'heading', level: 2, text: tell(text) });

function section(
  title: Sentence,
  findings: readonly Finding[],
  language: Language,
  tell: Say,
  state: ((finding: Finding) => string) | null,
): Block[] {
  if (findings.length === 0) return [];
  return [
    heading(title, tell),
    {
      kind: 'table',
      sortable: true,
      columns: [
        { title: tell(SUBMISSIONS.finding), width: 24, wrap: true },
        { title: tell(SUBMISSIONS.place), width: 20 },
        { title: tell(SUBMISSIONS.says), width: 70, wrap: true },
        ...(state ? [{ title: '', width: 14 }] : []),
      ],
      rows: findings.map((finding) => {
        const { title: name, message } = explain(finding, language);
        const [place] = finding.places;
        return { cells: [name, placeCell(place), message, ...(state ? [state(finding)] : [])] };
      }),
    },
  ];
}

function placeCell(place: Place | undefined): Cell {
  return place ? placeText(place) : '';
}

function schoolsBlock(title: Sentence, schools: readonly FormEntry[], tell: Say): Block[] {
  if (schools.length === 0) return [];
  const names = schools.map(({ stage, school }) => `${stage ? tell(STAGE_NAMES[stage]) : ''} ${school}`);
  return [heading(title, tell), { kind: 'text', text: names.join(tell({ zh: '、', en: ', ' })) }];
}

function changedTable({ changed }: Submissions, tell: Say): Table {
  const shown = (value: number | string): Cell =>
    value === '' ? { value: tell(SUBMISSIONS.blank), tone: 'quiet' } : value;
  return {
    kind: 'table',
    sortable: true,
    columns: [
      { title: tell(SUBMISSIONS.table), width: 18, wrap: true },
      { title: tell(SUBMISSIONS.subject), width: 26, wrap: true },
      { title: tell(SUBMISSIONS.what), width: 34, wrap: true },
      { title: tell(SUBMISSIONS.place), width: 18 },
      { title: tell(SUBMISSIONS.before), width: 20, wrap: true, align: 'right' },
      { title: tell(SUBMISSIONS.after), width: 20, wrap: true, align: 'right' },
    ],
    rows: changed.map(({ before, after }) => ({
      cells: [
        tell(TABLES[after.table]),
        subjectWords(after, tell),
        tell(after.label),
        placeText(after.place),
        shown(before.value),
        shown(after.value),
      ],
    })),
  };
}

function subjectWords({ stage, school, item }: FormEntry, tell: Say): string {
  const parts = [
    stage && tell(STAGE_NAMES[stage]),
    school,
    item !== null && tell(SUBMISSIONS.item, { item }),
  ];
  return parts.filter((part) => part).join(' ');
}
