import { renameQuestions } from '../../checks/comparison/rename-questions';
import type { SchoolChanges, TurnedIndicator, TurnedSchool } from '../../checks/comparison/school-changes';
import type { Years } from '../../checks/comparison/years';
import { YEARS } from '../../messages/comparison';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Parameters, Sentence } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug } from '../../standards/types';
import type { Block, Cell, Row } from '../paper';

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
    const row = (kind: Cell, school: string, why: string): Row => ({
      cells: [between(change, names, tell), tell(STAGE_NAMES[change.stage]), kind, school, why],
    });
    return [
      ...KINDS.flatMap(([kind, title, tone]) =>
        change[kind].map((school): Row => {
          const turned = change.turned.find((one) => one.school === school);
          const why = turned ? whyText(turned, tell) : '';
          return row({ value: tell(title), tone }, school.name.text, why);
        }),
      ),
      ...change.renamed.map(({ before, after }) =>
        row(
          { value: tell(YEARS.codeRenamed), tone: 'quiet' },
          tell(YEARS.byCode, { before: before.name.text, after: after.name.text }),
          '',
        ),
      ),
    ];
  });
  if (rows.length === 0) return [{ kind: 'text', text: tell(YEARS.noChanges) }];
  return [
    {
      kind: 'table',
      sortable: true,
      columns: [
        { title: tell(YEARS.period), width: 20 },
        { title: tell(YEARS.stage), width: 8 },
        { title: tell(YEARS.kind), width: 12 },
        { title: tell(YEARS.school), width: 34, wrap: true },
        { title: tell(YEARS.why), width: 44, wrap: true },
      ],
      rows,
    },
  ];
}

const shortName = (slug: IndicatorSlug, tell: Say): string => {
  const found = INDICATORS.find((one) => one.slug === slug);
  return found ? tell(found.brief) : slug;
};

/** `新达标：体艺教师；不再达标：校舍` */
function whyText({ indicators }: TurnedSchool, tell: Say): string {
  const list = (met: boolean): string =>
    indicators
      .filter((one) => one.met === met)
      .map(({ indicator }) => shortName(indicator, tell))
      .join(tell(YEARS.listed));
  const [met, short] = [list(true), list(false)];
  return [
    ...(met === '' ? [] : [tell(YEARS.metNow, { list: met })]),
    ...(short === '' ? [] : [tell(YEARS.shortNow, { list: short })]),
  ].join(tell(YEARS.clause));
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
  const met = all.filter(({ indicator }) => indicator.met).length;
  return [
    {
      kind: 'folded',
      title: tell(YEARS.turned),
      aside: tell(YEARS.turnedAside, { met, back: all.length - met }),
      blocks: [
        {
          kind: 'table',
          sortable: true,
          columns: [
            { title: tell(YEARS.period), width: 20 },
            { title: tell(YEARS.stage), width: 8 },
            { title: tell(YEARS.school), width: 34, wrap: true },
            { title: tell(YEARS.indicator), width: 16, wrap: true },
            { title: tell(YEARS.beforeValue), width: 10 },
            { title: tell(YEARS.afterValue), width: 10 },
            { title: tell(YEARS.kind), width: 10 },
          ],
          rows: all.map(({ change, school, indicator }) => ({
            cells: [
              between(change, names, tell),
              tell(STAGE_NAMES[change.stage]),
              school.name.text,
              shortName(indicator.indicator, tell),
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

const turnedCell = ({ met }: TurnedIndicator, tell: Say): Cell =>
  met ? { value: tell(YEARS.newlyMet), tone: 'good' } : { value: tell(YEARS.fellBack), tone: 'bad' };

/** What is asked of schools that may have been renamed, and how it is answered. */
export function renameBlocks(
  changes: readonly SchoolChanges[],
  names: readonly string[],
  tell: Say,
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
    { kind: 'text', text: tell(YEARS.howToAnswer), tone: 'quiet' },
    { kind: 'text', text: JSON.stringify(Object.fromEntries(asked.map(({ id }) => [id, 'same']))) },
  ];
}
