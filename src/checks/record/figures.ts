import { address } from '../../form/workbook';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { RECORD_TEXTS } from '../../messages/record-check';
import { fixed, roundsTo } from '../../measures/rounding';
import { toNumber } from '../../records/exact';
import type { Derived, RawPlace } from '../../records/model';
import { rowsOf } from '../../records/owned-rows';
import { traceOf } from '../../records/trace';
import { INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import { cell } from '../evidence/evidence';
import type { Spoil } from '../evidence/evidence';
import { figureText } from '../figures/form-figures';
import type { Raised } from '../rules/rule';
import type { Matched } from './matched';
import { AGREES, rawCells, wholeOf } from './record-rule';
import type { Against, RecordRule } from './record-rule';
import { valueWithPupils } from './with-pupils';
import { sum } from '../../measures/sums';
import type { Figure } from '../../form/model';

/** Where the figures stand in 基础数据: `F4、G4`. */
const whereText = (places: readonly RawPlace[]): string => rawCells(places).map(address).join('、');

export const RECORD_ENROLMENT: RecordRule = {
  id: 'consistency/record-enrolment',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}（{stage}）：在校生数填 {written}，“基础数据”{cells} 是 {expected}。各项指标都由学生数算出，请先核对以哪个为准。',
    en: '{school} ({stage}): {written} pupils, but {expected} in 基础数据 {cells}. Every indicator is computed from the pupils; check first which is right.',
  },
  source: AGREES,
  spoils: 'beyond',
  texts: RECORD_TEXTS['consistency/record-enrolment'],
  *check(both): Generator<Raised> {
    for (const stage of STAGES) {
      const other = differing(sureRows(both, stage), 'enrolment');
      for (const { school, owned, raw: expected } of other) {
        const places = pupilCells(owned.school.sites, stage);
        yield {
          stage,
          school: school.name.text,
          places: [school.enrolment, ...places],
          actual: school.enrolment.value,
          expected,
          parameters: {
            school: school.name.text,
            stage: STAGES_WITHIN[stage],
            written: figureText(school.enrolment),
            expected,
            cells: whereText(places),
          },
          restsOn: [cell(school.enrolment)],
          spoils: [
            { of: 'sum', stage, what: 'enrolment', change: changeBy(other) },
            {
              of: 'pupils',
              stage,
              explains: ({ indicator, row }) => writtenInSummary(both, stage, indicator, row),
            },
          ],
        };
      }
    }
  },
};

const pupilCells = (sites: Matched['owned']['school']['sites'], stage: Stage): RawPlace[] =>
  sites.flatMap(({ figures }) => {
    const figure = figures.get(`${stage}.pupils`);
    return figure && figure.state === 'number' ? [figure.place] : [];
  });

const COUNTS = ['grades', 'classes'] as const;

/** A count of a row that the form and 基础数据 both know, and not alike. */
interface Differing extends Matched {
  readonly figure: Figure;
  readonly written: number;
  readonly raw: number;
}

function differing(
  rows: readonly Matched[],
  what: 'enrolment' | (typeof COUNTS)[number],
): readonly Differing[] {
  return rows.flatMap((one) => {
    const figure = one.school[what];
    const raw = what === 'enrolment' ? wholeOf(one.owned.row.enrolment) : one.owned.row[what];
    const { value: written } = figure;
    return written === null || raw === null || written === raw ? [] : [{ ...one, figure, written, raw }];
  });
}

/** By how much the sum of the stage changes where 基础数据 is right. */
const changeBy = (rows: readonly Differing[]): number => sum(rows.map(({ raw, written }) => raw - written));

/** Rows of schools of which 基础数据 leaves nothing open. */
const sureRows = (both: Against, stage: Stage): readonly Matched[] =>
  both.rows(stage).matched.filter(({ owned }) => !both.record.inDoubt(owned.school.name));

export const RECORD_COUNTS: RecordRule = {
  id: 'consistency/record-counts',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}（{stage}）：“{label}”填 {written}，“基础数据”{cells} 是 {expected}。请核对以哪个为准。',
    en: '{school} ({stage}): “{label}” is {written}, but {expected} in 基础数据 {cells}. Check which is right.',
  },
  source: AGREES,
  spoils: 'beyond',
  texts: RECORD_TEXTS['consistency/record-counts'],
  *check(both): Generator<Raised> {
    for (const stage of STAGES) {
      const sure = sureRows(both, stage);
      const change = changeBy(differing(sure, 'classes'));
      for (const one of sure) {
        const { school, owned } = one;
        const told = (figure: (typeof school)['founder'], expected: number, places: RawPlace[]): Raised => ({
          stage,
          school: school.name.text,
          places: [figure, ...places],
          actual: figure.value,
          expected,
          parameters: {
            school: school.name.text,
            stage: STAGES_WITHIN[stage],
            label: figure.label,
            written: figureText(figure),
            expected,
            cells: whereText(places),
          },
          restsOn: [cell(figure)],
        });
        for (const what of COUNTS) {
          const places = owned.school.sites.flatMap(
            ({ figures }) => figures.get(`${stage}.${what}`)?.place ?? [],
          );
          for (const { figure, raw } of differing([one], what))
            yield {
              ...told(figure, raw, places),
              ...(what === 'classes' ? { spoils: [{ of: 'sum', stage, what, change }] } : {}),
            };
        }
        const { founder } = owned.school;
        if (founder !== null && school.founder.value !== null && school.founder.value !== founder) {
          const [main] = owned.school.sites;
          const places = main?.records.flatMap(({ words }) => words.get('founder')?.place ?? []) ?? [];
          yield told(school.founder, founder, places);
        }
      }
    }
  },
};

