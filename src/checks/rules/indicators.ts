import { INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { School } from '../../form/model';
import type { StageFigures } from '../schools/stage-figures';
import { gapTo, shortfallOf } from '../findings/shortfall';
import type { Raised, Rule } from './rule';
import type { Level } from '../schools/school-judgement';
import { STANDARDS } from './sources';
import { cell } from '../evidence/evidence';

/** 一校一项不达标: the cell of 表Ⅱ-2 that is below its standard. */
export const INDICATOR_RULE: Rule = {
  id: 'standard/indicator',
  category: 'standard',
  severity: 'warning',
  table: 'II-2',
  sentence: {
    zh: '{school}：“{label}”{written}，低于标准 {threshold}{floor}，还差 {gap}。',
    en: '{school}: “{label}” {written} is below the standard {threshold}{floor}; {gap} is missing.',
  },
  source: STANDARDS,
  *check(context): Generator<Raised> {
    for (const stage of STAGES) {
      const figures = context.stages?.[stage];
      for (let index = 0; figures && index < figures.schools.length; index++) {
        const [school, judgement] = [figures.schools[index], figures.judgements[index]];
        if (!school || !judgement || judgement.short === 0) continue;
        for (const { slug } of INDICATORS) {
          const raised = belowStandard(figures, school, slug, judgement.levels[slug]);
          if (raised) yield raised;
        }
      }
    }
  },
};

function belowStandard(
  { stage, standards }: StageFigures,
  school: School,
  indicator: IndicatorSlug,
  level: Level,
): Raised | null {
  const standard = standards[indicator];
  const figure = school.indicators[indicator];
  if (level === 'met' || level === null || standard.threshold === null || figure.value === null) return null;
  const aboveFloor = level === 'floor';
  return {
    stage,
    school: school.name.text,
    places: [figure],
    about: { standard: standard.key },
    actual: figure.value,
    shortfall: shortfallOf(standard, figure.value),
    source: standard.source,
    ...(aboveFloor ? {} : { severity: 'error' as const }),
    parameters: {
      school: school.name.text,
      label: figure.label,
      written: figure.value,
      threshold: standard.threshold,
      gap: gapTo(standard.threshold, figure.value),
      floor: aboveFloor
        ? { zh: '，但达到标准的85%', en: ' but reaches 85 % of it' }
        : {
            zh: `，也低于标准的85%（${standard.floor ?? ''}）`,
            en: ` and even 85 % of it (${standard.floor ?? ''})`,
          },
    },
    restsOn: [cell(figure), { on: 'column', stage, indicator }],
  };
}
