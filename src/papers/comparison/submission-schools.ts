import type { Lost, Submissions } from '../../checks/comparison/submissions';
import { placeText } from '../../checks/findings/words';
import type { School } from '../../form/model';
import { SUBMISSIONS } from '../../messages/comparison';
import { TABLES } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Parameters, Sentence } from '../../messages/sentence';
import type { Block, Row } from '../paper';
import type { AskedWhere } from './asked-where';

/** A sentence in the language of the paper. */
export type Say = (sentence: Sentence, parameters?: Parameters) => string;

/** Schools that were renamed, added or taken out, and those of which it is asked. */
export function schoolBlocks(
  { renamed, schoolsAdded, schoolsGone, possible }: Submissions,
  tell: Say,
  where: AskedWhere,
): Block[] {
  const row = (kind: Sentence, before: School | null, after: School | null, note = ''): Row => {
    const one = after ?? before;
    const cells = [
      tell(kind),
      one ? tell(STAGE_NAMES[one.stage]) : '',
      before?.name.text ?? '',
      after?.name.text ?? '',
    ];
    return { cells: [...cells, one ? placeText(one.name) : '', note] };
  };
  const asked = new Map(possible.map((pair) => [pair.after, pair.before]));
  const known = new Set(possible.map(({ before }) => before));
  const rows = [
    ...renamed.map(({ before, after }) => row(SUBMISSIONS.schoolRenamed, before, after)),
    ...schoolsAdded.map((after) => {
      const before = asked.get(after);
      if (!before) return row(SUBMISSIONS.schoolsAdded, null, after);
      const names = { before: before.name.text, after: after.name.text };
      const ask = where === 'terminal' ? SUBMISSIONS.schoolAsk : SUBMISSIONS.schoolAskPlain;
      return row(SUBMISSIONS.schoolAsked, before, after, tell(ask, names));
    }),
    ...schoolsGone
      .filter((one) => !known.has(one))
      .map((before) => row(SUBMISSIONS.schoolsGone, before, null)),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: tell(SUBMISSIONS.schools), aside: String(rows.length) },
    {
      kind: 'table',
      sortable: true,
      columns: [
        { title: tell(SUBMISSIONS.kind), width: 14 },
        { title: tell(SUBMISSIONS.stage), width: 8 },
        { title: tell(SUBMISSIONS.before), width: 30, wrap: true },
        { title: tell(SUBMISSIONS.after), width: 30, wrap: true },
        { title: tell(SUBMISSIONS.place), width: 20 },
        { title: tell(SUBMISSIONS.note), width: 50, wrap: true },
      ],
      rows,
    },
  ];
}

/** Tables, and cells of tables that both have, which only one of the two has. */
export function onlyOneBlocks(
  { tablesAdded, tablesGone, cellsAdded, cellsGone }: Submissions,
  tell: Say,
): Block[] {
  const whole =
    (side: Sentence) =>
    (table: keyof typeof TABLES): Row => ({
      cells: [tell(TABLES[table]), tell(SUBMISSIONS.wholeTable), tell(side), ''],
    });
  const some =
    (side: Sentence) =>
    ({ table, label, cells }: Lost): Row => ({
      cells: [tell(TABLES[table]), tell(label), tell(side), cells],
    });
  const rows = [
    ...tablesGone.map(whole(SUBMISSIONS.onlyFirst)),
    ...tablesAdded.map(whole(SUBMISSIONS.onlySecond)),
    ...cellsGone.map(some(SUBMISSIONS.onlyFirst)),
    ...cellsAdded.map(some(SUBMISSIONS.onlySecond)),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: tell(SUBMISSIONS.onlyOne), aside: String(rows.length) },
    {
      kind: 'table',
      columns: [
        { title: tell(SUBMISSIONS.table), width: 24, wrap: true },
        { title: tell(SUBMISSIONS.what), width: 40, wrap: true },
        { title: tell(SUBMISSIONS.kind), width: 20 },
        { title: tell(SUBMISSIONS.cells), width: 16, align: 'right' },
      ],
      rows,
    },
  ];
}
