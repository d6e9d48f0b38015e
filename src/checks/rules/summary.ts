import { meets } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { IndicatorSlug } from '../../standards/types';
import { SUMMARY_COLUMNS } from '../../form/layout/indicators';
import type { BalanceName, SevenAndOverall } from '../../form/layout/indicators';
import type { Figure } from '../../form/model';
import type { CheckContext } from '../context';
import type { StageFigures } from '../schools/stage-figures';
import { cell, rows } from '../evidence/evidence';
import type { Ground, Mistyped } from '../evidence/evidence';
import { possible } from '../diagnosis/narrow';
import { decimalsFor, decimalsOf, share, shareFits } from '../figures/ratios';
import type { Raised, Rule } from './rule';
import { countMet } from '../schools/school-judgement';
import { AGREEMENT } from './sources';

function* summaryRows(
  context: CheckContext,
): Generator<{ stage: StageFigures } & Record<'count' | 'ratio', SevenAndOverall<Figure>>> {
  for (const name of STAGES) {
    const summary = context.form.summary?.[name];
    const stage = context.stages?.[name];
    if (summary && stage && stage.schools.length > 0) yield { stage, ...summary };
  }
}

const count: Rule = {
  id: 'consistency/summary-count',
  category: 'consistency',
  severity: 'error',
  table: 'II-1',
  spoils: true,
  sentence: {
    zh: '“{label}”填 {written}，按表Ⅱ-2 数出来是 {expected} 所。请核对。',
    en: '“{label}” is {written}, but by 表Ⅱ-2 it is {expected}. Check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const { stage, count: figures } of summaryRows(context)) {
      for (const { name } of SUMMARY_COLUMNS) {
        const figure = figures[name];
        if (figure.value === null || figure.value < 0 || !Number.isInteger(figure.value)) continue;
        const { low, high } = countMet(stage.judgements, name);
        if (figure.value >= low && figure.value <= high) continue;
        const expected = low === high ? low : { zh: `${low} 至 ${high}`, en: `${low} to ${high}` };
        const missing = figure.value - (figure.value < low ? low : high);
        yield {
          stage: stage.stage,
          places: [figure],
          actual: figure.value,
          expected,
          parameters: { label: figure.label, written: figure.value, expected },
          restsOn: [
            ...inQuestion(context, stage, name, missing),
            column(stage, name, missing),
            rows(stage.stage, missing),
          ],
          ...(low === high ? { fix: { place: figure, value: low } } : {}),
        };
      }
    }
  },
};

/**
 * The column that a count is taken from, or all seven: a mistyped figure explains it where the count would be as written with the
 * right one (`missing`: written − counted; null: no figure explains it).
 */
function column(stage: StageFigures, name: BalanceName, missing: number | null): Ground {
  const indicator = name === 'overall' ? null : name;
  const ground = { on: 'column', stage: stage.stage, indicator } as const;
  return missing === null
    ? ground
    : { ...ground, explains: (typed) => wouldCount(stage, indicator, typed, missing) };
}

function wouldCount(
  { standards }: StageFigures,
  indicator: IndicatorSlug | null,
  typed: Pick<Mistyped, 'indicator' | 'figure' | 'values'>,
  missing: number,
): boolean {
  if (indicator === null) return Math.abs(missing) === 1;
  const standard = standards[typed.indicator];
  // A figure that 表Ⅲ shows to be mistyped was read.
  const now = Number(meets(standard, typed.figure.value ?? NaN));
  return typed.values.some((value) => Number(meets(standard, value)) - now === missing);
}

/** Where 表Ⅲ leaves several schools in question and one of them would explain the count, its coefficient stands for them. */
function inQuestion(
  context: CheckContext,
  stage: StageFigures,
  name: BalanceName,
  missing: number,
): readonly Ground[] {
  const coefficient = context.form.balance?.[stage.stage].coefficient[name];
  if (!coefficient || name === 'overall') return [];
  const { culprit, suspects } = context.diagnosis(stage.stage).indicators[name];
  if (culprit) return [];
  const explains = suspects.some((suspect) => {
    const figure = stage.schools[suspect.index]?.indicators[name];
    const typed = figure && { indicator: name, figure, values: possible(suspect) };
    return typed !== undefined && wouldCount(stage, name, typed, missing);
  });
  return explains ? [cell(coefficient)] : [];
}

const ratio: Rule = {
  id: 'consistency/summary-ratio',
  category: 'consistency',
  severity: 'error',
  table: 'II-1',
  sentence: {
    zh: '“{label}”填 {written}%，按表Ⅱ-2 应为 {expected}%（{met}÷{schools}）。请核对。',
    en: '“{label}” is {written} %, but by 表Ⅱ-2 it is {expected} % ({met} of {schools}). Check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    const all = [...summaryRows(context)].flatMap(({ stage, ratio: figures }) =>
      SUMMARY_COLUMNS.map(({ name }) => ({
        figure: figures[name],
        fits: ratioFits(stage, name, figures[name]),
      })),
    );
    const sound = all.filter(({ figure, fits }) => fits(figure.decimals));
    const usual = decimalsOf(sound.map(({ figure }) => figure));
    for (const { stage, count: counts, ratio: figures } of summaryRows(context)) {
      const schools = stage.schools.length;
      for (const { name } of SUMMARY_COLUMNS) {
        const figure = figures[name];
        const written = figure.value;
        if (written === null || written < 0) continue;
        const { low, high } = countMet(stage.judgements, name);
        const decimals = decimalsFor(figure, usual);
        if (ratioFits(stage, name, figure)(decimals)) continue;
        const counted = counts[name];
        const implied = Math.round((written * schools) / 100);
        const followsCount =
          counted.value !== null && shareFits(written, counted.value, schools, { decimals });
        const isImplied = !followsCount && shareFits(written, implied, schools, { decimals });
        const expected = share(low, schools, Math.max(1, decimals));
        yield {
          stage: stage.stage,
          places: [figure],
          actual: written,
          expected,
          parameters: { label: figure.label, written, expected, met: low, schools },
          restsOn: [
            ...(followsCount ? [cell(counted)] : []),
            ...(isImplied ? inQuestion(context, stage, name, implied - low) : []),
            column(stage, name, isImplied ? implied - low : null),
            rows(stage.stage, null),
          ],
          ...(low === high ? { fix: { place: figure, value: expected } } : {}),
        };
      }
    }
  },
};

/** Whether a written ratio can be what 表Ⅱ-2 gives, seen at some decimals. */
function ratioFits(stage: StageFigures, name: BalanceName, { value }: Figure): (decimals: number) => boolean {
  const { low, high } = countMet(stage.judgements, name);
  const counts = Array.from({ length: high - low + 1 }, (_, k) => low + k);
  return (decimals) =>
    value !== null && counts.some((met) => shareFits(value, met, stage.schools.length, { decimals }));
}

export const SUMMARY_RULES: readonly Rule[] = [count, ratio];
