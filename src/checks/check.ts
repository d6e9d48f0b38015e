import { MAX_COLUMNS, MAX_ROWS } from '../form/references/sheet-size';
import { coefficientOfVariation } from '../measures/coefficient-of-variation';
import { allKnown } from '../measures/sums';
import { RULE_ADVICE } from '../messages/rule-advice';
import { RULE_TITLES } from '../messages/rule-titles';
import type { Sentence } from '../messages/sentence';
import type { ConcessionKey } from '../standards/concessions';
import { INDICATORS } from '../standards/indicators';
import { sevenOf } from '../standards/seven';
import type { Seven } from '../standards/seven';
import { STAGES } from '../standards/types';
import type { Profile, Stage } from '../standards/types';
import { TABLE_IDS } from '../form/model';
import type { DeclarationForm } from '../form/model';
import { concessionsOn } from './findings/concession-notes';
import { createContext } from './context';
import type { CheckContext } from './context';
import { items, placeOf } from './figures/form-figures';
import { schoolOfPlace, subjectOfPlace } from './figures/subjects';
import type { CheckResult, Finding, Verdict } from './findings/finding';
import type { Subject } from './findings/subject';
import type { Spoil } from './evidence/evidence';
import { foldDerived } from './evidence/fold';
import { itemOutcomes } from './items/item-tests';
import type { RaisedFinding } from './evidence/fold';
import { RULES } from './rules/registry';
import type { Raised, Rule } from './rules/rule';

/**
 * Checks a declaration against the standards of a profile, with the concessions (放宽条款) claimed: every rule, derived findings folded under their cause, and the verdict.
 * Findings come in the order of the form. Linear in the number of schools. `more` are the rules of 基础数据, where the workbook has it (`record/record-rules`).
 */
export function checkForm(
  form: DeclarationForm,
  profile: Profile,
  concessions: readonly ConcessionKey[] = [],
  more: readonly Rule[] = [],
): CheckResult {
  const context = createContext(form, profile, concessions);
  const raised: RaisedFinding[] = [];
  // While the stages are unsure, only what holds for a row of either stage is asked.
  const stageless = form.unsureStages
    ? createContext({ ...form, schools: null, note: null }, profile, concessions)
    : context;
  for (const rule of more.length === 0 ? RULES : [...RULES, ...more]) {
    const byRow = !rule.byStage && (rule.category === 'structure' || rule.category === 'entry');
    for (const one of rule.check(byRow ? context : stageless)) {
      const finding = withConcessions(toFinding(context, rule, one), context);
      raised.push({ finding, restsOn: one.restsOn ?? [], spoils: spoiledBy(rule, one) });
    }
  }
  const findings = inFormOrder(foldDerived(raised));
  const whole = everythingJudged(context);
  return {
    profile: profile.key,
    concessions,
    schools: { primary: form.schools?.primary.length ?? 0, junior: form.schools?.junior.length ?? 0 },
    cv: { primary: coefficients(context, 'primary'), junior: coefficients(context, 'junior') },
    verdict: verdictOf(whole, findings),
    whole,
    findings,
  };
}

function spoiledBy(rule: Rule, { places, spoils = [] }: Raised): readonly Spoil[] {
  const [place] = places;
  if (!rule.spoils || !place) return [];
  return rule.spoils === 'beyond' ? spoils : [{ of: 'cell', place }, ...spoils];
}

function toFinding(context: CheckContext, rule: Rule, raised: Raised): Finding {
  const { fix, shortfall } = raised;
  return {
    rule: rule.id,
    category: rule.category,
    severity: raised.severity ?? rule.severity,
    table: raised.table ?? rule.table,
    subject: subjectOf(context, rule, raised),
    stage: context.form.unsureStages ? null : (raised.stage ?? null),
    school: raised.school ?? null,
    places: raised.places.map(placeOf),
    title: rule.texts?.title ?? textOf(RULE_TITLES, rule.id),
    message: rule.sentence,
    parameters: raised.parameters ?? {},
    actual: raised.actual ?? null,
    expected: raised.expected ?? null,
    ...(shortfall ? { shortfall } : {}),
    advice: rule.texts?.advice ?? textOf(RULE_ADVICE, rule.id),
    source: raised.source ?? rule.source,
    ...(fix ? { fix: { place: placeOf(fix.place), value: fix.value } } : {}),
  };
}

