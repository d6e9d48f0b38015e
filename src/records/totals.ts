import type { IndicatorSlug, Stage } from '../standards/types';
import { INDICATORS } from '../standards/indicators';
import { compare, isZero, minus, over, plus, rounded, times, whole, ZERO } from './exact';
import type { Fraction } from './exact';
import type {
  Derived,
  FigureKey,
  RawFigure,
  RawPlace,
  SchoolStage,
  SharedField,
  Site,
  SitePart,
  StageField,
  Term,
} from './model';
import { SCHOOL_STAGES } from './model';
import { sharedKey, stageKey } from './figure-key';

/** 小学 1 : 初中 1.1 : 高中 1.32 per pupil, in whole numbers. Source: 国教督办函〔2019〕30号. */
export const STAGE_WEIGHTS: Readonly<Record<SchoolStage, bigint>> = {
  primary: 50n,
  junior: 55n,
  senior: 66n,
};

/** What the county claims of the concessions that change what is counted. */
export interface Claims {
  /** (a): rural schools and 教学点 with 50–99 pupils count travelling and part-time teachers. */
  readonly travelling: boolean;
  /** (b): schools in overcrowded city centres count converted and leased sports space. */
  readonly converted: boolean;
}

/** A sum of raw figures with the cells it rests on; null where one of them is missing or in doubt. */
export interface Tally {
  readonly value: Fraction | null;
  readonly from: readonly RawPlace[];
  /** What was added (`1`) and taken away (`-1`), in that order. */
  readonly terms: readonly Term[];
}

const NOTHING: Tally = { value: ZERO, from: [], terms: [] };
const UNKNOWN: Tally = { value: null, from: [], terms: [] };

const figureOf = (site: Site, at: FigureKey): RawFigure | undefined => site.figures.get(at);

/** One figure; `none` (`*`, `—`) counts 0 where `noneIsZero`. */
function tally(site: Site, at: FigureKey, noneIsZero = false): Tally {
  const figure = figureOf(site, at);
  if (!figure) return UNKNOWN;
  const from = [figure.place];
  const terms: Term[] = [{ at, sign: 1 }];
  if (figure.state === 'none' && noneIsZero) return { value: ZERO, from, terms };
  return { value: figure.value, from, terms };
}

function add(...tallies: readonly Tally[]): Tally {
  const [only, more] = tallies;
  if (only && !more) return only;
  let value: Fraction | null = ZERO;
  const from: RawPlace[] = [];
  const terms: Term[] = [];
  for (const one of tallies) {
    value = value && one.value && plus(value, one.value);
    from.push(...one.from);
    terms.push(...one.terms);
  }
  return { value, from, terms };
}

/** Pupils of a stage at a site; 0 where nothing is said of the stage. */
export function pupilsAt(site: Site, stage: SchoolStage): Fraction | null {
  const figure = figureOf(site, stageKey(stage, 'pupils'));
  if (!figure || figure.state === 'blank' || figure.state === 'none') return ZERO;
  return figure.value;
}

const has = (site: Site, stage: Stage, field: StageField): boolean => {
  const figure = figureOf(site, stageKey(stage, field));
  return figure !== undefined && figure.state !== 'blank' && figure.state !== 'none';
};

/**
 * Teachers with more than the required degree: 小学 专科 and above, 初中 本科 and above. A blank degree counts 0 only where the
 * others add up to all full-time teachers.
 */
export function degreeAt(site: Site, stage: Stage): Tally {
  const fields = (['doctor', 'master', 'bachelor', 'college'] as const).filter(
    (field) => stage === 'primary' || field !== 'college',
  );
  const present = fields.filter((field) => has(site, stage, field));
  if (present.length === 0) return tally(site, stageKey(stage, 'degree'));
  const counted = add(...present.map((field) => tally(site, stageKey(stage, field))));
  if (present.length === fields.length || isGraduates(site, stage, present)) return counted;
  const all = (['doctor', 'master', 'bachelor', 'college'] as const).filter((field) =>
    has(site, stage, field),
  );
  const together = add(...all.map((field) => tally(site, stageKey(stage, field)))).value;
  const teachers = tally(site, stageKey(stage, 'teachers')).value;
  const complete = together && teachers && compare(together, teachers) === 0;
  return complete ? counted : { ...counted, value: null };
}

/** Under 研究生 stand the doctorates too. */
function isGraduates(site: Site, stage: Stage, present: readonly StageField[]): boolean {
  const master = figureOf(site, stageKey(stage, 'master'));
  return (
    master !== undefined &&
    !/硕士/.test(master.heading.text) &&
    figureOf(site, stageKey(stage, 'doctor')) === undefined &&
    present.length === (stage === 'primary' ? 3 : 2)
  );
}

