import { CHOICES, FIELD_NAMES, QUESTIONS } from '../../messages/records';
import type { Stage } from '../../standards/types';
import type { Desk } from '../desk';
import type { PreparedSchool } from '../county';
import { exact, isZero, over, times, toNumber, whole } from '../exact';
import { factorOf } from '../layouts/figure';
import type { Choice, FigureField, FigureKey, RawFigure, SharedField, Site } from '../model';
import { SCHOOL_STAGES } from '../model';
import { RAW_PRACTICE } from '../rules/sources';
import { inDoubt } from './columns';
import { keyOf } from './words-of';

/** A figure per pupil of a site, to be compared with the county's others. */
interface Compared {
  readonly school: PreparedSchool;
  readonly site: Site;
  readonly at: FigureKey;
  readonly figure: RawFigure;
  readonly pupils: number;
  readonly each: number;
}

/** So many times the median, or so small a part of it, that a unit or a digit must be asked about; and what is merely told. */
const ASKED = 20;
const TOLD = 4;
/** How far from the median in robust standard deviations (of logarithms). */
const FAR = 6;
const CLEAR = 3;
/** Schools differ by such a factor anyway, however alike the county's others are. */
const LEAST_SPREAD = Math.log10(1.3);
const LEAST_COUNT = 4;

const SHARED_FIELDS: readonly SharedField[] = ['rooms', 'grounds', 'equipment', 'multimedia', 'land'];

/**
 * A figure per pupil that is many times the county's median (or a small part of it) is asked about and not used until that is
 * answered; one that is merely far away, by a robust measure (median and median deviation of logarithms), is told.
 */
export function settleMagnitudes(schools: readonly PreparedSchool[], desk: Desk): void {
  const suspicious = new Set<Site>();
  for (const stage of ['primary', 'junior'] as const) {
    // A wrong number of pupils would make every figure per pupil look wrong: it is looked at first, by the size of classes.
    compare(classSizes(schools, stage), desk, suspicious);
  }
  const sites = schools.map((school) => ({
    ...school,
    sites: school.sites.filter((site) => !suspicious.has(site)),
  }));
  for (const field of SHARED_FIELDS) compare(shared(sites, field), desk, suspicious);
  for (const stage of ['primary', 'junior'] as const)
    compare(ofStage(sites, stage, 'teachers'), desk, suspicious);
}

/** All pupils of a site; 0 where a number of them is in doubt, so that nothing is compared per pupil. */
function pupilsAt(site: Site): number {
  let all = 0;
  for (const stage of SCHOOL_STAGES) {
    const figure = site.figures.get(`${stage}.pupils`);
    if (figure?.state === 'number' && !figure.value) return 0;
    if (figure?.value) all += toNumber(figure.value);
  }
  return all;
}

function shared(schools: readonly PreparedSchool[], field: SharedField): Compared[] {
  return schools.flatMap((school) =>
    school.sites.flatMap((site) => comparedAt(school, site, `.${field}`, pupilsAt(site))),
  );
}

function ofStage(schools: readonly PreparedSchool[], stage: Stage, field: 'teachers'): Compared[] {
  return schools.flatMap((school) =>
    school.sites.flatMap((site) => {
      const pupils = site.figures.get(`${stage}.pupils`)?.value;
      return comparedAt(school, site, `${stage}.${field}`, pupils ? toNumber(pupils) : 0);
    }),
  );
}

/** Pupils a class: here the pupils are the figure, and classes what they are divided by. */
function classSizes(schools: readonly PreparedSchool[], stage: Stage): Compared[] {
  return schools.flatMap((school) =>
    school.sites.flatMap((site) => {
      const classes = site.figures.get(`${stage}.classes`)?.value;
      return comparedAt(school, site, `${stage}.pupils`, classes ? toNumber(classes) : 0);
    }),
  );
}

function comparedAt(school: PreparedSchool, site: Site, at: FigureKey, divisor: number): Compared[] {
  const figure = site.figures.get(at);
  // A figure whose unit is still asked is compared with the others under its heading.
  const amount = figure?.value ?? (figure?.heading.unit === undefined ? figure?.plain : null);
  if (!figure || figure.state !== 'number' || !amount || isZero(amount) || divisor === 0) return [];
  return [{ school, site, at, figure, pupils: divisor, each: toNumber(amount) / divisor }];
}

