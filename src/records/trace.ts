import { nth } from '../standards/lists';
import { INDICATOR } from '../standards/indicators';
import type { IndicatorSlug, Stage } from '../standards/types';
import { isZero, toNumber } from './exact';
import type { FigureKey, SchoolStage, Site, SitePart, StageRow } from './model';
import { fixed } from '../measures/rounding';

const WEIGHTS: Readonly<Record<SchoolStage, string>> = { primary: '', junior: '×1.1', senior: '×1.32' };

/**
 * How a figure of 表Ⅱ-2 was computed, in its raw figures: `(1234 − 120) ÷ (600 + 400×1.1) = 1.07`. Null while it is not known.
 * With several sites (campuses) each is split first and the sites are added. What is counted by a concession is in it.
 */
export function traceOf(row: StageRow, slug: IndicatorSlug): string | null {
  const { written, parts } = row.indicators[slug];
  if (written === null || !row.enrolment || isZero(row.enrolment)) return null;
  const hundred = INDICATOR[slug].perHundred ? ' × 100' : '';
  const [only, more] = parts;
  if (!only) return null;
  const stated = ` = ${fixed(written, 2)}`;
  if (!more && only.among.length > 1) return `${perPupil(only, row.stage)}${hundred}${stated}`;
  const totals = parts.map((part) => totalOf(part, row.stage, more !== undefined));
  const total = more ? `(${totals.join(' + ')})` : nth(totals, 0);
  return `${total} ÷ ${toNumber(row.enrolment)}${hundred}${stated}`;
}

/** What one site has of it: its terms, times the share of the stage where they are split. */
function totalOf(part: SitePart, stage: Stage, isTerm: boolean): string {
  if (part.among.length < 2) return amountOf(part, !isTerm || part.terms.some(({ sign }) => sign < 0));
  return `${amountOf(part, true)} × ${weighted(part.site, stage)} ÷ ${among(part)}`;
}

/** The same per pupil: the pupils of the stage cancel out. */
function perPupil(part: SitePart, stage: Stage): string {
  return `${amountOf(part, true)}${stage === 'junior' ? ' × 1.1' : ''} ÷ ${among(part)}`;
}

const among = ({ site, among: stages }: SitePart): string =>
  `(${stages.map((stage) => weighted(site, stage)).join(' + ')})`;

const weighted = (site: Site, stage: SchoolStage): string =>
  `${number(site, `${stage}.pupils`)}${WEIGHTS[stage]}`;

function amountOf({ site, terms }: SitePart, inBrackets: boolean): string {
  const sum = terms
    .map(({ at, sign }, index) => `${sign < 0 ? ' − ' : index > 0 ? ' + ' : ''}${number(site, at)}`)
    .join('');
  return terms.length > 1 && inBrackets ? `(${sum})` : sum || '0';
}

const number = (site: Site, at: FigureKey): string => {
  const value = site.figures.get(at)?.value;
  return value ? String(Number(toNumber(value).toPrecision(12))) : '0';
};