/** 体育 and 艺术 teachers of a stage; with concession (a) the travelling and part-time ones too. */
export function peArtsAt(site: Site, stage: Stage, travelling: boolean): Tally {
  const parts = (['arts', 'music', 'fineArts'] as const).filter((field) =>
    site.figures.has(stageKey(stage, field)),
  );
  // A sheet may have columns for the subjects and for all of them: a school fills in the one or the other.
  const bySubject =
    !has(site, stage, 'peArts') || (['pe', ...parts] as const).some((field) => has(site, stage, field));
  const counted =
    bySubject && site.figures.has(stageKey(stage, 'pe')) && parts.length > 0
      ? add(
          tally(site, stageKey(stage, 'pe')),
          ...parts.map((field) => tally(site, stageKey(stage, field), true)),
        )
      : tally(site, stageKey(stage, 'peArts'));
  return travelling && has(site, stage, 'travelling')
    ? add(counted, tally(site, stageKey(stage, 'travelling')))
    : counted;
}

/** The stages that have pupils at a site. */
function stagesAt(site: Site): SchoolStage[] {
  return SCHOOL_STAGES.filter((stage) => {
    const pupils = pupilsAt(site, stage);
    return pupils !== null && !isZero(pupils);
  });
}

/** The share of a stage in what a site holds in common; 1 where the site has that stage alone. */
function shareAt(site: Site, stage: Stage): Fraction | null {
  let all = 0n;
  let own = 0n;
  for (const one of SCHOOL_STAGES) {
    const pupils = pupilsAt(site, one);
    if (!pupils || pupils.d !== 1n) return null;
    const weighted = STAGE_WEIGHTS[one] * pupils.n;
    all += weighted;
    if (one === stage) own = weighted;
  }
  if (own === 0n) return ZERO;
  return own === all ? { n: 1n, d: 1n } : { n: own, d: all };
}

function sharedAt(site: Site, stage: Stage, tallied: Tally): Tally {
  const share = shareAt(site, stage);
  if (share && isZero(share)) return NOTHING;
  if (!share || !tallied.value) return { ...tallied, value: null };
  return { ...tallied, value: times(tallied.value, share) };
}

const shared = (site: Site, field: SharedField): Tally => tally(site, sharedKey(field), field === 'indoor');

function countedAt(site: Site, stage: Stage, slug: IndicatorSlug, claims: Claims): Tally {
  switch (slug) {
    case 'degree':
      return degreeAt(site, stage);
    case 'backbone':
      return tally(site, stageKey(stage, 'backbone'));
    case 'pe_arts':
      return peArtsAt(site, stage, claims.travelling);
    case 'rooms': {
      const rooms = shared(site, 'rooms');
      const indoor = shared(site, 'indoor');
      const less = indoor.terms.map(({ at }): Term => ({ at, sign: -1 }));
      const both = { from: [...rooms.from, ...indoor.from], terms: [...rooms.terms, ...less] };
      if (!rooms.value || !indoor.value || compare(indoor.value, rooms.value) > 0)
        return { ...both, value: null };
      return sharedAt(site, stage, { ...both, value: minus(rooms.value, indoor.value) });
    }
    case 'sports': {
      const space = add(shared(site, 'indoor'), shared(site, 'grounds'));
      const converted =
        claims.converted && site.figures.has('.converted') ? shared(site, 'converted') : NOTHING;
      return sharedAt(site, stage, add(space, converted));
    }
    case 'equipment':
      return sharedAt(site, stage, shared(site, 'equipment'));
    case 'multimedia':
      return sharedAt(site, stage, shared(site, 'multimedia'));
  }
}

/** The pupils of a stage at all sites; null where a figure is missing or in doubt. */
export function pupilsOf(sites: readonly Site[], stage: SchoolStage): Fraction | null {
  let all = ZERO;
  for (const site of sites) {
    const pupils = pupilsAt(site, stage);
    if (!pupils) return null;
    all = plus(all, pupils);
  }
  return all;
}

/** The seven indicators of a stage: each site is split first, then the sites are added. */
export function indicatorsOf(
  sites: readonly Site[],
  stage: Stage,
  claims: Claims,
): Record<IndicatorSlug, Derived> {
  const pupils = pupilsOf(sites, stage);
  const here = sites.filter((site) => {
    const count = pupilsAt(site, stage);
    return !count || !isZero(count);
  });
  const stages = new Map(here.map((site) => [site, stagesAt(site)]));
  return Object.fromEntries(
    INDICATORS.map(({ slug, perHundred }): [IndicatorSlug, Derived] => {
      const counted = here.map((site) => ({ site, tally: countedAt(site, stage, slug, claims) }));
      const { value: total, from } = add(...counted.map(({ tally: one }) => one));
      const parts = counted.map(({ site, tally: { terms } }): SitePart => ({
        site,
        terms,
        among: terms.some(({ at }) => at.startsWith('.')) ? (stages.get(site) ?? []) : [stage],
      }));
      const known = total && pupils && !isZero(pupils) && here.length > 0;
      const value = known ? over(perHundred ? times(total, whole(100)) : total, pupils) : null;
      return [slug, { total: known ? total : null, value, written: value && rounded(value, 2), from, parts }];
    }),
  ) as Record<IndicatorSlug, Derived>;
}
