import { INDICATORS } from '../standards/indicators';
import type { IndicatorSlug, Stage } from '../standards/types';
import { isZero, toNumber } from './exact';
import type { CountySchool, FigureKey, SchoolStage, Site, StageRow } from './model';
import { SCHOOL_STAGES } from './model';
import { pupilsAt } from './totals';

const WEIGHTS: Readonly<Record<SchoolStage, string>> = { primary: '', junior: '×1.1', senior: '×1.32' };

/**
 * How a figure of 表Ⅱ-2 was computed, in its raw figures: `(1234 − 120) ÷ (600 + 400×1.1) = 1.07`. Null while it is not known.
 * With several sites (campuses) each is split first and the sites are added.
 */
export function traceOf(school: CountySchool, row: StageRow, slug: IndicatorSlug): string | null {
  const { written, value } = row.indicators[slug];
  if (written === null || !value || !row.enrolment) return null;
  const sites = school.sites.filter((site) => {
    const pupils = pupilsAt(site, row.stage);
    return pupils !== null && !isZero(pupils);
  });
  const perHundred = INDICATORS.find((indicator) => indicator.slug === slug)?.perHundred === true;
  const hundred = perHundred ? ' × 100' : '';
  const [only, more] = sites;
  if (!only) return null;
  const left = more
    ? `${sites.map((site) => `${shareOf(site, row.stage, slug, 'total')}`).join(' + ')}`
    : shareOf(only, row.stage, slug, 'pupil');
  const isSplit = !more && isShared(slug) && stagesAt(only).length > 1;
  const quotient = isSplit
    ? `${left}${hundred}`
    : `${more ? `(${left})` : left} ÷ ${toNumber(row.enrolment)}${hundred}`;
  return `${quotient} = ${written.toFixed(2)}`;
}

const isShared = (slug: IndicatorSlug): boolean => !['degree', 'backbone', 'pe_arts'].includes(slug);

const stagesAt = (site: Site): SchoolStage[] =>
  SCHOOL_STAGES.filter((stage) => {
    const pupils = pupilsAt(site, stage);
    return pupils !== null && !isZero(pupils);
  });

/** What a site has (`total`), or per pupil where it is split (`pupil`): the pupils of the stage cancel out. */
function shareOf(site: Site, stage: Stage, slug: IndicatorSlug, as: 'total' | 'pupil'): string {
  const amount = amountOf(site, stage, slug);
  const stages = stagesAt(site);
  if (!isShared(slug) || stages.length < 2) return amount;
  const pupils = (one: SchoolStage): string => `${number(site, `${one}.pupils`)}${WEIGHTS[one]}`;
  const whole = `(${stages.map(pupils).join(' + ')})`;
  return as === 'pupil'
    ? `${amount}${weightOf(stage)} ÷ ${whole}`
    : `${amount} × ${pupils(stage)} ÷ ${whole}`;
}

const weightOf = (stage: Stage): string => (stage === 'junior' ? ' × 1.1' : '');

const number = (site: Site, at: FigureKey): string => {
  const value = site.figures.get(at)?.value;
  return value ? String(Number(toNumber(value).toPrecision(12))) : '0';
};

function amountOf(site: Site, stage: Stage, slug: IndicatorSlug): string {
  const add = (keys: readonly FigureKey[]): string => {
    const parts = keys.filter((at) => site.figures.get(at)?.value).map((at) => number(site, at));
    return parts.length === 1 ? (parts[0] ?? '0') : `(${parts.join(' + ')})`;
  };
  const of = (
    ...fields: (
      | 'doctor'
      | 'master'
      | 'bachelor'
      | 'college'
      | 'degree'
      | 'pe'
      | 'arts'
      | 'music'
      | 'fineArts'
      | 'peArts'
      | 'travelling'
    )[]
  ) => add(fields.map((field): FigureKey => `${stage}.${field}`));
  switch (slug) {
    case 'degree': {
      const degrees = [
        'doctor',
        'master',
        'bachelor',
        ...(stage === 'primary' ? (['college'] as const) : []),
      ] as const;
      return site.figures.get(`${stage}.bachelor`)?.value ? of(...degrees) : of('degree');
    }
    case 'backbone':
      return number(site, `${stage}.backbone`);
    case 'pe_arts':
      return site.figures.get(`${stage}.pe`)?.value ? of('pe', 'arts', 'music', 'fineArts') : of('peArts');
    case 'rooms':
      return `(${number(site, '.rooms')} − ${number(site, '.indoor')})`;
    case 'sports':
      return add(['.indoor', '.grounds']);
    case 'equipment':
      return number(site, '.equipment');
    case 'multimedia':
      return number(site, '.multimedia');
  }
}
