import type { Filling, SchoolFilling } from '../form/filling/model';
import { remarkOf } from '../measures/school-remark';
import { schoolRule } from '../measures/school-rule';
import { indicatorsToMeet, indicatorStandards, meets } from '../standards/lookup';
import { INDICATORS } from '../standards/indicators';
import { mapSeven, sevenOf } from '../standards/seven';
import type { Seven } from '../standards/seven';
import type { Profile, Stage, Standard } from '../standards/types';
import { overallCoefficient } from '../measures/overall-coefficient';
import { sumOfKnown } from '../measures/sums';
import { exact, over, rounded, toNumber, whole } from './exact';
import { guaranteeOf } from './guarantee';
import type { SchoolKind, StageRow } from './model';
import { rowsOf } from './owned-rows';
import type { OwnedRow } from './owned-rows';
import type { CountyRecords } from './read';

/**
 * What the form is filled with: indicators rounded to two decimals and judged as they are written, means and coefficients from
 * the unrounded totals, sums of 表Ⅰ. Whatever rests on a figure that is missing or in doubt is left out.
 */
export function fillingOf(county: CountyRecords, profile: Profile): Filling {
  const rows = { primary: rowsOf(county, 'primary'), junior: rowsOf(county, 'junior') };
  const schools = {
    primary: rows.primary.map((row) => schoolFilling(row, profile, 'primary')),
    junior: rows.junior.map((row) => schoolFilling(row, profile, 'junior')),
  };
  return {
    schools,
    summary: {
      primary: summaryOf(schools.primary, indicatorStandards(profile, 'primary')),
      junior: summaryOf(schools.junior, indicatorStandards(profile, 'junior')),
    },
    balance: { primary: balanceOf(county, 'primary'), junior: balanceOf(county, 'junior') },
    note: noteOf(rows),
    basics: basicsOf(county, rows),
    guarantee: guaranteeOf(county, rows),
  };
}

function schoolFilling({ school, row }: OwnedRow, profile: Profile, stage: Stage): SchoolFilling {
  const standards = indicatorStandards(profile, stage);
  const indicators = mapSeven(row.indicators, ({ written }) => written);
  const known = Object.values(indicators).filter((value) => value !== null);
  const rule =
    known.length === INDICATORS.length
      ? schoolRule(known, Object.values(standards), indicatorsToMeet(profile))
      : null;
  return {
    name: school.name,
    founder: school.founder,
    enrolment: row.enrolment && toNumber(row.enrolment),
    grades: row.grades,
    classes: row.classes,
    indicators,
    passes: rule?.passes ?? null,
    remark: rule && remarkOf(rule),
  };
}

/** 表Ⅱ-1 counts what stands in 表Ⅱ-2. */
function summaryOf(schools: readonly SchoolFilling[], standards: Seven<Standard>): Filling['summary'][Stage] {
  const counted = (of: (school: SchoolFilling) => boolean | null): number | null => {
    const met = schools.map(of);
    return met.length === 0 || met.includes(null) ? null : met.filter(Boolean).length;
  };
  const share = (count: number | null): number | null =>
    count === null ? null : rounded(over(whole(count * 100), whole(schools.length)), 1);
  const count = {
    ...sevenOf((slug) =>
      counted(({ indicators: { [slug]: value } }) => (value === null ? null : meets(standards[slug], value))),
    ),
    overall: counted(({ passes }) => passes),
  };
  return {
    count,
    ratio: { ...sevenOf((slug) => share(count[slug])), overall: share(count.overall) },
  };
}

function balanceOf({ balance }: CountyRecords, stage: Stage): Filling['balance'][Stage] {
  const figures = balance[stage];
  const written = (value: number | null): number | null => (value === null ? null : rounded(exact(value), 3));
  return {
    mean: mapSeven(figures, ({ meanWritten }) => meanWritten),
    coefficient: {
      ...mapSeven(figures, ({ cv }) => written(cv)),
      overall: written(overallCoefficient(Object.values(figures).map(({ cv }) => cv))),
    },
  };
}

const MIXED: readonly SchoolKind[] = ['nineYear', 'twelveYear'];

function noteOf(rows: Readonly<Record<Stage, readonly OwnedRow[]>>): Filling['note'] {
  const count = (stage: Stage, kinds: readonly SchoolKind[]): number =>
    rows[stage].filter(({ school }) => kinds.includes(school.kind)).length;
  return {
    primarySchools: rows.primary.length,
    primaryOfMixed: count('primary', MIXED),
    teachingPoints: count('primary', ['point']),
    juniorSchools: rows.junior.length,
    juniorOfMixed: count('junior', MIXED),
    juniorOfComplete: count('junior', ['complete']),
  };
}

/** The sums of 表Ⅰ that follow from the schools; the rest of it (people, money, 教职工) is the county's own. */
function basicsOf(
  { schools, smallPoints, specialSchools }: CountyRecords,
  rows: Readonly<Record<Stage, readonly OwnedRow[]>>,
): Filling['basics'] {
  const kind = (wanted: SchoolKind): number => schools.filter((school) => school.kind === wanted).length;
  const of = (stage: Stage, pick: (row: StageRow) => number | null): (number | null)[] =>
    rows[stage].map(({ row }) => pick(row));
  const pupils = ({ enrolment }: StageRow): number | null => enrolment && toNumber(enrolment);
  const teachers = (row: StageRow): number | null => row.teachers && toNumber(row.teachers);
  const small = smallPoints.length;
  return {
    primarySchools: kind('primary'),
    nineYearSchools: kind('nineYear'),
    juniorSchools: kind('junior'),
    completeSchools: kind('complete'),
    twelveYearSchools: kind('twelveYear'),
    specialSchools: specialSchools,
    teachingPoints: kind('point') + small,
    largeTeachingPoints: kind('point'),
    primaryClasses: sumOfKnown([
      ...of('primary', ({ classes }) => classes),
      ...smallPoints.map(({ classes }) => classes),
    ]),
    juniorClasses: sumOfKnown(of('junior', ({ classes }) => classes)),
    primaryPupils: sumOfKnown([...of('primary', pupils), ...smallPoints.map(({ pupils: count }) => count)]),
    juniorPupils: sumOfKnown(of('junior', pupils)),
    primaryTeachers: sumOfKnown([
      ...of('primary', teachers),
      ...smallPoints.map(({ teachers: count }) => count),
    ]),
    juniorTeachers: sumOfKnown(of('junior', teachers)),
  };
}
