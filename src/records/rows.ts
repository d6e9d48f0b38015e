import type { Stage } from '../standards/types';
import { isWhole, isZero, toNumber, whole } from './exact';
import type { Fraction } from './exact';
import type { PeopleField, Site, StageField, StageRow } from './model';
import { PEOPLE_FIELDS } from './model';
import { indicatorsOf, pupilsAt, pupilsOf } from './totals';
import type { Claims } from './totals';
import { stageKey } from './figure-key';

const isNothing = (pupils: Fraction | null): boolean => pupils !== null && isZero(pupils);

/** The row of a school for one stage; `open` while a campus may still be added. */
export function rowOf(sites: readonly Site[], stage: Stage, claims: Claims, open: boolean): StageRow {
  const pupils = pupilsOf(sites, stage);
  const here = sites.filter((site) => !isNothing(pupilsAt(site, stage)));
  const numbers = (field: StageField): (Fraction | null)[] =>
    open ? [] : here.map((site) => site.figures.get(stageKey(stage, field))?.value ?? null);
  const whole_ = (values: readonly (Fraction | null)[]): number[] | null =>
    values.length > 0 && values.every((value) => value && isWhole(value))
      ? values.map((value) => (value ? toNumber(value) : 0))
      : null;
  const grades = open ? null : (whole_(numbers('grades')) ?? gradesOf(here, stage));
  const classes = whole_(numbers('classes'));
  const oversize = whole_(numbers('oversize'));
  const indicators = indicatorsOf(sites, stage, claims);
  const from = here.flatMap((site) =>
    (['pupils', 'grades', 'classes'] as const).flatMap(
      (field) => site.figures.get(stageKey(stage, field))?.place ?? [],
    ),
  );
  const total = (field: StageField): Fraction | null => {
    const values = whole_(numbers(field));
    return values && whole(values.reduce((all, value) => all + value, 0));
  };
  return {
    stage,
    enrolment: pupils && !isZero(pupils) && !open ? pupils : null,
    grades: grades && Math.max(...grades),
    classes: classes && classes.reduce((all, value) => all + value, 0),
    indicators: open ? emptied(indicators) : indicators,
    from,
    oversize: oversize && oversize.reduce((all, value) => all + value, 0),
    teachers: total('teachers'),
    staff: total('staff'),
    people: peopleOf(open ? [] : here, stage),
  };
}

/** The teachers of whom 表Ⅳ asks, at all these sites together; null where one does not tell. */
export function peopleOf(sites: readonly Site[], stage: Stage): Record<PeopleField, number | null> {
  const added = (field: PeopleField): number | null => {
    const values = sites.map((site) => site.figures.get(stageKey(stage, field))?.value ?? null);
    if (values.length === 0 || values.some((value) => !value)) return null;
    return values.reduce((all, value) => all + (value ? toNumber(value) : 0), 0);
  };
  return Object.fromEntries(PEOPLE_FIELDS.map((field) => [field, added(field)])) as Record<
    PeopleField,
    number | null
  >;
}

/** While a campus may still be added, no total of the school is known. */
function emptied(indicators: StageRow['indicators']): StageRow['indicators'] {
  return Object.fromEntries(
    Object.entries(indicators).map(([slug, { from, parts }]) => [
      slug,
      { total: null, value: null, written: null, from, parts },
    ]),
  ) as unknown as StageRow['indicators'];
}

/** 年级数 where no column says it: the grades that have pupils; null where one of them cannot be read. */
function gradesOf(sites: readonly Site[], stage: Stage): number[] | null {
  const grades = sites
    .flatMap(({ records }) => records.flatMap((record) => record.grades))
    .filter((figure) => figure.stage === stage);
  if (grades.some(({ state }) => state === 'text' || state === 'error' || state === 'negative')) return null;
  const filled = new Set(
    grades.filter((figure) => figure.value && !isZero(figure.value)).map(({ grade }) => grade),
  );
  return filled.size > 0 ? [filled.size] : null;
}
