import type { Sentence } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import { BASIC_COLUMNS } from '../../form/layout/basics';
import type { BasicName } from '../../form/layout/basics';
import type { DeclarationForm, Figure, NoteBlank, School } from '../../form/model';
import type { Place } from '../../form/workbook';
import { plainName } from '../figures/form-figures';
import { oncePerCheck } from '../context';
import type { CheckContext } from '../context';
import type { Spoil } from '../evidence/evidence';
import { compareTotal } from '../schools/totals';
import { findCulprits } from './equations';
import type { Culprit, Equation, Quantity } from './equations';

/** Where a number of schools is written, and what it counts. */
export interface Counted {
  readonly place: Place;
  readonly label: Sentence;
  readonly figure: Figure | null;
}

/** A quantity of the equations below: a figure of 表Ⅰ, a blank of the note, or the rows of a block of 表Ⅱ-2. */
type CountName = BasicName | `note.${NoteBlank}` | `${Stage}Rows`;

/**
 * How the numbers of schools hang together (docs/sources.md#agree-1-2). `mild`: a mixed school (一贯制学校) may have one stage only this
 * year, so such an equation can fail without a mistake.
 */
const EQUATIONS: readonly {
  readonly terms: readonly (readonly [1 | -1, CountName])[];
  readonly mild: boolean;
}[] = [
  {
    terms: [
      [1, 'primaryRows'],
      [-1, 'primarySchools'],
      [-1, 'nineYearSchools'],
      [-1, 'twelveYearSchools'],
      [-1, 'largeTeachingPoints'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'juniorRows'],
      [-1, 'juniorSchools'],
      [-1, 'nineYearSchools'],
      [-1, 'completeSchools'],
      [-1, 'twelveYearSchools'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'note.primarySchools'],
      [-1, 'primaryRows'],
    ],
    mild: false,
  },
  {
    terms: [
      [1, 'note.juniorSchools'],
      [-1, 'juniorRows'],
    ],
    mild: false,
  },
  {
    terms: [
      [1, 'note.primaryOfMixed'],
      [-1, 'nineYearSchools'],
      [-1, 'twelveYearSchools'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'note.juniorOfMixed'],
      [-1, 'nineYearSchools'],
      [-1, 'twelveYearSchools'],
    ],
    mild: true,
  },
  {
    terms: [
      [1, 'note.teachingPoints'],
      [-1, 'largeTeachingPoints'],
    ],
    mild: false,
  },
  {
    terms: [
      [1, 'note.juniorOfComplete'],
      [-1, 'completeSchools'],
    ],
    mild: false,
  },
];

/** Every number of schools that is written and read. */
function counts(form: DeclarationForm): Map<string, Quantity<Counted>> {
  const found = new Map<string, Quantity<Counted>>();
  const add = (name: CountName, figure: Figure): void => {
    if (figure.value === null || !Number.isSafeInteger(figure.value) || figure.value < 0) return;
    const what = { place: figure, label: figure.label, figure };
    found.set(name, { id: figure.code, value: figure.value, what });
  };
  for (const { name } of BASIC_COLUMNS) if (form.basics) add(name, form.basics[name]);
  for (const [blank, figure] of Object.entries(form.note?.figures ?? {}))
    add(`note.${blank as NoteBlank}`, figure);
  for (const stage of STAGES) {
    const schools = form.schools?.[stage];
    const last = schools?.at(-1);
    const place = last?.number ?? form.schools?.primary[0]?.number;
    if (!schools || !last || !place) continue;
    const id = `${stage}Rows`;
    const label =
      stage === 'primary'
        ? { zh: '表Ⅱ-2 小学部分的行数', en: 'rows of 小学 in 表Ⅱ-2' }
        : { zh: '表Ⅱ-2 初中部分的行数', en: 'rows of 初中 in 表Ⅱ-2' };
    found.set(id, { id, value: schools.length, what: { place, label, figure: null } });
  }
  return found;
}

