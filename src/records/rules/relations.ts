import { FIELD_NAMES } from '../../messages/records';
import { STAGES_WITHIN } from '../../messages/stage-names';
import type { Sentence } from '../../messages/sentence';
import type { Stage } from '../../standards/types';
import { compare, isZero, sum, toNumber, whole } from '../exact';
import type { Fraction } from '../exact';
import type { FigureKey, RawFigure, Site, StageField } from '../model';
import type { RawRaised, SiteContext, SiteRule } from './rule';
import { COUNTING, RAW_PRACTICE } from './sources';
import { stageKey } from '../figure-key';

type Known = RawFigure & { readonly value: Fraction };

const known = (site: Site, at: FigureKey): Known | null => {
  const figure = site.figures.get(at);
  return figure?.value ? (figure as Known) : null;
};

const parts = (site: Site, stage: Stage, fields: readonly StageField[]): [FigureKey, Known][] =>
  fields.flatMap((field): [FigureKey, Known][] => {
    const at: FigureKey = stageKey(stage, field);
    const figure = known(site, at);
    return figure ? [[at, figure]] : [];
  });

/** Some of the full-time teachers cannot be more than all of them. */
function overTeachers(
  what: Sentence,
  fieldsOf: readonly StageField[],
  spoils: boolean,
): (context: SiteContext) => Iterable<RawRaised> {
  return function* ({ site, stages }) {
    for (const stage of stages) {
      const teachers = known(site, stageKey(stage, 'teachers'));
      const found = parts(site, stage, fieldsOf);
      const total = sum(found.map(([, { value }]) => value));
      if (!teachers || found.length === 0 || compare(total, teachers.value) <= 0) continue;
      const largest = [...found].sort(([, a], [, b]) => compare(b.value, a.value));
      yield {
        stage,
        places: [...largest.map(([, { place }]) => place), teachers.place],
        parameters: {
          name: site.name,
          stage: STAGES_WITHIN[stage],
          what,
          total: toNumber(total),
          teachers: toNumber(teachers.value),
        },
        actual: toNumber(total),
        ...(spoils && { spoils: found.map(([at]) => at) }),
      };
    }
  };
}

const OVER_TEACHERS: Sentence = {
  zh: '“{name}”{stage}的{what}共 {total} 人，比专任教师（{teachers} 人）还多。请核对；改正前，用到它的指标不填。',
  en: 'In the {stage} part of “{name}” {what} are {total}, more than all full-time teachers ({teachers}). Please check; until then what needs them is not filled.',
};

/** A shared figure that cannot be larger than another. */
function larger(part: FigureKey, whole_: FigureKey): (context: SiteContext) => Iterable<RawRaised> {
  return function* ({ site }) {
    const one = known(site, part);
    const other = known(site, whole_);
    if (!one || !other || compare(one.value, other.value) <= 0) return;
    yield {
      places: [one.place, other.place],
      parameters: {
        name: site.name,
        part: FIELD_NAMES[one.heading.field],
        whole: FIELD_NAMES[other.heading.field],
        value: toNumber(one.value),
        limit: toNumber(other.value),
      },
      actual: toNumber(one.value),
      spoils: [part, whole_],
    };
  };
}

const LARGER: Sentence = {
  zh: '“{name}”的{part}（{value}㎡）大于{whole}（{limit}㎡）。请核对是否填反或写错单位；改正前，用到它们的指标不填。',
  en: 'The {part} of “{name}” ({value} m²) exceed the {whole} ({limit} m²). Please check; until then what needs them is not filled.',
};

/** No class is as large as this on average; 66人及以上 is the last band of the statistics. */
const LARGEST_CLASS = 100;

