import type { Sentence } from '../../messages/sentence';
import { meets, thresholdOf } from '../../standards/lookup';
import { INDICATORS } from '../../standards/indicators';
import { STAGE_NAMES } from '../../messages/stage-names';
import { STAGES } from '../../standards/types';
import type { Standard } from '../../standards/types';
import { PERCENT } from '../../standards/units';
import { sizeConcession } from '../schools/conceded';
import type { SizeConcession } from '../schools/conceded';
import { items } from '../figures/form-figures';

import { asksMore, itemOutcomes } from '../items/item-tests';
import type { ItemOutcome } from '../items/item-tests';
import { askedInWords, shortfallOf } from '../findings/shortfall';
import type { Shortfall } from '../findings/shortfall';
import type { Raised, Rule } from './rule';
import { schoolPasses } from '../schools/school-judgement';
import { STANDARDS } from './sources';
import { correctedIndicators } from '../diagnosis/mistyped';
import { cell } from '../evidence/evidence';

const schoolFails: Rule = {
  id: 'standard/school',
  category: 'standard',
  severity: 'error',
  table: 'II-2',
  sentence: {
    zh: '{school}综合评估不达标：{failing}。每校至少 {needed} 项达标，其余不低于标准的 85%。',
    en: '{school} does not pass: {failing}. At least {needed} indicators must be met, the others at 85 % or more.',
  },
  source: STANDARDS,
  *check(context): Generator<Raised> {
    const { stages, profile } = context;
    const rule = profile.standards.find(({ key }) => key === 'indicators_to_meet');
    for (const stage of STAGES) {
      const figures = stages?.[stage];
      for (let index = 0; figures && index < figures.schools.length; index++) {
        const school = figures.schools[index];
        const judgement = figures.judgements[index];
        if (!school || judgement?.passes !== false) continue;
        const failing = INDICATORS.flatMap(({ slug, name }) => {
          const level = judgement.levels[slug];
          return level !== 'met' && level !== null ? [{ name, low: level === 'below' }] : [];
        });
        yield {
          stage,
          school: school.name.text,
          places: [school.mark],
          about: { standard: 'indicators_to_meet' },
          actual: INDICATORS.length - failing.length,
          shortfall: schoolShortfall(rule, figures.needed, INDICATORS.length - failing.length),
          ...(rule ? { source: rule.source } : {}),
          restsOn: [
            {
              on: 'column',
              stage,
              indicator: null,
              explains: (mistyped) =>
                mistyped.school === index &&
                correctedIndicators(school, mistyped).some(
                  (values) => schoolPasses(values, figures.standards, figures.needed) !== false,
                ),
            },
          ],
          parameters: {
            school: school.name.text,
            needed: figures.needed,
            failing: {
              zh: failing.map(({ name, low }) => `${name.zh}${low ? '（不足85%）' : '未达标'}`).join('、'),
              en: failing.map(({ name, low }) => `${name.en} ${low ? '(below 85 %)' : 'not met'}`).join(', '),
            },
          },
        };
      }
    }
  },
};

/** 6 of 7 must be met, and the other reach 85 %: where 6 are met and one is below 85 %, what is missing is no count. */
function schoolShortfall(rule: Standard | undefined, needed: number, met: number): Shortfall {
  const asked = {
    zh: `至少 ${needed} 项达标，其余不低于标准的 85%`,
    en: `at least ${needed} met, the others at 85 % or more`,
  };
  if (!rule) return askedInWords(asked);
  const shortfall = shortfallOf(rule, met, asked);
  return shortfall.threshold !== null && met >= shortfall.threshold ? { ...shortfall, gap: null } : shortfall;
}

const coefficient: Rule = {
  id: 'standard/coefficient',
  category: 'standard',
  severity: 'error',
  table: 'III',
  sentence: {
    zh: '{stage}“{label}”差异系数 {written}，超过 {limit}。各项差异系数都要不大于 {limit}。',
    en: '{stage}, “{label}”: coefficient of variation {written}, over {limit}. Each of the seven must be {limit} at most.',
  },
  source: STANDARDS,
  *check({ form, standard, diagnosis }): Generator<Raised> {
    for (const stage of STAGES) {
      const limit = standard(`${stage}_cv`);
      const { indicators } = diagnosis(stage);
      const row = form.balance?.[stage].coefficient;
      if (!row) continue;
      for (const { slug, name } of INDICATORS) {
        const figure = row[slug];
        if (figure.value === null || figure.value < 0 || meets(limit, figure.value)) continue;
        // A coefficient that 表Ⅱ-2 refutes fails only on paper: it is put right first.
        const measured = indicators[slug].coefficient === 'off' ? indicators[slug].measured : null;
        const refuted = measured !== null && meets(limit, measured.deviation / measured.mean);
        yield {
          stage,
          places: [figure],
          about: { standard: limit.key },
          actual: figure.value,
          shortfall: shortfallOf(limit, figure.value),
          restsOn: refuted ? [cell(figure)] : [],
          source: limit.source,
          parameters: {
            stage: STAGE_NAMES[stage],
            label: name,
            written: figure.value,
            limit: thresholdOf(limit),
          },
        };
      }
    }
  },
};