function textOf(texts: Readonly<Record<string, Sentence>>, rule: string): Sentence {
  const text = texts[rule];
  if (!text) throw new Error(`The rule ${rule} has no title or advice in src/messages`);
  return text;
}

/** About the figure that is accused first, unless the rule says what else. */
function subjectOf(context: CheckContext, rule: Rule, raised: Raised): Subject {
  const { about, places } = raised;
  const table = raised.table ?? rule.table;
  const school = raised.school === undefined ? undefined : schoolOfPlace(context, places[0]);
  // Put together step by step: a county has thousands of findings, and this is their dearest part.
  const subject: { -readonly [Part in keyof Subject]: Subject[Part] } = {};
  if (table) subject.table = table;
  if (raised.stage && !context.form.unsureStages) subject.stage = raised.stage;
  if (school !== undefined) subject.school = school;
  if (about?.figure === undefined) Object.assign(subject, subjectOfPlace(context, places[0]));
  return about ? Object.assign(subject, about) : subject;
}

function withConcessions(finding: Finding, { concessions: claimed }: CheckContext): Finding {
  const concessions = claimed.size === 0 ? [] : concessionsOn(finding, claimed);
  return concessions.length === 0 ? finding : { ...finding, concessions };
}

/** The seven coefficients of a stage; null where a figure it needs is unread. */
function coefficients({ stages }: CheckContext, stage: Stage): Seven<number | null> {
  const figures = stages?.[stage];
  return sevenOf((slug) => {
    const values = figures?.values[slug] ?? [];
    const enrolment = figures?.enrolment ?? [];
    if (values.length === 0 || !allKnown(values) || !allKnown(enrolment)) return null;
    return coefficientOfVariation(values, enrolment);
  });
}

/**
 * Not met as soon as one standard fails for certain. Met only when the form is whole, everything that is judged could be read,
 * and nothing in it is wrong.
 */
function verdictOf(whole: boolean, findings: readonly Finding[]): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ category }) => category === 'standard')) return 'not-met';
  return errors.length === 0 && whole ? 'met' : 'incomplete';
}

function everythingJudged(context: CheckContext): boolean {
  const { form, stages } = context;
  if (new Set(form.tables.map(({ id }) => id)).size < TABLE_IDS.length || !stages || !form.balance)
    return false;
  const { balance } = form;
  const schools = STAGES.every((stage) => {
    const { coefficient } = balance[stage];
    const { judgements } = stages[stage];
    const judged = judgements.length > 0 && judgements.every(({ passes }) => passes !== null);
    return judged && INDICATORS.every(({ slug }) => coefficient[slug].value !== null);
  });
  const outcomes = items(form).flatMap((item) => itemOutcomes(context, item));
  const { all = null } = form.recognition ?? {};
  const recognised = all !== null && all.questionnaireRate.value !== null && all.visitRate.value !== null;
  return schools && recognised && outcomes.every(({ met }) => met !== null);
}

/** Cells a sheet can have, so that one number orders them. */
const CELLS = MAX_ROWS * MAX_COLUMNS;

function inFormOrder(findings: readonly Finding[]): readonly Finding[] {
  // What is said of the raw data comes after what is said of the form.
  const part = ({ table, rule }: Finding): number =>
    table ? TABLE_IDS.indexOf(table) + 1 : rule.startsWith('raw/') ? TABLE_IDS.length + 1 : 0;
  const order = (finding: Finding): number => {
    const [place] = finding.places;
    return part(finding) * CELLS + (place ? place.row * MAX_COLUMNS + place.column : 0);
  };
  return findings
    .map((finding) => ({ finding, order: order(finding) }))
    .sort((a, b) => a.order - b.order)
    .map(({ finding }) => finding);
}