export const RELATION_RULES: readonly SiteRule[] = [
  {
    scope: 'site',
    id: 'raw/degrees-over-teachers',
    category: 'consistency',
    severity: 'error',
    sentence: OVER_TEACHERS,
    source: COUNTING,
    check: overTeachers(
      { zh: '各学历教师', en: 'the teachers by degree' },
      ['doctor', 'master', 'bachelor', 'college'],
      true,
    ),
  },
  {
    scope: 'site',
    id: 'raw/subjects-over-teachers',
    category: 'consistency',
    severity: 'error',
    sentence: OVER_TEACHERS,
    source: COUNTING,
    check: overTeachers(
      { zh: '体育、艺术教师', en: 'the PE and arts teachers' },
      ['pe', 'arts', 'music', 'fineArts', 'peArts'],
      true,
    ),
  },
  {
    scope: 'site',
    id: 'raw/backbone-over-teachers',
    category: 'consistency',
    severity: 'information',
    sentence: {
      zh: '“{name}”{stage}的{what}有 {total} 人，比专任教师（{teachers} 人）还多，请核对。',
      en: 'In the {stage} part of “{name}” {what} are {total}, more than all full-time teachers ({teachers}); please check.',
    },
    source: COUNTING,
    check: overTeachers({ zh: '骨干教师', en: 'the backbone teachers' }, ['backbone'], false),
  },
  {
    scope: 'site',
    id: 'raw/indoor-over-rooms',
    category: 'consistency',
    severity: 'error',
    sentence: LARGER,
    source: COUNTING,
    check: larger('.indoor', '.rooms'),
  },
  {
    scope: 'site',
    id: 'raw/grounds-over-land',
    category: 'consistency',
    severity: 'error',
    sentence: LARGER,
    source: RAW_PRACTICE,
    check: larger('.grounds', '.land'),
  },
  {
    scope: 'site',
    id: 'raw/grades-sum',
    category: 'consistency',
    severity: 'warning',
    sentence: {
      zh: '“{name}”{stage}在校生数是 {pupils}，各年级相加是 {total}，相差 {difference}。请核对。',
      en: 'The {stage} pupils of “{name}” are {pupils}, but its grades add up to {total} ({difference} apart). Please check.',
    },
    source: RAW_PRACTICE,
    check: function* ({ site, stages }) {
      for (const stage of stages) {
        const pupils = known(site, stageKey(stage, 'pupils'));
        // Only where both stand side by side: the grades of another source may be of another day.
        const grades = site.records
          .flatMap((record) => record.grades)
          .filter(
            (figure) =>
              figure.stage === stage &&
              figure.place.file === pupils?.place.file &&
              figure.place.sheet === pupils.place.sheet,
          );
        if (
          !pupils ||
          grades.length < 2 ||
          grades.some(({ state, value }) => state === 'text' || (state === 'number' && !value))
        )
          continue;
        const total = sum(grades.map(({ value }) => value ?? whole(0)));
        if (compare(total, pupils.value) === 0 || isZero(total)) continue;
        yield {
          stage,
          places: [pupils.place, ...grades.map(({ place }) => place)],
          parameters: {
            name: site.name,
            stage: STAGES_WITHIN[stage],
            pupils: toNumber(pupils.value),
            total: toNumber(total),
            difference: Math.abs(toNumber(total) - toNumber(pupils.value)),
          },
          actual: toNumber(pupils.value),
          expected: toNumber(total),
        };
      }
    },
  },
  {
    scope: 'site',
    id: 'raw/class-size-implausible',
    category: 'consistency',
    severity: 'error',
    sentence: {
      zh: '“{name}”{stage} {pupils} 名学生只有 {classes} 个班，平均每班 {size} 人。请核对学生数和班数；改正前，用到学生数的指标不填。',
      en: 'The {stage} part of “{name}” has {pupils} pupils in {classes} classes, {size} a class. Please check both; until then nothing per pupil is filled.',
    },
    source: RAW_PRACTICE,
    check: function* ({ site, stages }) {
      for (const stage of stages) {
        const pupils = known(site, stageKey(stage, 'pupils'));
        const classes = known(site, stageKey(stage, 'classes'));
        if (!pupils || !classes || isZero(classes.value)) continue;
        const size = toNumber(pupils.value) / toNumber(classes.value);
        if (size <= LARGEST_CLASS) continue;
        yield {
          stage,
          places: [pupils.place, classes.place],
          parameters: {
            name: site.name,
            stage: STAGES_WITHIN[stage],
            pupils: toNumber(pupils.value),
            classes: toNumber(classes.value),
            size: Math.round(size),
          },
          actual: toNumber(pupils.value),
          spoils: [stageKey(stage, 'pupils')],
        };
      }
    },
  },
  {
    scope: 'site',
    id: 'raw/classes-over-pupils',
    category: 'consistency',
    severity: 'error',
    sentence: {
      zh: '“{name}”{stage}只有 {pupils} 名学生，却有 {classes} 个班。请核对。',
      en: 'The {stage} part of “{name}” has {pupils} pupils but {classes} classes. Please check.',
    },
    source: RAW_PRACTICE,
    check: function* ({ site, stages }) {
      for (const stage of stages) {
        const pupils = known(site, stageKey(stage, 'pupils'));
        const classes = known(site, stageKey(stage, 'classes'));
        if (!pupils || !classes || isZero(pupils.value) || compare(classes.value, pupils.value) <= 0)
          continue;
        yield {
          stage,
          places: [classes.place, pupils.place],
          parameters: {
            name: site.name,
            stage: STAGES_WITHIN[stage],
            pupils: toNumber(pupils.value),
            classes: toNumber(classes.value),
          },
          actual: toNumber(classes.value),
          spoils: [stageKey(stage, 'classes')],
        };
      }
    },
  },
];
