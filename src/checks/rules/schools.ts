import type { Said, Sentence } from '../../messages/sentence';
import { meets, meetsFloor } from '../../standards/lookup';
import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Stage, Standard } from '../../standards/types';
import type { School } from '../../form/model';
import type { StageFigures } from '../schools/stage-figures';
import { markText, writtenText } from '../figures/form-figures';
import type { CheckContext } from '../context';
import { ownMark, schoolMarkWords } from './own-marks';
import type { Raised, Rule } from './rule';
import { schoolPasses } from '../schools/school-judgement';
import { AGREEMENT, FORM, PRACTICE } from './sources';
import { correctedIndicators } from '../diagnosis/mistyped';
import { STAGES_WITHIN } from '../../messages/stage-names';

/** Most 年级 a school of the stage can have: six in 小学; three in 初中, four where 五四 schooling is kept (docs/sources.md#form-2). */
const MOST_GRADES: Readonly<Record<Stage, number>> = { primary: 6, junior: 4 };

type SchoolCheck = (
  school: School,
  stage: StageFigures,
  index: number,
  context: CheckContext,
) => Raised | null;

function everySchool(check: SchoolCheck): Rule['check'] {
  return function* (context): Generator<Raised> {
    for (const stage of STAGES) {
      const figures = context.stages?.[stage];
      for (let index = 0; figures && index < figures.schools.length; index++) {
        const school = figures.schools[index];
        const raised = school && check(school, figures, index, context);
        if (!raised) continue;
        const parameters = { school: school.name.text, ...raised.parameters };
        yield { stage, school: school.name.text, ...raised, parameters };
      }
    }
  };
}

const grades: Rule = {
  id: 'consistency/grades',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}：年级数是 {written}，{stage}应在 1–{most} 之间。请核对。',
    en: '{school}: {written} grades, but {stage} school has from 1 to {most}. Check it.',
  },
  source: FORM,
  check: everySchool(({ grades: figure }, { stage }) => {
    const most = MOST_GRADES[stage];
    if (figure.value === null || figure.value < 0 || !Number.isInteger(figure.value)) return null;
    if (figure.value >= 1 && figure.value <= most) return null;
    const expected = { zh: `1–${most}`, en: `1–${most}` };
    return {
      places: [figure],
      actual: figure.value,
      expected,
      parameters: { written: figure.value, stage: STAGES_WITHIN[stage], most },
    };
  }),
};

const noPupils: Rule = {
  id: 'consistency/no-pupils',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}：在校生数是 0。没有学生的学校不列入本表；如是漏填请补上。',
    en: '{school}: no pupils. A school without pupils is not listed; if the number was left out, fill it in.',
  },
  source: FORM,
  check: everySchool(({ enrolment }) =>
    enrolment.value === 0
      ? { places: [enrolment], actual: 0, expected: { zh: '大于 0', en: 'more than 0' } }
      : null,
  ),
};

const noClasses: Rule = {
  id: 'consistency/no-classes',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}：班级数是 0，至少应有 1 个班。请核对。',
    en: '{school}: no classes, but there must be one at least. Check it.',
  },
  source: FORM,
  check: everySchool(({ classes }) =>
    classes.value === 0
      ? { places: [classes], actual: 0, expected: { zh: '至少 1', en: 'at least 1' } }
      : null,
  ),
};

const moreClassesThanPupils: Rule = {
  id: 'consistency/classes-over-pupils',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}：{classes} 个班只有 {pupils} 名学生，班级数或在校生数有误。请核对。',
    en: '{school}: {classes} classes but {pupils} pupils; one of the two is wrong. Check them.',
  },
  source: PRACTICE,
  check: everySchool(({ classes, enrolment }) => {
    if (classes.value === null || enrolment.value === null || enrolment.value <= 0) return null;
    if (classes.value <= enrolment.value) return null;
    const parameters = { classes: classes.value, pupils: enrolment.value };
    return { places: [classes, enrolment], actual: classes.value, parameters };
  }),
};

