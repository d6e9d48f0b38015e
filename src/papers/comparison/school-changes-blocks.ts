import { renameQuestions } from '../../checks/comparison/rename-questions';
import type {
  SchoolChanges,
  Turn,
  TurnedIndicator,
  TurnedSchool,
} from '../../checks/comparison/school-changes';
import type { Years } from '../../checks/comparison/years';
import { YEARS } from '../../messages/comparison';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Parameters, Sentence } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { INDICATOR } from '../../standards/indicators';
import type { Block, Cell, Column, Row } from '../paper';
import type { AskedWhere } from './asked-where';
import { FIRST_COLUMN } from './first-column';

type Say = (sentence: Sentence, parameters?: Parameters) => string;

const KINDS = [
  ['newlyMet', YEARS.newlyMet, 'good'],
  ['fellBack', YEARS.fellBack, 'bad'],
  ['added', YEARS.added, 'quiet'],
  ['gone', YEARS.gone, 'quiet'],
] as const;

/** Schools that came up to the standard, fell below it, are new, gone or renamed: one table. */
export function changesBlocks(
  changes: readonly SchoolChanges[],
  names: readonly string[],
  tell: Say,
): Block[] {
  const rows = changes.flatMap((change) => {
    const row = (kind: Cell, school: string): Row => ({
      cells: [school, between(change, names, tell), tell(STAGE_NAMES[change.stage]), kind],
    });
    return [
      ...KINDS.flatMap(([kind, title, tone]) =>
        change[kind].map((school): Row => {
          const turned = change.turned.find((one) => one.school === school);
          const name = school.name.text;
          return row(
            { value: tell(title), tone },
            turned ? tell(YEARS.why, { name, why: whyText(turned, tell) }) : name,
          );
        }),
      ),
      ...change.renamed.map(({ before, after }) =>
        row(
          { value: tell(YEARS.codeRenamed), tone: 'quiet' },
          tell(YEARS.byCode, { before: before.name.text, after: after.name.text }),
        ),
      ),
    ];
  });
  if (rows.length === 0) return [{ kind: 'text', text: tell(YEARS.noChanges) }];
  return [
    {
      kind: 'table',
      sortable: true,
      columns: [...leadingColumns(tell), { title: tell(YEARS.kind), width: 12 }],
      rows,
    },
  ];
}

/** The columns with which every table of changes begins. */
const leadingColumns = (tell: Say): Column[] => [
  { title: tell(YEARS.school), width: FIRST_COLUMN, wrap: true },
  { title: tell(YEARS.period), width: 18 },
  { title: tell(YEARS.stage), width: 8 },
];

const TURNS = [
  ['newlyMet', YEARS.newlyMet, 'good'],
  ['toFloor', YEARS.toFloor, 'quiet'],
  ['fellBack', YEARS.fellBack, 'bad'],
  ['belowFloor', YEARS.belowFloor, 'bad'],
] as const;

/** `新达标：体艺；退步：用房` */
function whyText({ indicators }: TurnedSchool, tell: Say): string {
  return TURNS.flatMap(([turn, title]) => {
    const list = indicators
      .filter((one) => one.turn === turn)
      .map(({ indicator }) => tell(INDICATOR[indicator].brief))
      .join(tell(YEARS.listed));
    return list === '' ? [] : [tell(YEARS.turnedList, { turn: title, list })];
  }).join(tell(YEARS.clause));
}

function between(
  { from, to }: Pick<SchoolChanges, 'from' | 'to'>,
  names: readonly string[],
  tell: Say,
): string {
  return tell(YEARS.between, { from: nth(names, from), to: nth(names, to) });
}

/** Every indicator of a school that turned, with its figures; folded, since there may be thousands. */
export function turnedBlocks({ schools }: Years, names: readonly string[], tell: Say): Block[] {
  const all = schools.flatMap((change) =>
    change.turned.flatMap(({ school, indicators }) =>
      indicators.map((indicator) => ({ change, school, indicator })),
    ),
  );
  if (all.length === 0) return [];
  const count = (turn: Turn): number => all.filter(({ indicator }) => indicator.turn === turn).length;
  return [
    {
      kind: 'folded',
      title: tell(YEARS.turned),
      aside: tell(YEARS.turnedAside, { met: count('newlyMet'), back: count('fellBack') }),
      blocks: [
        {
          kind: 'table',
          sortable: true,
          columns: [
            ...leadingColumns(tell),
            { title: tell(YEARS.indicator), width: 12 },
            { title: tell(YEARS.beforeValue), width: 10 },
            { title: tell(YEARS.afterValue), width: 10 },
            { title: tell(YEARS.kind), width: 12 },
          ],
          rows: all.map(({ change, school, indicator }) => ({
            cells: [
              school.name.text,
              between(change, names, tell),
              tell(STAGE_NAMES[change.stage]),
              tell(INDICATOR[indicator.indicator].brief),
              indicator.before,
              indicator.after,
              turnedCell(indicator, tell),
            ],
          })),
        },
      ],
    },
  ];
}

function turnedCell({ turn }: TurnedIndicator, tell: Say): Cell {
  const found = TURNS.find(([one]) => one === turn);
  return found ? { value: tell(found[1]), tone: found[2] } : null;
}

const HOW_TO_ANSWER = {
  terminal: YEARS.howToAnswer,
  pane: YEARS.answerInPane,
  page: YEARS.answerOnPage,
} as const satisfies Record<AskedWhere, Sentence>;

/** What is asked of schools that may have been renamed, and how it is answered. */
export function renameBlocks(
  changes: readonly SchoolChanges[],
  names: readonly string[],
  tell: Say,
  where: AskedWhere,
): Block[] {
  const asked = renameQuestions(changes);
  if (asked.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: tell(YEARS.renames) },
    ...asked.map(({ stages, from, to, before, after }): Block => ({
      kind: 'text',
      text: tell(YEARS.rename, {
        stage: stages.map((stage) => tell(STAGE_NAMES[stage])).join(tell(YEARS.listed)),
        before,
        after,
        from: nth(names, from),
        to: nth(names, to),
      }),
    })),
    { kind: 'text', text: tell(HOW_TO_ANSWER[where]), tone: 'quiet' },
    ...(where === 'terminal'
      ? [
          {
            kind: 'text',
            text: JSON.stringify(Object.fromEntries(asked.map(({ id }) => [id, 'same']))),
          } as const,
        ]
      : []),
  ];
}
