import type { Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { CheckContext } from '../context';
import type { Figure } from '../../form/model';
import { likely } from '../diagnosis/narrow';
import type { Raised, Rule } from '../rule';
import { AGREEMENT, FORM } from '../sources';
import { compareTotal } from '../totals';
import type { TotalComparison } from '../totals';

/** 表Ⅰ: figures that are part of another, and that other. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['L2', 'L1'],
  ['L16', 'L15'],
  ['L22', 'L21'],
  ['L24', 'L23'],
];

const partOverWhole: Rule = {
  id: 'consistency/basics-part',
  category: 'consistency',
  severity: 'error',
  table: 'I',
  sentence: {
    zh: '“{part}”是 {partValue}，大于“{whole}”的 {wholeValue}；其中的数不能大于合计。请核对这两格。',
    en: '“{part}” is {partValue}, more than “{whole}”, {wholeValue}: a part cannot exceed the whole. Check both cells.',
  },
  source: FORM,
  *check({ form }): Generator<Raised> {
    for (const [partCode, wholeCode] of PARTS) {
      const part = form.basics?.get(partCode);
      const whole = form.basics?.get(wholeCode);
      if (part?.value == null || whole?.value == null || part.value <= whole.value || whole.value < 0)
        continue;
      yield {
        places: [part, whole],
        actual: part.value,
        expected: { zh: `不大于 ${whole.value}`, en: `at most ${whole.value}` },
        parameters: { part: part.label, partValue: part.value, whole: whole.label, wholeValue: whole.value },
      };
    }
  },
};

/** What the schools of 表Ⅱ-2 are added up for, and the figure of 表Ⅰ that says the same. */
function totalRule(what: 'enrolment' | 'classes', name: { zh: string; en: string }): Rule {
  return {
    id: `consistency/${what}-total`,
    category: 'consistency',
    severity: 'error',
    table: 'I',
    sentence: {
      zh: `“{label}”是 {written}，而表Ⅱ-2 各校${name.zh}合计是 {sum}，{relation}。请核对表Ⅰ和各校数据。{hint}`,
      en: `“{label}” is {written}, but the ${name.en} of 表Ⅱ-2 add up to {sum}; {relation}. Check 表Ⅰ and the schools. {hint}`,
    },
    source: AGREEMENT,
    *check(context): Generator<Raised> {
      for (const stage of STAGES) {
        const comparison = compareTotal(context.form, stage, what);
        if (comparison && !comparison.agrees && comparison.written >= 0)
          yield raiseTotal(context, stage, what, comparison);
      }
    },
  };
}

function raiseTotal(
  context: CheckContext,
  stage: Stage,
  what: 'enrolment' | 'classes',
  { total, written, sum, cells, exact }: TotalComparison,
): Raised {
  const culprit = what === 'enrolment' ? context.diagnosis(stage).enrolmentCulprit : null;
  const suspect = culprit ? context.form.schools?.[stage][culprit.index] : undefined;
  return {
    stage,
    places: [total],
    actual: written,
    expected: exact ? sum : { zh: `不小于 ${sum}`, en: `at least ${sum}` },
    parameters: {
      label: total.label,
      written,
      sum,
      relation: exact
        ? { zh: '两者应当相等', en: 'both should be equal' }
        : { zh: '各校合计不应大于表Ⅰ', en: 'the schools cannot have more than 表Ⅰ' },
      hint:
        suspect && culprit
          ? {
              zh: `由表Ⅲ反推，多半是${suspect.name.text}填错，应约为 ${likely(culprit)}。`,
              en: `表Ⅲ points at ${suspect.name.text}, which should be about ${likely(culprit)}.`,
            }
          : '',
    },
    inputs: suspect
      ? [suspect.enrolment]
      : cells.filter(
          (cell, index) =>
            explains(cell, written - sum) ||
            (what === 'classes' && written > sum && crowded(context, stage, index)),
        ),
  };
}

/** More pupils a class than allowed: classes were left out there. */
function crowded({ form, standard }: CheckContext, stage: Stage, index: number): boolean {
  const school = form.schools?.[stage][index];
  const [pupils, classes] = [school?.enrolment.value ?? 0, school?.classes.value ?? 0];
  return classes > 0 && pupils / classes > (standard(`${stage}_class_size`).threshold ?? Infinity);
}

/** A cell that cannot be right by itself, and whose right number would close the gap. */
function explains({ value }: Figure, missing: number): boolean {
  return value !== null && (value === 0 ? missing > 0 : !Number.isInteger(value) && Math.abs(missing) < 1);
}

export const BASICS_RULES: readonly Rule[] = [
  partOverWhole,
  totalRule('enrolment', { zh: '在校生', en: 'pupils' }),
  totalRule('classes', { zh: '班级数', en: 'classes' }),
];
