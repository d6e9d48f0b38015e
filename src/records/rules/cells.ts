import { FIELD_NAMES } from '../../messages/records';
import type { Stage } from '../../standards/types';
import { isWhole, toNumber } from '../exact';
import { degreeAt, peArtsAt } from '../totals';
import { fieldOf, unitNeeded } from '../layouts/fields';
import { NOT_COMPUTED } from '../layouts/figure';
import type { FigureField, FigureKey, RawFigure, Site } from '../model';
import { stageKey, stageOf } from '../figure-key';

import type { RawRaised, SiteContext, SiteRule } from './rule';
import { RAW_PRACTICE } from './sources';

/** The figures of a site that something is computed from: of its stages, of 高中 its pupils, and what is shared. */
export function used(context: SiteContext): readonly (readonly [FigureKey, RawFigure])[] {
  let found = lately.get(context);
  if (!found) lately.set(context, (found = usedAt(context)));
  return found;
}

/** Several rules ask it of one site: which figures are used does not depend on what is found in them. */
const lately = new WeakMap<SiteContext, readonly (readonly [FigureKey, RawFigure])[]>();

function usedAt({ site, stages }: SiteContext): (readonly [FigureKey, RawFigure])[] {
  const found: (readonly [FigureKey, RawFigure])[] = [];
  for (const [at, figure] of site.figures) if (isUsed(at, stages)) found.push([at, figure]);
  return found;
}

const isUsed = (at: FigureKey, stages: readonly Stage[]): boolean =>
  at.startsWith('.') || at === 'senior.pupils' || stages.some((stage) => at.startsWith(stage));

const show = ({ written }: RawFigure): string | number =>
  typeof written === 'object'
    ? (written?.error ?? '')
    : typeof written === 'boolean'
      ? String(written)
      : (written ?? '');

function* each(
  context: SiteContext,
  isWrong: (figure: RawFigure, field: FigureField) => boolean,
): Iterable<RawRaised> {
  for (const [at, figure] of used(context)) {
    const field = fieldOf(at);
    if (!isWrong(figure, field)) continue;
    yield {
      places: [figure.place],
      parameters: { name: context.site.name, field: FIELD_NAMES[field], written: show(figure) },
      actual: show(figure),
      spoils: [at],
    };
  }
}

const isNotComputed = ({ written }: RawFigure): boolean =>
  typeof written === 'object' && written?.error === NOT_COMPUTED;

/** What a row of the form cannot do without. */
const NEEDED: readonly FigureKey[] = ['.rooms', '.indoor', '.grounds', '.equipment', '.multimedia'];
const NEEDED_BY_STAGE = ['pupils', 'classes', 'backbone'] as const;

function* missing({ site, stages }: SiteContext): Iterable<RawRaised> {
  const keys = [
    ...NEEDED,
    ...stages.flatMap((stage) => NEEDED_BY_STAGE.map((field): FigureKey => stageKey(stage, field))),
  ];
  for (const at of keys) {
    const figure = site.figures.get(at);
    const isMissing = !figure || figure.state === 'blank' || (figure.state === 'none' && at !== '.indoor');
    const isExcused = at.endsWith('.pupils') && stages.length > 1;
    if (!isMissing || isExcused || !hasStage(site, at)) continue;
    const [record] = site.records;
    const place = figure?.place ?? record?.place;
    if (!place) continue;
    yield { places: [place], parameters: { name: site.name, field: FIELD_NAMES[fieldOf(at)] } };
  }
}

/** Degrees or subjects of teachers that are blank without the others explaining it, or that have no column. */
function* missingTeachers({ site, stages }: SiteContext): Iterable<RawRaised> {
  for (const stage of stages) {
    if (site.figures.get(stageKey(stage, 'pupils'))?.state !== 'number') continue;
    for (const [what, fields, tally] of [
      [FIELD_NAMES.degree, ['doctor', 'master', 'bachelor', 'college', 'degree'], degreeAt(site, stage)],
      [FIELD_NAMES.peArts, ['pe', 'arts', 'music', 'fineArts', 'peArts'], peArtsAt(site, stage, false)],
    ] as const) {
      if (tally.value) continue;
      const figures = fields.flatMap((field) => site.figures.get(stageKey(stage, field)) ?? []);
      // What is wrong or in doubt is told or asked already.
      if (
        figures.some(
          ({ state, value }) =>
            state === 'text' || state === 'error' || state === 'negative' || (state === 'number' && !value),
        )
      )
        continue;
      const blank = figures.filter(({ state }) => state === 'blank' || state === 'none');
      const place = blank[0]?.place ?? site.records[0]?.place;
      if (place) yield { stage, places: [place], parameters: { name: site.name, field: what } };
    }
  }
}