/** Numbers of schools that do not agree with the others. */
export interface CountCulprit extends Culprit<Counted> {
  /** Only equations fail that can fail without a mistake. */
  readonly mild: boolean;
  /** The block of 表Ⅱ-2 whose rows are at fault, where that is what the evidence says. */
  readonly rowsOf: Stage | null;
}

export const countCulprits = oncePerCheck(({ form }): readonly CountCulprit[] => {
  const known = counts(form);
  const mildOnes = new Set<Equation<Counted>>();
  const equations = EQUATIONS.flatMap(({ terms, mild }, index) => {
    const read = terms.flatMap(([sign, name]) => {
      const quantity = known.get(name);
      return quantity ? [[sign, quantity] as const] : [];
    });
    if (read.length < terms.length) return [];
    const equation: Equation<Counted> = { id: String(index), terms: read };
    if (mild) mildOnes.add(equation);
    return [equation];
  });
  return findCulprits(equations).map((culprit) => ({
    ...culprit,
    mild: culprit.equations.every((equation) => mildOnes.has(equation)),
    rowsOf: STAGES.find((stage) => rowsAreOff(form, stage, culprit)) ?? null,
  }));
});

/** The rows alone are suspected, or 表Ⅰ's pupils are off the same way: too many of them for the rows, or too few. */
function rowsAreOff(form: DeclarationForm, stage: Stage, { quantities, change }: Culprit<Counted>): boolean {
  if (!quantities.some(({ id }) => id === `${stage}Rows`)) return false;
  const total = compareTotal(form, stage, 'enrolment');
  const sameWay = total !== null && total.exact && Math.sign(total.written - total.sum) === Math.sign(change);
  return quantities.length === 1 || sameWay;
}

/**
 * A block of 表Ⅱ-2 with schools too few (`change` > 0) or too many, and the cell whose finding says so; null where their number is
 * right but one row is copied over another.
 */
export interface RowsOff {
  readonly place: Place;
  readonly change: number | null;
}

/** What is counted, added up or measured over a block whose rows are wrong comes out wrong as well, and follows from that. */
export const rowsOff = oncePerCheck((context): Readonly<Record<Stage, RowsOff | null>> => {
  const of = (stage: Stage): RowsOff | null => {
    const schools = context.form.schools?.[stage] ?? [];
    const culprit = countCulprits(context).find(({ rowsOf }) => rowsOf === stage);
    const rows = culprit?.quantities.find(({ id }) => id === `${stage}Rows`);
    if (!culprit || !rows) {
      const [copy, ...others] = enteredTwice(schools, copied);
      return copy && others.length === 0 ? { place: copy.name, change: null } : null;
    }
    const twice = enteredTwice(schools, ({ enrolment }) => [enrolment]);
    const place = culprit.change === -twice.length && twice[0] ? twice[0].name : rows.what.place;
    return { place, change: culprit.change };
  };
  return { primary: of('primary'), junior: of('junior') };
});

/** What a row copied over another has in common with it: everything that is filled in school by school. */
const copied = ({ enrolment, classes, indicators }: School): readonly Figure[] => [
  enrolment,
  classes,
  ...Object.values(indicators),
];

/** Rows that repeat the name and those figures of a row above. */
function enteredTwice(schools: readonly School[], of: (school: School) => readonly Figure[]): School[] {
  const seen = new Set<string>();
  return schools.filter((school) => {
    const figures = of(school).map(({ value }) => value ?? '');
    const row = [plainName(school.name.text), ...figures].join(' ');
    if (school.name.state !== 'text' || !seen.has(row)) {
      seen.add(row);
      return false;
    }
    return true;
  });
}

/** What a finding on this cell spoils: the rows of the block, where it is the one that says they are wrong. */
export function rowsSpoiledAt(context: CheckContext, stage: Stage, place: Place): readonly Spoil[] {
  const off = rowsOff(context)[stage];
  return off?.place === place ? [{ of: 'rows', stage, change: off.change }] : [];
}