/** Figures of known unit together; of unknown unit those under the same heading. */
function comparable(all: readonly Compared[]): Compared[][] {
  const groups = new Map<string, Compared[]>();
  for (const one of all) {
    const { value, heading } = one.figure;
    const id = value
      ? ''
      : heading.scope === 'table'
        ? `${heading.place.file}:${heading.place.sheet}`
        : heading.text;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return [...groups.values()];
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

function compare(figures: readonly Compared[], desk: Desk, suspicious: Set<Site>): void {
  for (const all of comparable(figures)) compareAlike(all, desk, suspicious);
}

function compareAlike(all: readonly Compared[], desk: Desk, suspicious: Set<Site>): void {
  if (all.length < LEAST_COUNT) return;
  const logs = all.map(({ each }) => Math.log10(each));
  const centre = median(logs);
  const spread = Math.max(LEAST_SPREAD, 1.4826 * median(logs.map((log) => Math.abs(log - centre))));
  all.forEach((one, index) => {
    const distance = Math.abs((logs[index] ?? centre) - centre);
    const times_ = 10 ** distance;
    if (times_ < TOLD) return;
    if (times_ >= ASKED && distance >= CLEAR * spread) {
      suspicious.add(one.site);
      ask(one, 10 ** centre, desk);
    } else if (distance >= FAR * spread) tell(one, 10 ** centre, desk);
  });
}

const short = (value: number): number => Number(value.toPrecision(3));
const fieldOf = (at: FigureKey): FigureField => at.split('.')[1] as FigureField;

function ask(one: Compared, centre: number, desk: Desk): void {
  const { school, site, at, figure, each, pupils } = one;
  const { plain, unit } = figure;
  if (!plain) return;
  const keep = toNumber(plain);
  const likely = [100, 10, 1000, 10_000]
    .flatMap((factor) => [over(plain, whole(factor)), times(plain, whole(factor))])
    .filter((value) => {
      const ratio = toNumber(times(value, factorOf(unit))) / pupils / centre;
      return ratio > 1 / 3 && ratio < 3;
    })
    .map(toNumber);
  const choice = (value: number): Choice => ({ value, label: CHOICES.asIs, parameters: { value } });
  const answer = desk.ask({
    id: `magnitude:${keyOf(school.household.main)}:${site.name}:${at}`,
    kind: 'magnitude',
    places: [figure.place],
    message: QUESTIONS.magnitude,
    parameters: {
      name: site.name,
      field: FIELD_NAMES[fieldOf(at)],
      figure: `${keep}${unit ?? ''}`,
      value: short(each),
      median: short(centre),
      times: each > centre ? short(each / centre) : `1/${short(centre / each)}`,
    },
    choices: [
      { value: keep, label: CHOICES.keep, parameters: { value: keep } },
      ...[...new Set(likely)].map(choice),
      { value: 'drop', label: CHOICES.doNotUse },
    ],
    school: site.name,
  });
  const figures = site.figures as Map<FigureKey, RawFigure>;
  if (typeof answer !== 'number') figures.set(at, inDoubt(figure));
  else if (answer !== keep) {
    const corrected = exact(answer);
    figures.set(at, { ...figure, plain: corrected, value: times(corrected, factorOf(unit)) });
  }
}

function tell({ site, at, figure, each }: Compared, centre: number, desk: Desk): void {
  desk.findings.push({
    rule: 'raw/far-from-others',
    category: 'consistency',
    severity: 'information',
    stage: null,
    school: site.name,
    places: [figure.place],
    message: QUESTIONS.far,
    parameters: {
      name: site.name,
      field: FIELD_NAMES[fieldOf(at)],
      value: short(each),
      median: short(centre),
      times: each > centre ? short(each / centre) : `1/${short(centre / each)}`,
    },
    actual: toNumber(figure.plain ?? whole(0)),
    expected: null,
    source: RAW_PRACTICE,
  });
}
