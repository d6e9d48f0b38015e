import type { Figure, School } from '../../form/model';
import { SCHOOL_COLUMNS } from '../../form/layout/schools';
import type { Place } from '../../form/workbook';
import type { SchoolFilling } from '../../form/filling/model';
import { INDICATOR_NAMES } from '../../messages/indicator-names';
import { FIELD_NAMES } from '../../messages/records';
import { TRACE } from '../../messages/trace';
import { isZero, toNumber } from '../../records/exact';
import { stageKey } from '../../records/figure-key';
import type { Derived, RawPlace } from '../../records/model';
import type { OwnedRow } from '../../records/owned-rows';
import { isBoundary } from '../../records/rules/boundary';
import { pupilsAt } from '../../records/totals';
import { traceOf } from '../../records/trace';
import { INDICATORS } from '../../standards/indicators';
import type { Seven } from '../../standards/seven';
import type { Standard } from '../../standards/types';
import type { Said, TracedCell } from './model';
import { halfUnit, SLACK } from '../../measures/rounding';

type Count = 'enrolment' | 'grades' | 'classes';
const FIELDS = { enrolment: 'pupils', grades: 'grades', classes: 'classes' } as const;

/** The cells of a row of 表Ⅱ-2, in the order of its columns; `written` is the row as the form has it. */
export function schoolCells(
  owned: OwnedRow,
  filling: SchoolFilling,
  written: School | null,
  standards: Seven<Standard>,
): TracedCell[] {
  const { row } = owned;
  return [
    founderCell(owned, written),
    ...(['enrolment', 'grades', 'classes'] as const).map((count) => countCell(owned, count, written)),
    ...INDICATORS.map(({ slug }): TracedCell => {
      const derived = row.indicators[slug];
      const standard = standards[slug];
      const boundary = isBoundary(derived, standard);
      const edge: Said = {
        sentence: TRACE.boundary,
        parameters: {
          raw: derived.value ? Number(toNumber(derived.value).toPrecision(7)) : '',
          written: derived.written ?? '',
          threshold: standard.threshold ?? '',
        },
      };
      return {
        ...held(written?.indicators[slug], derived.written),
        what: named(slug, INDICATOR_NAMES[slug]),
        value: derived.written,
        decimals: 2,
        how: traceOf(row, slug),
        from: derived.from,
        notes: [
          ...notKnown(derived.written),
          ...concessions(derived),
          ...(boundary ? [edge] : []),
          ...different(written?.indicators[slug], derived.written),
        ],
        isBoundary: boundary,
      };
    }),
    markCell(filling, written),
  ];
}

const codes = new Map<string, string | null>(SCHOOL_COLUMNS.map(({ name, code }) => [name, code]));

/** `L7 高于规定学历教师` */
function named(column: string, { zh, en }: Said['sentence']): Said {
  const code = codes.get(column);
  return { sentence: code ? { zh: `${code} ${zh}`, en: `${code} ${en}` } : { zh, en } };
}

function founderCell({ school }: OwnedRow, written: School | null): TracedCell {
  const { founder, sites } = school;
  const said = sites[0]?.records.flatMap(({ words }) => words.get('founder') ?? []) ?? [];
  const [first] = said;
  return {
    ...held(written?.founder, founder),
    what: named('founder', TRACE.founder),
    value: founder,
    how:
      founder !== null && first
        ? { sentence: TRACE.founderHow, parameters: { words: first.text, value: founder } }
        : null,
    from: said.map(({ place }) => place),
    notes: [...notKnown(founder), ...different(written?.founder, founder)],
  };
}

function countCell({ school, row }: OwnedRow, count: Count, written: School | null): TracedCell {
  const value = count === 'enrolment' ? row.enrolment && toNumber(row.enrolment) : row[count];
  const key = stageKey(row.stage, FIELDS[count]);
  const here = school.sites.filter((site) => {
    const pupils = pupilsAt(site, row.stage);
    return !pupils || !isZero(pupils);
  });
  const figures = here.flatMap(({ figures: own }) => own.get(key) ?? []);
  const known = figures.flatMap(({ value: own }) => (own ? [toNumber(own)] : []));
  const byGrade = count === 'grades' && known.length < here.length ? gradePlaces(here, row.stage) : [];
  const [only, more] = known;
  const how = (): TracedCell['how'] => {
    if (value === null) return null;
    if (byGrade.length > 0) return { sentence: TRACE.gradesHow, parameters: { value } };
    if (more === undefined) return only === undefined ? null : String(only);
    if (count === 'grades') return { sentence: TRACE.gradesMost };
    return { sentence: TRACE.sum, parameters: { terms: known.join(' + '), value } };
  };
  return {
    ...held(written?.[count], value),
    what: named(count, FIELD_NAMES[FIELDS[count]]),
    value,
    how: how(),
    from: byGrade.length > 0 ? byGrade : figures.map(({ place }) => place),
    notes: [...notKnown(value), ...different(written?.[count], value)],
  };
}

/** The cells of the grades that have pupils. */
function gradePlaces(sites: OwnedRow['school']['sites'], stage: OwnedRow['row']['stage']): RawPlace[] {
  return sites
    .flatMap(({ records }) => records.flatMap(({ grades }) => grades))
    .filter((figure) => figure.stage === stage && figure.value && !isZero(figure.value))
    .map(({ place }) => place);
}

function markCell({ remark }: SchoolFilling, written: School | null): TracedCell {
  const entries = written ? [written.mark, written.remark] : [];
  const sign = written?.mark.written;
  return {
    places: entries.filter(({ state }) => state !== 'absent'),
    what: named('mark', TRACE.mark),
    value: remark === null ? null : typeof sign === 'string' || typeof sign === 'number' ? sign : '',
    how: remark,
    from: { sentence: TRACE.fromSeven },
    notes: notKnown(remark),
  };
}

/** Where it stands on the form, and whether that holds something else. */
function held(figure: Figure | undefined, value: number | null): { places: Place[]; differs: boolean } {
  return {
    places: figure && figure.state !== 'absent' ? [figure] : [],
    differs: different(figure, value).length > 0,
  };
}

/** From here on a form may give whole numbers where two decimals are asked. */
const LARGE = 100;

function different(figure: Figure | undefined, value: number | null): Said[] {
  if (!figure || figure.state === 'absent' || value === null) return [];
  if (figure.value === null)
    return figure.state === 'blank' || figure.state === 'placeholder' ? [{ sentence: TRACE.formBlank }] : [];
  const slack = figure.decimals === 0 && value >= LARGE ? halfUnit(0) : SLACK;
  if (Math.abs(figure.value - value) <= slack) return [];
  return [{ sentence: TRACE.formHas, parameters: { value: figure.value } }];
}

const notKnown = (value: number | string | null): Said[] =>
  value === null ? [{ sentence: TRACE.unknown }] : [];

/** What is counted by a concession alone. */
function concessions({ parts, written }: Derived): Said[] {
  const keys = written === null ? [] : parts.flatMap(({ terms }) => terms.map(({ at }) => at));
  return [
    ...(keys.some((at) => at.endsWith('.travelling')) ? [{ sentence: TRACE.concessionA }] : []),
    ...(keys.includes('.converted') ? [{ sentence: TRACE.concessionB }] : []),
  ];
}
