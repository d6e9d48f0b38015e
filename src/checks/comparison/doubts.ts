import type { Parameters, Sentence } from '../../messages/sentence';
import { DOUBTS } from '../../messages/submission-doubts';
import { STAGES } from '../../standards/types';
import type { DeclarationForm } from '../../form/model';
import { yearIn } from '../../form/layout/set-words';
import type { Declared } from './declared';
import type { SchoolPairs } from './school-pairs';

/** A reason to think that the two are no submissions of one form, or that more was changed than the form. */
export interface Doubt {
  readonly kind: 'county' | 'year' | 'enrolment' | 'standards';
  readonly sentence: Sentence;
  readonly parameters: Parameters;
}

/** Of the schools of the larger form so many are in both, else they are two counties'. */
const SAME_COUNTY = 0.5;
/** From one submission to the next few schools have other pupils; in another year nearly all have. */
const SAME_YEAR = 0.5;
/** Of fewer schools nothing can be told. */
const FEWEST = 5;

/** What is said before anything else: a form taken by mistake makes every line of a comparison look like a change. */
export function doubtsOf(first: Declared, second: Declared, { pairs }: SchoolPairs): Doubt[] {
  const doubts: Doubt[] = [];
  const [before, after] = [schoolsIn(first.form), schoolsIn(second.form)];
  const same = pairs.length;
  const years = [yearTold(first), yearTold(second)];
  // A form without schools is not yet filled in.
  if (
    Math.min(before, after) > 0 &&
    Math.max(before, after) >= FEWEST &&
    same < SAME_COUNTY * Math.max(before, after)
  )
    doubts.push({ kind: 'county', sentence: DOUBTS.county, parameters: { same, before, after } });
  if (years[0] != null && years[1] != null && years[0] !== years[1]) {
    const parameters = { before: String(years[0]), after: String(years[1]) };
    doubts.push({ kind: 'year', sentence: DOUBTS.year, parameters });
  } else {
    const other = pairs.filter((pair) => pair.before.enrolment.value !== pair.after.enrolment.value).length;
    if (same >= FEWEST && other > SAME_YEAR * same)
      doubts.push({ kind: 'enrolment', sentence: DOUBTS.enrolment, parameters: { same, other } });
  }
  if (standardsText(first) !== standardsText(second))
    doubts.push({ kind: 'standards', sentence: DOUBTS.standards, parameters: {} });
  return doubts;
}

const schoolsIn = ({ schools }: DeclarationForm): number =>
  STAGES.reduce((all, stage) => all + (schools?.[stage].length ?? 0), 0);

/** The form's own year first: two submissions may lie in files of any name. */
function yearTold({ name, form }: Declared): number | null {
  const own = form.sets.find(({ chosen }) => chosen)?.year ?? null;
  return own ?? yearIn(name.replace(DATE, ''));
}

/** A day in a file's name is that of handing in. */
const DATE = /\d{4}\s*[-._年]\s*\d{1,2}(?!\d)(?:\s*[-._月]\s*\d{1,2}(?!\d)日?|月)?/g;

const standardsText = ({ profile }: Declared): string =>
  JSON.stringify([profile.key, profile.standards.map(({ key, threshold }) => [key, threshold])]);
