import { roundTo } from '../../measures/rounding';
import { thresholdOf } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import { allSchools } from '../schools/stage-figures';
import type { CheckContext } from '../context';
import { rowsOff } from '../diagnosis/school-numbers';
import { itemOf } from '../figures/form-figures';
import { oncePerCheck } from '../context';
import { sizesBeyond } from '../schools/oversize';
import type { Beyond } from '../schools/oversize';
import type { Raised, Rule } from './rule';
import { AGREEMENT, PRACTICE } from './sources';
import { compareTotal } from '../schools/totals';
import { cell, eachCell, rows } from '../evidence/evidence';
import type { Ground } from '../evidence/evidence';
import { classSizeOf } from '../schools/class-size';
import type { ClassSize } from '../schools/class-size';
import type { Figure, School } from '../../form/model';

/**
 * Where one school alone contradicts 表Ⅳ, either may be mistyped: 表Ⅰ's totals tell which. They agree → 表Ⅳ is wrong;
 * they do not → the school's row is; they cannot tell → both are accused.
 */
function accused(
  context: CheckContext,
  { schools, stages }: Beyond,
  written: number,
): { row: boolean; count: boolean } {
  if (written >= schools.length) return { row: false, count: true };
  if (schools.length > 1) return { row: false, count: true };
  const totals = stages.flatMap((stage) =>
    (['enrolment', 'classes'] as const).map((what) => compareTotal(context.form, stage, what)),
  );
  if (totals.some((total) => total && !total.agrees)) return { row: true, count: false };
  return { row: !totals.every((total) => total?.exact), count: true };
}

/**
 * What could make the count of 表Ⅳ differ from 表Ⅱ-2 though it is right: pupils mistyped to the other side of the limit (表Ⅲ shows
 * whose, or 表Ⅰ's total how many are lacking), rows left out or entered twice, and, where both rows of a school count together,
 * names by which the two are not found.
 */
function otherReasons(
  context: CheckContext,
  { schools, stages, limit }: Beyond,
  written: number,
): readonly Ground[] {
  const missing = written - schools.length;
  const rowsOf = stages.map((stage) => rows(stage, missing));
  if (missing < 0) return [...schools.map(({ school }) => cell(school.enrolment)), ...rowsOf];
  const misread = stages.flatMap((stage) => {
    const { enrolmentCulprit: culprit } = context.diagnosis(stage);
    const enrolment = culprit && context.stages?.[stage].schools[culprit.index]?.enrolment;
    return enrolment && canPass(enrolment, limit, culprit.high) ? [enrolment] : [];
  });
  const short = stages.flatMap((stage) => {
    const total = compareTotal(context.form, stage, 'enrolment');
    const lacking = total?.exact ? total.written - total.sum : 0;
    const couldPass = total?.cells.some((figure) => canPass(figure, limit, known(figure) + lacking));
    return total && lacking > 0 && couldPass ? [total.total] : [];
  });
  const names = couldPair(context, stages, limit) ? allSchools(context.form).map(({ name }) => name) : [];
  // The likeliest reason stands for itself: who is known to be mistyped, then rows, then a total that shows pupils lacking.
  const areOff = stages.some((stage) => {
    const off = rowsOff(context)[stage];
    return off !== null && (off.change === null || off.change > 0);
  });
  const reasons = misread.length > 0 ? eachCell(misread) : areOff ? rowsOf : eachCell(short);
  return [...reasons, ...eachCell(names)];
}

/** An unread number of pupils is open from nothing up. */
const known = ({ value }: Figure): number => value ?? 0;

/** Whether a number of pupils that is within the limit is beyond it once it is `corrected`. */
const canPass = (figure: Figure, limit: number, corrected: number): boolean =>
  known(figure) <= limit && corrected > limit;

/** Whether any two rows of both stages, taken for one school, are beyond the limit. */
function couldPair(context: CheckContext, stages: readonly Stage[], limit: number): boolean {
  if (stages.length < 2) return false;
  const largest = stages.map((stage) =>
    Math.max(
      0,
      ...(context.stages?.[stage].schools ?? []).map(({ enrolment }) => enrolment.value ?? Infinity),
    ),
  );
  return largest.reduce((a, b) => a + b, 0) > limit;
}

const schoolSize: Rule = {
  id: 'consistency/school-size',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}：在校生 {pupils} 人，超过 {limit} 人，而表Ⅳ第 4 条填 {written} 所。请核对在校生数或表Ⅳ。',
    en: '{school}: {pupils} pupils, over {limit}, but item 4 of 表Ⅳ counts {written} such schools. Check the one or the other.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const beyond of sizesBeyond(context)) {
      const written = beyond.figure?.value ?? null;
      if (written === null || written < 0 || !accused(context, beyond, written).row) continue;
      for (const { school, pupils } of beyond.schools) {
        yield {
          stage: school.stage,
          school: school.name.text,
          places: [school.enrolment],
          about: { standard: beyond.standard },
          actual: pupils,
          expected: { zh: `不超过 ${beyond.limit}`, en: `at most ${beyond.limit}` },
          parameters: { school: school.name.text, pupils, limit: beyond.limit, written },
          restsOn: [cell(school.enrolment)],
        };
      }
    }
  },
};