const mark: Rule = {
  id: 'consistency/school-mark',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}：“是否达标”填“{written}”，但按七项指标应为“{expected}”（至少 {needed} 项达标，其余不低于标准的 85%）。请核对。',
    en: '{school}: marked “{written}”, but by the seven indicators it is {expected} (at least {needed} met, the others at 85 % or more). Check it.',
  },
  source: AGREEMENT,
  check: everySchool((school, stage, index, context) => {
    const passes = stage.judgements[index]?.passes ?? null;
    const marked = school.mark.state === 'met' ? true : school.mark.state === 'notMet' ? false : null;
    if (passes === null || marked === null || marked === passes) return null;
    const expected = ownMark(schoolMarkWords(context), passes);
    const written = writtenText(school.mark.written);
    return {
      places: [school.mark],
      actual: written,
      expected,
      parameters: { written: markText(school.mark), expected, needed: stage.needed },
      restsOn: [
        {
          on: 'column',
          stage: stage.stage,
          indicator: null,
          explains: (mistyped) =>
            mistyped.school === index &&
            correctedIndicators(school, mistyped).some(
              (values) => schoolPasses(values, stage.standards, stage.needed) === marked,
            ),
        },
      ],
    };
  }),
};

const remark: Rule = {
  id: 'consistency/remark',
  category: 'consistency',
  severity: 'warning',
  table: 'II-2',
  sentence: {
    zh: '{school}：备注写“{written}”，但按各项指标有 {met} 项达标。请核对。',
    en: '{school}: the remark says “{written}”, but {met} indicators are met. Check it.',
  },
  source: AGREEMENT,
  check: everySchool((school, stage, index) => {
    const said = school.remark.state === 'text' ? metAsSaid(school.remark.text) : null;
    const judgement = said === null ? undefined : stage.judgements[index];
    if (!judgement || judgement.met + judgement.short < INDICATORS.length) return null;
    const { met } = judgement;
    if (met === said) return null;
    return {
      places: [school.remark],
      actual: said,
      expected: met,
      parameters: { written: school.remark.text, met },
      restsOn: [
        {
          on: 'column',
          stage: stage.stage,
          indicator: null,
          explains: (mistyped) => mistyped.school === index,
        },
      ],
    };
  }),
};

/** The line that a figure as it is shown and as it is stored fall on different sides of: the standard, or 85 % of it. */
function lineBetween(standard: Standard, shown: number, stored: number): number | Said | null {
  if (meets(standard, shown) !== meets(standard, stored)) return standard.threshold;
  if (standard.floor === null || meetsFloor(standard, shown) === meetsFloor(standard, stored)) return null;
  return { sentence: FLOOR_LINE, parameters: { floor: standard.floor } };
}

const FLOOR_LINE: Sentence = { zh: '85% 线 {floor} ', en: '85 % line {floor}' };

/** How many indicators a remark says are met: `7项达标`, `六项指标达标`, `全部达标`; null where it does not say so plainly. */
function metAsSaid(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (/^(七项|7项|各项|所有)?(指标)?(全部|均|都)达标[。.]?$/.test(plain)) return 7;
  const match = /(?:^|[，,;；。:：])([0-7一二三四五六七])项(?:指标)?达标/.exec(plain);
  const digit = match?.[1];
  if (digit === undefined) return null;
  const chinese = '零一二三四五六七'.indexOf(digit);
  return chinese >= 0 ? chinese : Number(digit);
}

const boundary: Rule = {
  id: 'consistency/boundary',
  category: 'consistency',
  severity: 'information',
  table: 'II-2',
  sentence: {
    zh: '{school}：“{label}”显示为 {shown}，实际存的是 {stored}，正好在标准 {threshold} 的两侧（边界提示）。按显示的数判定。',
    en: '{school}: “{label}” shows {shown} but holds {stored}, on the other side of the standard {threshold}. Judged by what is shown.',
  },
  source: PRACTICE,
  *check(context): Generator<Raised> {
    for (const stage of STAGES) {
      const figures = context.stages?.[stage];
      if (!figures) continue;
      for (const school of figures.schools) {
        for (const { slug } of INDICATORS) {
          const figure = school.indicators[slug];
          if (figure.value === figure.raw || figure.value === null || figure.raw === null) continue;
          const standard = figures.standards[slug];
          const line = lineBetween(standard, figure.value, figure.raw);
          if (line === null) continue;
          const parameters = {
            school: school.name.text,
            label: figure.label,
            shown: figure.value,
            stored: figure.raw,
            threshold: line,
          };
          yield {
            stage,
            school: school.name.text,
            places: [figure],
            about: { standard: standard.key },
            actual: figure.raw,
            expected: figure.value,
            parameters,
          };
        }
      }
    }
  },
};

export const SCHOOL_RULES: readonly Rule[] = [
  grades,
  noPupils,
  noClasses,
  moreClassesThanPupils,
  mark,
  remark,
  boundary,
];
