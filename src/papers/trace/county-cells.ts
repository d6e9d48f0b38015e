import type { Filling } from '../../form/filling/model';
import type { DeclarationForm, Figure } from '../../form/model';
import { TRACE } from '../../messages/trace';
import { toNumber } from '../../records/exact';
import type { Fraction } from '../../records/exact';
import { rowsOf } from '../../records/owned-rows';
import type { CountyRecords } from '../../records/read';
import { isIndicator, INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { Said, TracedCell } from './model';
import { fixed, roundsTo } from '../../measures/rounding';

/** The cells that follow from all schools together: 表Ⅲ, 表Ⅱ-1, 表Ⅰ, the note under 表Ⅱ-2, 表Ⅳ; those alone that are known. */
export function countyCells(form: DeclarationForm, filling: Filling, county: CountyRecords): TracedCell[] {
  return [
    ...STAGES.flatMap((stage) => balanceCells(form, filling, county, stage)),
    ...STAGES.flatMap((stage) => summaryCells(form, filling, stage)),
    ...Object.entries(filling.basics).flatMap(([name, value]) => {
      const isSum = /(?:Classes|Pupils|Teachers)$/.test(name);
      return cell(form.basics?.[name as keyof Filling['basics']], value, {
        how: { sentence: isSum ? TRACE.basicsHow : TRACE.kindsHow, parameters: { value: value ?? '' } },
        from: { sentence: TRACE.everySchool },
      });
    }),
    ...Object.entries(filling.note).flatMap(([name, value]) =>
      cell(form.note?.figures[name as keyof Filling['note']], value, {
        how: { sentence: TRACE.rowsHow, parameters: { value: value ?? '' } },
        from: { sentence: TRACE.ofSchools },
      }),
    ),
    ...(form.guarantee ?? []).flatMap(({ item, figures }) =>
      [...(filling.guarantee.get(item) ?? [])].flatMap(([name, value]) =>
        // A sentence that is not known whole is left alone.
        figures.get(name)?.value === null
          ? []
          : cell(figures.get(name), value, {
              how: { sentence: TRACE.guaranteeHow },
              from: { sentence: TRACE.everySchool },
            }),
      ),
    ),
  ];
}

function balanceCells(
  form: DeclarationForm,
  filling: Filling,
  county: CountyRecords,
  stage: Stage,
): TracedCell[] {
  const { mean, coefficient } = filling.balance[stage];
  const written = form.balance?.[stage];
  const rows = rowsOf(county, stage);
  const pupils = sum(rows.map(({ row }) => row.enrolment));
  const schools = rows.length;
  return [
    ...INDICATORS.flatMap(({ slug, perHundred }) =>
      cell(written?.mean[slug], mean[slug], {
        decimals: 2,
        how: {
          sentence: TRACE.meanHow,
          parameters: {
            total: sum(rows.map(({ row }) => row.indicators[slug].total)),
            pupils,
            times: perHundred ? ' × 100' : '',
            value: shown(mean[slug], 2),
          },
        },
        from: { sentence: TRACE.meanRaw, parameters: { schools } },
      }),
    ),
    ...[...INDICATORS.map(({ slug }) => slug), 'overall' as const].flatMap((name) =>
      cell(written?.coefficient[name], coefficient[name], {
        decimals: 3,
        how: {
          sentence: isIndicator(name) ? TRACE.coefficientHow : TRACE.overallHow,
          parameters: {
            value: shown(coefficient[name], 3),
            terms: INDICATORS.map(({ slug }) => termOf(county, stage, slug)).join(' + '),
          },
        },
        from: isIndicator(name)
          ? { sentence: TRACE.coefficientRaw, parameters: { schools } }
          : { sentence: TRACE.overallRaw },
      }),
    ),
  ];
}

/** A coefficient with as many decimals as make its sum exact to three. */
const termOf = ({ balance }: CountyRecords, stage: Stage, slug: IndicatorSlug): string =>
  shown(balance[stage][slug].cv, 5);

/** What is not known is not shown. */
const shown = (value: number | null | undefined, decimals = 0): string =>
  value == null ? '' : fixed(value, decimals);

function summaryCells(form: DeclarationForm, { summary, schools }: Filling, stage: Stage): TracedCell[] {
  const rows = schools[stage].length;
  const written = form.summary?.[stage];
  const { count, ratio } = summary[stage];
  const names = [...INDICATORS.map(({ slug }) => slug), 'overall' as const];
  const from: Said = { sentence: TRACE.ofSchools };
  return [
    ...names.flatMap((name) =>
      cell(written?.count[name], count[name], {
        how: { sentence: TRACE.countHow, parameters: { schools: rows, value: shown(count[name]) } },
        from,
      }),
    ),
    ...names.flatMap((name) =>
      cell(written?.ratio[name], ratio[name], {
        decimals: 1,
        how: {
          sentence: TRACE.ratioHow,
          parameters: { count: shown(count[name]), schools: rows, value: shown(ratio[name], 1) },
        },
        from,
      }),
    ),
  ];
}

type Rest = Pick<TracedCell, 'how' | 'from' | 'decimals'>;

function cell(figure: Figure | undefined, value: number | null | undefined, rest: Rest): TracedCell[] {
  if (!figure || figure.state === 'absent' || value === null || value === undefined) return [];
  const { decimals = 0 } = rest;
  const differs = figure.value !== null && !roundsTo(value, figure.value, decimals);
  const notes: Said[] =
    figure.value === null
      ? [{ sentence: TRACE.formBlank }]
      : differs
        ? [{ sentence: TRACE.formHas, parameters: { value: figure.value } }]
        : [];
  return [
    { places: [figure], what: { sentence: figure.label }, value, differs: notes.length > 0, notes, ...rest },
  ];
}

/** Of figures that are all known; ten digits are enough to do the sum again. */
function sum(values: readonly (Fraction | null)[]): number {
  const all = values.reduce((total, value) => total + (value ? toNumber(value) : 0), 0);
  return Number(all.toPrecision(10));
}
