import { address } from '../form/workbook';
import { INDICATORS } from '../standards/indicators';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import { toNumber } from '../records/exact';
import type { Fraction } from '../records/exact';
import type { CountySchool, Question, RawFinding, RawPlace, StageRow } from '../records/model';
import type { CountyRecords } from '../records/read';
import { headingId } from '../records/layouts/mapping';
import { traceOf } from '../records/trace';
import type { StageBalance } from '../records/balance';

/** One cell of the form before and after. */
export interface JsonChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface JsonError {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** What `junheng fill --json` prints; every field is explained in docs/json.md. */
export function fillJson(
  county: CountyRecords,
  changes: readonly JsonChange[],
  errors: readonly JsonError[],
  language: Language,
): object {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  return {
    version: 1,
    schools: county.schools.map(jsonSchool),
    balance: {
      primary: jsonBalance(county.balance.primary),
      junior: jsonBalance(county.balance.junior),
    },
    leftOut: county.leftOut.map(({ name, code, reason, parameters, place }) => ({
      name,
      code,
      reason: tell(reason, parameters),
      ...jsonPlace(place),
    })),
    questions: county.questions.map((question) => jsonQuestion(question, tell)),
    unmatched: county.unmatched.map(({ place, heading, of }) => ({
      id: headingId(heading),
      ...jsonPlace(place),
      heading,
      ...(of && { of }),
    })),
    findings: county.findings.map((finding) => jsonFinding(finding, tell)),
    changes,
    errors,
  };
}

type Tell = (sentence: Sentence, parameters?: Parameters) => string;

const jsonPlace = (place: RawPlace): { file: string; sheet: string; cell: string } => ({
  file: place.file,
  sheet: place.sheet,
  cell: address(place),
});

function jsonSchool(school: CountySchool): object {
  const { name, code, type, founder, rows } = school;
  return {
    name,
    code,
    type,
    founder,
    stages: Object.fromEntries(rows.map((row) => [row.stage, jsonRow(row)])),
  };
}

function jsonRow(row: StageRow): object {
  const { enrolment, grades, classes, indicators, from } = row;
  const each = (pick: (slug: (typeof INDICATORS)[number]['slug']) => number | null): object =>
    Object.fromEntries(INDICATORS.map(({ slug }) => [slug, pick(slug)]));
  const number = (value: Fraction | null): number | null => value && toNumber(value);
  const places = [...from, ...INDICATORS.flatMap(({ slug }) => indicators[slug].from)];
  const seen = new Set<string>();
  return {
    enrolment: number(enrolment),
    grades,
    classes,
    totals: each((slug) => number(indicators[slug].total)),
    values: each((slug) => number(indicators[slug].value)),
    written: each((slug) => indicators[slug].written),
    trace: Object.fromEntries(INDICATORS.map(({ slug }) => [slug, traceOf(row, slug)])),
    from: places.map(jsonPlace).filter(({ file, sheet, cell }) => {
      const id = `${file}\u0000${sheet}\u0000${cell}`;
      return !seen.has(id) && seen.add(id);
    }),
  };
}

function jsonBalance(balance: StageBalance): object {
  const each = (name: 'mean' | 'cv'): object =>
    Object.fromEntries(INDICATORS.map(({ slug }) => [slug, balance[slug][name]]));
  return { mean: each('mean'), cv: each('cv') };
}

/** The first cell is the one in doubt; further cells of its sheet are `cells`, those elsewhere `related`. */
function jsonPlaces(places: readonly RawPlace[]): object {
  const [first] = places;
  if (!first) return { file: null, sheet: null, cell: null, cells: [] };
  const here = places.filter(({ file, sheet }) => file === first.file && sheet === first.sheet);
  const related = places.filter((place) => !here.includes(place));
  return {
    ...jsonPlace(first),
    cells: here.map(address),
    ...(related.length > 0 && { related: related.map(jsonPlace) }),
  };
}

function jsonQuestion(question: Question, tell: Tell): object {
  const { id, kind, places, message, parameters, choices, assumed, school, answer } = question;
  return {
    id,
    kind,
    ...jsonPlaces(places),
    school,
    message: tell(message, parameters),
    ...(choices && {
      choices: choices.map(({ value, label, parameters: own }) => ({ value, label: tell(label, own) })),
    }),
    ...(assumed !== undefined && { assumed }),
    ...(answer !== undefined && { answer }),
  };
}

function jsonFinding(finding: RawFinding, tell: Tell): object {
  const { rule, category, severity, places, message, parameters, actual, expected, source, school, stage } =
    finding;
  return {
    rule,
    category,
    severity,
    ...jsonPlaces(places),
    school,
    stage,
    message: tell(message, parameters),
    actual,
    expected,
    source: tell(source),
  };
}
