import { meets } from '../../standards/lookup';
import type { Standard } from '../../standards/types';
import { SUBJECTS } from '../../form/layout/quality';
import type { Figure, Item } from '../../form/model';
import { roundTo } from '../../measures/rounding';
import { metByConcession } from '../schools/conceded';
import type { CheckContext } from '../context';
import { oncePerCheck } from '../context';
import { rateByItsParts } from './item-shares';

/** Which figures of an item are held to which standard. */
export interface ItemTest {
  readonly table: 'IV' | 'V';
  readonly item: number;
  readonly tests: readonly { readonly standard: string; readonly figure: string; readonly of?: string }[];
  /** The item also asks for what no figure shows (倾斜, 关爱体系…), so met figures alone do not make it met. */
  readonly more?: boolean;
}

/** 国家义务教育质量监测: the subjects of 表Ⅴ-9 by the names of their blanks. */
export const MONITORED_SUBJECTS = SUBJECTS.map(({ code }) => code);

/** The items of 表Ⅳ and 表Ⅴ that are judged by figures (docs/sources.md#guarantee, #quality). `over` figures count what exceeds a limit, so they must be 0. */
export const ITEM_TESTS: readonly ItemTest[] = [
  { table: 'IV', item: 7, tests: [{ standard: 'special_education_funding', figure: 'fundsPerPupil' }] },
  {
    table: 'IV',
    item: 8,
    tests: [{ standard: 'teacher_wage', figure: 'teacherWage', of: 'civilServantWage' }],
  },
  { table: 'IV', item: 9, tests: [{ standard: 'training_completion', figure: 'rate' }] },
  {
    table: 'IV',
    item: 11,
    tests: [
      { standard: 'rotation', figure: 'rate' },
      { standard: 'backbone_rotation', figure: 'backboneRate' },
    ],
  },
  { table: 'IV', item: 12, tests: [{ standard: 'certification', figure: 'rate' }] },
  {
    table: 'IV',
    item: 13,
    tests: [
      { standard: 'primary_nearby', figure: 'primaryRate' },
      { standard: 'junior_nearby', figure: 'juniorRate' },
    ],
  },
  { table: 'IV', item: 14, tests: [{ standard: 'high_school_quota', figure: 'rate' }], more: true },
  { table: 'IV', item: 15, tests: [{ standard: 'migrant_enrolment', figure: 'rate' }], more: true },
  { table: 'V', item: 1, tests: [{ standard: 'retention', figure: 'rate' }] },
  { table: 'V', item: 2, tests: [{ standard: 'disabled_enrolment', figure: 'rate' }] },
  {
    table: 'V',
    item: 9,
    tests: MONITORED_SUBJECTS.flatMap((subject) => [
      { standard: 'monitoring_level', figure: `${subject}Level` },
      { standard: 'monitoring_difference', figure: `${subject}Difference` },
    ]),
  },
];

/** Items whose figures count schools or classes over a limit: each must be 0. */
export const OVER_LIMIT_ITEMS: readonly {
  readonly item: number;
  readonly figures: readonly (readonly [figure: string, standard: string])[];
}[] = [
  {
    item: 4,
    figures: [
      ['primaryOver', 'primary_school_size'],
      ['juniorOver', 'junior_school_size'],
      ['mixedOver', 'mixed_school_size'],
    ],
  },
  {
    item: 5,
    figures: [
      ['primaryClasses', 'primary_class_size'],
      ['juniorClasses', 'junior_class_size'],
    ],
  },
];

/** Whether the item also asks for what no figure shows. */
export function asksMore({ table, item }: Pick<Item, 'table' | 'item'>): boolean {
  return ITEM_TESTS.some((test) => test.table === table && test.item === item && test.more);
}

/** One figure of an item held to its standard; `met` is null while it cannot be told. */
export interface ItemOutcome {
  readonly figure: Figure;
  readonly standard: Standard;
  readonly value: number | null;
  readonly met: boolean | null;
  /** The figure counts schools or classes over the limit that the standard sets; else it is held to the standard itself. */
  readonly counts: boolean;
  /** Met only by a concession (放宽条款) that is claimed. */
  readonly conceded: boolean;
  /** What the figure is compared with where that is another figure of the sentence (教师与公务员的工资). */
  readonly against: Figure | null;
  /** The figure is a rate that cannot be, or by the other numbers of its sentence would come out the other way. */
  readonly contradicted: boolean;
}

const outcomesOf = oncePerCheck(() => new Map<Item, readonly ItemOutcome[]>());

/** How the figures of an item stand to their standards; empty for an item that is a conclusion only. */
export function itemOutcomes(context: CheckContext, item: Item): readonly ItemOutcome[] {
  const known = outcomesOf(context);
  const outcomes = known.get(item) ?? judged(context, item);
  known.set(item, outcomes);
  return outcomes;
}

function judged(context: CheckContext, item: Item): readonly ItemOutcome[] {
  const over = item.table === 'IV' ? OVER_LIMIT_ITEMS.find((entry) => entry.item === item.item) : undefined;
  const counted = (over?.figures ?? []).flatMap(([name, key]) => {
    const figure = item.figures.get(name);
    return figure
      ? [
          {
            figure,
            standard: context.standard(key),
            value: figure.value,
            counts: true,
            ...countOutcome(context, key, figure.value),
            against: null,
            contradicted: false,
          },
        ]
      : [];
  });
  const tested = (
    ITEM_TESTS.find((test) => test.table === item.table && test.item === item.item)?.tests ?? []
  ).flatMap(({ standard: key, figure: name, of }) => {
    const figure = item.figures.get(name);
    const against = of === undefined ? null : (item.figures.get(of) ?? null);
    const base = of === undefined ? 1 : (against?.value ?? null);
    if (!figure || notMonitored(item, name)) return [];
    const standard = context.standard(key);
    const value = figure.value === null || base === null || base <= 0 ? null : figure.value / base;
    const met = value === null ? null : meets(standard, value);
    const byParts = rateByItsParts(item, figure);
    const impossible = figure.value !== null && figure.value > 100 && figure.spec.kind === 'percent';
    const otherwise = byParts !== null && meets(standard, roundTo(byParts, 1)) !== met;
    const contradicted = met !== null && (impossible || otherwise);
    return [
      { figure, standard, value: figure.value, counts: false, met, conceded: false, against, contradicted },
    ];
  });
  return [...counted, ...tested];
}

/** Schools or classes over a limit: there may be none, or only such as a concession covers. */
function countOutcome(
  context: CheckContext,
  standard: string,
  count: number | null,
): Pick<ItemOutcome, 'met' | 'conceded'> {
  if (count === null || count <= 0) return { met: count === null ? null : true, conceded: false };
  const met = metByConcession(context, standard, count);
  return { met, conceded: met === true };
}

/** A subject of 表Ⅴ-9 with neither level nor 校际差异率 was not monitored that year. */
function notMonitored(item: Item, name: string): boolean {
  const subject = /^(\w+?)(Level|Difference)$/.exec(name)?.[1];
  if (item.table !== 'V' || item.item !== 9 || subject === undefined) return false;
  return ['Level', 'Difference'].every((kind) => (item.figures.get(subject + kind)?.value ?? null) === null);
}
