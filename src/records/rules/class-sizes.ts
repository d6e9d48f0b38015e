import { STAGES_WITHIN } from '../../messages/stage-names';
import { compare, plus, times, toNumber, whole, ZERO } from '../exact';
import { bandsOf } from '../settle/class-sizes';
import type { SiteRule } from './rule';
import { RAW_PRACTICE } from './sources';
import { stageKey } from '../figure-key';

/** Checks of 班额: the classes by size against all classes, and against the pupils. */
export const CLASS_SIZE_RULES: readonly SiteRule[] = [
  {
    scope: 'site',
    id: 'raw/bands-sum',
    category: 'consistency',
    severity: 'warning',
    sentence: {
      zh: '“{name}”{stage}共 {classes} 个班，各班额相加是 {total} 个，相差 {difference} 个。请核对。',
      en: 'The {stage} part of “{name}” has {classes} classes, but its class sizes add up to {total} ({difference} apart). Please check.',
    },
    source: RAW_PRACTICE,
    *check({ site, stages }) {
      for (const stage of stages) {
        const classes = site.figures.get(stageKey(stage, 'classes'));
        const bands = bandsOf(site.records, stage);
        if (!classes?.value || bands.length < 2) continue;
        const total = bands.reduce((all, { value }) => plus(all, value ?? ZERO), ZERO);
        if (compare(total, classes.value) === 0) continue;
        yield {
          stage,
          places: [classes.place, ...bands.map(({ place }) => place)],
          parameters: {
            name: site.name,
            stage: STAGES_WITHIN[stage],
            classes: toNumber(classes.value),
            total: toNumber(total),
            difference: Math.abs(toNumber(total) - toNumber(classes.value)),
          },
          actual: toNumber(classes.value),
          expected: toNumber(total),
        };
      }
    },
  },
  {
    scope: 'site',
    id: 'raw/bands-pupils',
    category: 'consistency',
    severity: 'information',
    sentence: {
      zh: '“{name}”{stage}在校生 {pupils} 人，按各班额的班数只能是 {least}–{most} 人。请核对班额或在校生数。',
      en: 'The {stage} pupils of “{name}” are {pupils}, but classes of these sizes hold {least}–{most}. Please check the class sizes or the pupils.',
    },
    source: RAW_PRACTICE,
    *check({ site, stages }) {
      for (const stage of stages) {
        const pupils = site.figures.get(stageKey(stage, 'pupils'));
        const bands = bandsOf(site.records, stage).filter(({ value }) => value && compare(value, ZERO) > 0);
        if (!pupils?.value || bands.length === 0) continue;
        const over = (size: 'from' | 'to') =>
          bands.reduce((all, band) => plus(all, times(band.value ?? ZERO, whole(band[size]))), ZERO);
        const least = over('from');
        const most = bands.some(({ to }) => to === Infinity) ? null : over('to');
        if (compare(pupils.value, least) >= 0 && (!most || compare(pupils.value, most) <= 0)) continue;
        yield {
          stage,
          places: [pupils.place, ...bands.map(({ place }) => place)],
          parameters: {
            name: site.name,
            stage: STAGES_WITHIN[stage],
            pupils: toNumber(pupils.value),
            least: toNumber(least),
            most: most ? toNumber(most) : '',
          },
          actual: toNumber(pupils.value),
        };
      }
    },
  },
];