export const RECORD_INDICATOR: RecordRule = {
  id: 'consistency/record-indicator',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}（{stage}）：“{label}”填 {written}，按“基础数据”{cells} 是 {expected}：{trace}。请核对以哪个为准。',
    en: '{school} ({stage}): “{label}” is {written}, but {expected} by 基础数据 {cells}: {trace}. Check which is right.',
  },
  source: AGREES,
  spoils: 'beyond',
  texts: RECORD_TEXTS['consistency/record-indicator'],
  *check(both): Generator<Raised> {
    for (const stage of STAGES) {
      for (const one of both.rows(stage).matched) {
        for (const { slug } of INDICATORS) {
          if (indicatorDiffers(both, stage, one, slug)) yield* raiseIndicator(both, stage, one, slug);
        }
      }
    }
  },
};

function raiseIndicator(
  both: Against,
  stage: Stage,
  { school, index, owned }: Matched,
  slug: IndicatorSlug,
): readonly Raised[] {
  const figure = school.indicators[slug];
  const { written: expected, from } = owned.row.indicators[slug];
  // What is not known in the end says nothing against the form.
  if (expected === null) return [];
  const mistyped = { stage, indicator: slug, school: index, figure, values: [expected] };
  const spoils: readonly Spoil[] =
    writtenInSummary(both, stage, slug, 'mean') && writtenInSummary(both, stage, slug, 'coefficient')
      ? [{ of: 'figure', mistyped }]
      : [];
  const parameters = {
    school: school.name.text,
    stage: STAGES_WITHIN[stage],
    label: figure.label,
    written: figureText(figure),
    expected: fixed(expected, 2),
    cells: whereText(from),
    trace: traceOf(owned.row, slug) ?? '',
  };
  return [
    {
      stage,
      school: school.name.text,
      places: [figure, ...rawCells(from)],
      actual: figure.value,
      expected,
      parameters,
      restsOn: [cell(figure)],
      spoils,
    },
  ];
}

/** Whether 表Ⅲ holds what follows from 基础数据, so that what is wrong there comes from 表Ⅱ-2. */
function writtenInSummary(
  { context, record }: Against,
  stage: Stage,
  slug: IndicatorSlug,
  row: 'mean' | 'coefficient',
): boolean {
  const figure = context.form.balance?.[stage][row][slug];
  if (!figure || figure.value === null) return false;
  const { mean, cv } = record.county.balance[stage][slug];
  const exact = row === 'mean' ? mean : cv;
  return exact !== null && roundsTo(exact, figure.value, row === 'mean' ? 2 : 3);
}

/** From here on people write whole numbers for figures of two decimals. */
const LARGE = 100;

/** The figure of 表Ⅱ-2 does not follow from 基础数据, neither with the concessions as they are claimed nor the other way, nor with the form's own pupils. */
export function indicatorDiffers(both: Against, stage: Stage, one: Matched, slug: IndicatorSlug): boolean {
  const { school, owned } = one;
  const figure = school.indicators[slug];
  if (figure.value === null) return false;
  const written = figure.value;
  const fits = ({ value }: Pick<Derived, 'value'>): boolean => {
    if (!value) return true;
    const exact = toNumber(value);
    const decimals = figure.decimals === 0 && exact >= LARGE ? 0 : 2;
    return roundsTo(exact, written, decimals);
  };
  if (fits(owned.row.indicators[slug])) return false;
  if (both.record.inDoubt(owned.school.name, slug)) return false;
  if (slug === 'pe_arts' || slug === 'sports') {
    const other = rowsOf(both.record.otherwise(), stage).find(
      ({ school: same }) => same.name === owned.school.name && same.code === owned.school.code,
    );
    if (other && fits(other.row.indicators[slug])) return false;
  }
  const value = valueWithPupils(both, owned, slug);
  return value === 'same' || (value !== null && !fits({ value }));
}