/** A campus of a mixed school need not have each of its stages. */
function hasStage(site: Site, at: FigureKey): boolean {
  const stage = stageOf(at);
  return (
    stage === null ||
    at.endsWith('.pupils') ||
    site.figures.get(stageKey(stage, 'pupils'))?.state === 'number'
  );
}

export const CELL_RULES: readonly SiteRule[] = [
  {
    scope: 'site',
    id: 'raw/text-in-figure',
    category: 'entry',
    severity: 'error',
    sentence: {
      zh: '“{name}”的{field}应是数字，现在是“{written}”。请改成数字；改正前，用到它的指标不填。',
      en: 'The {field} of “{name}” should be a number but is “{written}”. Please correct it; until then what needs it is not filled.',
    },
    source: RAW_PRACTICE,
    check: (context) =>
      each(
        context,
        (figure) => figure.state === 'text' || (figure.state === 'error' && !isNotComputed(figure)),
      ),
  },
  {
    scope: 'site',
    id: 'raw/not-computed',
    category: 'entry',
    severity: 'error',
    sentence: {
      zh: '“{name}”的{field}是公式，文件里没有存下算出的数。请用 Excel 或 WPS 打开这个文件，保存后再来；在这以前，用到它的指标不填。',
      en: 'The {field} of “{name}” is a formula without a result in the file. Open the file in Excel or WPS and save it; until then what needs it is not filled.',
    },
    source: RAW_PRACTICE,
    check: (context) => each(context, isNotComputed),
  },
  {
    scope: 'site',
    id: 'raw/negative',
    category: 'entry',
    severity: 'error',
    sentence: {
      zh: '“{name}”的{field}是负数（{written}）。请核对；改正前，用到它的指标不填。',
      en: 'The {field} of “{name}” is negative ({written}). Please check it; until then what needs it is not filled.',
    },
    source: RAW_PRACTICE,
    check: (context) => each(context, ({ state }) => state === 'negative'),
  },
  {
    scope: 'site',
    id: 'raw/not-whole',
    category: 'entry',
    severity: 'error',
    sentence: {
      zh: '“{name}”的{field}应是整数，现在是 {written}。请核对；改正前，用到它的指标不填。',
      en: 'The {field} of “{name}” should be a whole number but is {written}. Please check it; until then what needs it is not filled.',
    },
    source: RAW_PRACTICE,
    check: (context) =>
      each(
        context,
        ({ state, plain }, field) =>
          state === 'number' && unitNeeded(field) === null && plain !== null && !isWhole(plain),
      ),
  },
  {
    scope: 'site',
    id: 'raw/missing',
    category: 'entry',
    severity: 'error',
    sentence: {
      zh: '“{name}”没有{field}。请补上；补上前，用到它的栏不填。',
      en: 'The {field} of “{name}” is missing. Please supply it; until then what needs it is not filled.',
    },
    source: RAW_PRACTICE,
    check: function* (context) {
      yield* missing(context);
      yield* missingTeachers(context);
    },
  },
  {
    scope: 'site',
    id: 'raw/no-pupils',
    category: 'entry',
    severity: 'error',
    sentence: {
      zh: '“{name}”的在校生数是 0，算不出生均值。学校如已撤并，请从数据中删去；否则请补上学生数。',
      en: '“{name}” has 0 pupils, so nothing per pupil can be computed. Remove it if it is closed, else supply its pupils.',
    },
    source: RAW_PRACTICE,
    check: function* ({ site, stages }) {
      const figures = stages.flatMap((stage) => site.figures.get(stageKey(stage, 'pupils')) ?? []);
      const isEmpty =
        figures.length > 0 && figures.every(({ state, value }) => state === 'number' && value?.n === 0n);
      const [first] = figures;
      if (isEmpty && first) yield { places: [first.place], parameters: { name: site.name }, actual: 0 };
    },
  },
  {
    scope: 'site',
    id: 'raw/hidden-row',
    category: 'entry',
    severity: 'information',
    sentence: {
      zh: '“{name}”的数据在隐藏的行或列里，已照样使用。请取消隐藏，核对是否应该使用。',
      en: 'Figures of “{name}” stand in hidden rows or columns. They were used; unhide them and see whether they should be.',
    },
    source: RAW_PRACTICE,
    check: function* (context) {
      const hidden = used(context).filter(([, figure]) => figure.hidden && figure.state !== 'blank');
      if (hidden.length === 0) return;
      const places = hidden.map(([, { place }]) => place);
      const pupils = hidden.find(([at]) => at.endsWith('.pupils'))?.[1].place;
      yield {
        places: pupils ? [pupils, ...places.filter((place) => place !== pupils)] : places,
        parameters: { name: context.site.name },
      };
    },
  },
];

export const numberAt = (site: Site, at: FigureKey): number | null => {
  const value = site.figures.get(at)?.value;
  return value ? toNumber(value) : null;
};