/** What a standard asks, in words: `不低于 85`, `低于 0.15`. */
function demand(standard: Standard): { zh: string; en: string } {
  const words = {
    '>=': { zh: '不低于', en: 'at least' },
    '<=': { zh: '不超过', en: 'at most' },
    '<': { zh: '低于', en: 'less than' },
    '=': { zh: '达到', en: 'exactly' },
    conclusion: { zh: '', en: '' },
  }[standard.operator];
  const { unit } = standard;
  const threshold = thresholdOf(standard);
  return {
    zh: `${words.zh} ${threshold}${unit.zh}`,
    en: `${words.en} ${threshold} ${unit.en}`.trim(),
  };
}

function noneBeyond(concession: SizeConcession | null): Sentence {
  if (!concession) return { zh: '不得有', en: 'there may be none' };
  const { key, limit } = concession;
  return {
    zh: `不得有；按放宽条款（${key}）也不得超过 ${limit} 人`,
    en: `there may be none; by concession (${key}) none may exceed ${limit} pupils either`,
  };
}

/** Against the limit itself, against none for what counts schools or classes over a limit, or against the other figure of the sentence. */
function itemShortfall(
  { figure, standard, value, counts, against }: ItemOutcome,
  asked: Sentence,
): Shortfall {
  if (!counts && !against) return shortfallOf(standard, value);
  const { operator } = standard;
  const { unit } = figure.spec;
  return counts
    ? shortfallOf({ operator: '<=', threshold: 0, floor: null, unit }, value, asked)
    : shortfallOf({ operator, threshold: against?.value ?? null, floor: null, unit }, value, asked);
}

const itemFigure: Rule = {
  id: 'standard/item',
  category: 'standard',
  severity: 'error',
  table: null,
  sentence: {
    zh: '第 {item} 条：“{label}”{written}{percent}，没有达到要求（{demand}）。',
    en: 'Item {item}: “{label}” {written}{percent} does not meet what is asked ({demand}).',
  },
  source: STANDARDS,
  *check(context): Generator<Raised> {
    for (const item of items(context.form)) {
      for (const outcome of itemOutcomes(context, item)) {
        const { figure, standard, value, counts, met, against, contradicted } = outcome;
        if (met !== false || value === null || value < 0) continue;
        const asked = counts
          ? noneBeyond(sizeConcession(context, standard.key))
          : against
            ? {
                zh: `不低于“${against.label.zh}”${against.value ?? ''}`,
                en: `at least “${against.label.en}”, ${against.value ?? ''}`,
              }
            : demand(standard);
        yield {
          table: item.table,
          places: [figure],
          about: { standard: standard.key },
          actual: value,
          shortfall: itemShortfall(outcome, asked),
          source: standard.source,
          parameters: {
            ...{ item: item.item, label: figure.label, written: value, demand: asked },
            percent: standard.unit === PERCENT ? PERCENT : '',
          },
          restsOn: contradicted ? [cell(figure)] : [],
        };
      }
    }
  },
};

const itemConclusion: Rule = {
  id: 'standard/item-conclusion',
  category: 'standard',
  severity: 'error',
  table: null,
  sentence: {
    zh: '第 {item} 条填为不达标。政府保障程度和教育质量的各条都要达标。',
    en: 'Item {item} is marked as not met. Every item of guarantee and quality must be met.',
  },
  source: STANDARDS,
  *check(context): Generator<Raised> {
    for (const item of items(context.form)) {
      if (item.mark.state !== 'notMet') continue;
      // Where a figure already fails, that cell carries the finding.
      const outcomes = itemOutcomes(context, item);
      if (outcomes.some(({ met }) => met === false)) continue;
      // Where the figures say that the item is met and nothing else is asked, the mark is what is wrong.
      const proven = outcomes.every(({ met, conceded }) => met === true && !conceded);
      const refuted = outcomes.length > 0 && proven && !asksMore(item);
      yield {
        table: item.table,
        places: [item.mark],
        actual: item.sentence.text,
        shortfall: askedInWords({ zh: '须达标', en: 'must be met' }),
        parameters: { item: item.item },
        restsOn: refuted ? [cell(item.mark)] : [],
      };
    }
  },
};

const satisfaction: Rule = {
  id: 'standard/satisfaction',
  category: 'standard',
  severity: 'error',
  table: 'VI',
  sentence: {
    zh: '“{label}”{written}%，低于 {threshold}%。社会认可度要达到 {threshold}% 以上。',
    en: '“{label}” {written} % is below {threshold} %. Social recognition must reach it.',
  },
  source: STANDARDS,
  *check({ form, standard }): Generator<Raised> {
    const limit = standard('satisfaction');
    for (const name of ['questionnaireRate', 'visitRate'] as const) {
      const figure = form.recognition?.all[name];
      if (figure?.value == null || figure.value < 0 || meets(limit, figure.value)) continue;
      yield {
        places: [figure],
        about: { standard: limit.key },
        actual: figure.value,
        shortfall: shortfallOf(limit, figure.value),
        source: limit.source,
        parameters: { label: figure.label, written: figure.value, threshold: thresholdOf(limit) },
      };
    }
  },
};

export const STANDARD_RULES: readonly Rule[] = [
  schoolFails,
  coefficient,
  itemFigure,
  itemConclusion,
  satisfaction,
];