const schoolSizeCount: Rule = {
  id: 'consistency/school-size-count',
  category: 'consistency',
  severity: 'error',
  table: 'IV',
  spoils: true,
  sentence: {
    zh: '第 4 条：“{label}”填 {written} 所，按表Ⅱ-2 应为 {expected} 所。请核对。',
    en: 'Item 4: “{label}” is {written}, but by 表Ⅱ-2 it is {expected}. Check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const beyond of sizesBeyond(context)) {
      const { figure, schools, unread } = beyond;
      if (figure?.value == null || figure.value < 0) continue;
      if (figure.value >= schools.length && figure.value <= schools.length + unread) continue;
      if (!accused(context, beyond, figure.value).count) continue;
      const parameters = { label: figure.label, written: figure.value, expected: schools.length };
      // Which rows belong to one mixed school is known by their names only, so too high a count is not certain.
      const unsure = beyond.stages.length > 1 && figure.value > schools.length;
      yield {
        places: [figure],
        about: { standard: beyond.standard },
        actual: figure.value,
        expected: schools.length,
        parameters,
        restsOn: otherReasons(context, beyond, figure.value),
        ...(unsure ? { severity: 'warning' as const } : {}),
      };
    }
  },
};

const classSize: Rule = {
  id: 'consistency/class-size',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}：{pupils} 名学生分 {classes} 个班，平均每班 {mean} 人，必有超过 {limit} 人的班，而表Ⅳ第 5 条填 0 个。请核对班级数、在校生数或表Ⅳ。',
    en: '{school}: {pupils} pupils in {classes} classes make {mean} a class, so some class exceeds {limit}, but item 5 of 表Ⅳ says none. Check classes, pupils or 表Ⅳ.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const beyond of classesBeyond(context)) {
      const about = { standard: beyond.standard };
      if (beyond.figure?.value !== 0 || !accused(context, beyond, 0).row) continue;
      for (const { school, pupils, classes, mean: exact } of beyond.sizes) {
        const mean = roundTo(exact, 1);
        yield {
          stage: school.stage,
          school: school.name.text,
          places: [school.classes, school.enrolment],
          about,
          actual: mean,
          expected: { zh: `不超过 ${beyond.limit}`, en: `at most ${beyond.limit}` },
          parameters: { school: school.name.text, pupils, classes, mean, limit: beyond.limit },
          restsOn: [cell(school.enrolment)],
        };
      }
    }
  },
};

const classSizeCount: Rule = {
  id: 'consistency/class-size-count',
  category: 'consistency',
  severity: 'error',
  table: 'IV',
  sentence: {
    zh: '第 5 条：“{label}”填 {written} 个，但表Ⅱ-2 中有 {schools} 所学校平均班额就超过了 {limit} 人。请核对。',
    en: 'Item 5: “{label}” is {written}, but in {schools} schools of 表Ⅱ-2 the mean class alone exceeds {limit}. Check it.',
  },
  source: AGREEMENT,
  *check(context): Generator<Raised> {
    for (const beyond of classesBeyond(context)) {
      const { figure, schools, limit } = beyond;
      // A school whose mean class is over the limit has one such class at least.
      if (figure?.value == null || figure.value < 0 || figure.value >= schools.length) continue;
      if (figure.value === 0 && !accused(context, beyond, 0).count) continue;
      yield {
        places: [figure],
        about: { standard: beyond.standard },
        actual: figure.value,
        expected: { zh: `至少 ${schools.length}`, en: `at least ${schools.length}` },
        parameters: { label: figure.label, written: figure.value, schools: schools.length, limit },
        restsOn: [{ on: 'cells', places: schools.map(({ school }) => school.enrolment) }],
      };
    }
  },
};

interface ClassesBeyond extends Beyond {
  /** The schools again, with their classes. */
  readonly sizes: readonly (ClassSize & { readonly school: School })[];
}

const classesBeyond = oncePerCheck((context): readonly ClassesBeyond[] =>
  STAGES.map((stage) => {
    const standard = context.standard(`${stage}_class_size`);
    const limit = thresholdOf(standard);
    const sizes = (context.form.schools?.[stage] ?? []).flatMap((school) => {
      const size = classSizeOf(school);
      return size && size.classes >= 1 && size.mean > limit ? [{ school, ...size }] : [];
    });
    const counted = itemOf(context.form, 'IV', 5)?.figures;
    const figure = counted?.get(stage === 'primary' ? 'primaryClasses' : 'juniorClasses');
    return { schools: sizes, sizes, limit, standard: standard.key, figure, unread: 0, stages: [stage] };
  }),
);

const classSizeImplausible: Rule = {
  id: 'consistency/class-size-implausible',
  category: 'consistency',
  severity: 'warning',
  table: 'II-2',
  sentence: {
    zh: '{school}：{pupils} 名学生分 {classes} 个班，平均每班 {mean} 人，超过上限 {limit} 人的两倍，多半有一个数填错。请核对班级数和在校生数。',
    en: '{school}: {pupils} pupils in {classes} classes make {mean} a class, over twice the limit of {limit}; one of the two is probably wrong. Check them.',
  },
  source: PRACTICE,
  *check(context): Generator<Raised> {
    for (const { sizes, limit, figure, standard } of classesBeyond(context)) {
      // Where 表Ⅳ says that no class is over the limit, the rules above speak.
      if (figure?.value === 0) continue;
      for (const { school, pupils, classes, mean: exact } of sizes) {
        if (exact <= 2 * limit) continue;
        const mean = roundTo(exact, 1);
        yield {
          stage: school.stage,
          school: school.name.text,
          places: [school.classes, school.enrolment],
          about: { standard },
          actual: mean,
          expected: { zh: `不超过 ${limit}`, en: `at most ${limit}` },
          parameters: { school: school.name.text, pupils, classes, mean, limit },
          restsOn: [cell(school.enrolment)],
        };
      }
    }
  },
};

export const SCHOOL_SIZE_RULES: readonly Rule[] = [
  schoolSize,
  schoolSizeCount,
  classSize,
  classSizeCount,
  classSizeImplausible,
];
