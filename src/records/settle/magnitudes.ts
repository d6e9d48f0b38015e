import { CHOICES, FIELD_NAMES, QUESTIONS } from '../../messages/records';
import { grouped, nth } from '../../standards/lists';
import type { Stage } from '../../standards/types';
import type { Desk } from '../desk';
import type { PreparedSchool } from '../county';
import { exact, isZero, over, times, toNumber, whole } from '../exact';
import { fieldOf } from '../layouts/fields';
import { factorOf } from '../layouts/figure';
import type { Choice, FigureKey, RawFigure, SharedField, Site } from '../model';
import { SCHOOL_STAGES } from '../model';
import { findingOf } from '../rules/rule';
import { FAR_FROM_OTHERS } from '../rules/settled';
import { inDoubt } from './columns';
import { keyOf } from './words-of';
import { sharedKey, stageKey } from '../figure-key';

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
  const apart = [
    ...SHARED_FIELDS.flatMap((field) => farFigures(shared(schools, field))),
    ...(['primary', 'junior'] as const).flatMap((stage) => farFigures(ofStage(schools, stage, 'teachers'))),
  ];
  for (const list of grouped(apart, ({ one }) => one.site).values()) {
    const asked = list.filter(({ isAsked }) => isAsked);
    const [first] = asked;
    const isOneWay = asked.every(
      ({ one, centre }) => one.each > centre === (first && first.one.each > first.centre),
    );
    // Where everything per pupil is too much (or too little), it is the number of pupils that is wrong.
    if (first && asked.length >= MANY && isOneWay) askPupils(first, asked.length, desk);
    else {
      for (const { one, centre, isAsked } of list) {
        if (isAsked) ask(one, centre, desk);
        else tell(one, centre, desk);
      }
    }
  }
}

/** So many figures of one school that are off the same way point at its pupils. */
const MANY = 3;

/** A figure far from the county's others, and whether so far that it is asked about. */
interface Far {
  readonly one: Compared;
  readonly centre: number;
  readonly isAsked: boolean;
}

/** All pupils of a site; 0 where a number of them is in doubt, so that nothing is compared per pupil. */
function pupilsAt(site: Site): number {
  let all = 0;
  for (const stage of SCHOOL_STAGES) {
    const figure = site.figures.get(stageKey(stage, 'pupils'));
    if (figure?.state === 'number' && !figure.value) return 0;
    if (figure?.value) all += toNumber(figure.value);
  }
  return all;
}

function shared(schools: readonly PreparedSchool[], field: SharedField): Compared[] {
  return schools.flatMap((school) =>
    school.sites.flatMap((site) => comparedAt(school, site, sharedKey(field), pupilsAt(site))),
  );
}

function ofStage(schools: readonly PreparedSchool[], stage: Stage, field: 'teachers'): Compared[] {
  return schools.flatMap((school) =>
    school.sites.flatMap((site) => {
      const pupils = site.figures.get(stageKey(stage, 'pupils'))?.value;
      return comparedAt(school, site, stageKey(stage, field), pupils ? toNumber(pupils) : 0);
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
  const kind = ({ figure: { value, heading } }: Compared): string => {
    if (value) return '';
    return heading.scope === 'table' ? `${heading.place.file}:${heading.place.sheet}` : heading.text;
  };
  return [...grouped(all, kind).values()];
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = nth(sorted, middle);
  return sorted.length % 2 === 1 ? upper : (nth(sorted, middle - 1) + upper) / 2;
};

function farFigures(figures: readonly Compared[]): Far[] {
  return comparable(figures).flatMap((all) => {
    if (all.length < LEAST_COUNT) return [];
    const logs = all.map(({ each }) => Math.log10(each));
    const centre = median(logs);
    const distances = logs.map((log) => Math.abs(log - centre));
    const spread = Math.max(LEAST_SPREAD, 1.4826 * median(distances));
    return all.flatMap((one, index): Far[] => {
      const distance = nth(distances, index);
      const times_ = 10 ** distance;
      const isAsked = times_ >= ASKED && distance >= CLEAR * spread;
      if (!isAsked && (times_ < TOLD || distance < FAR * spread)) return [];
      return [{ one, centre: 10 ** centre, isAsked }];
    });
  });
}

function askPupils({ one, centre }: Far, count: number, desk: Desk): void {
  const { school, site, each } = one;
  const [at, figure] =
    [...site.figures].find(([key, { state }]) => key.endsWith('.pupils') && state === 'number') ?? [];
  if (!at || !figure?.plain) return;
  const pupils = toNumber(figure.plain);
  const answer = desk.ask({
    id: `magnitude:${keyOf(school.household.main)}:${site.name}:${at}`,
    kind: 'magnitude',
    places: [figure.place],
    message: QUESTIONS.magnitudePupils,
    parameters: { name: site.name, pupils, count, times: timesText(each, centre) },
    choices: [
      { value: pupils, label: CHOICES.keep, parameters: { value: pupils } },
      { value: 'drop', label: CHOICES.doNotUse },
    ],
    school: site.name,
  });
  if (typeof answer !== 'number') (site.figures as Map<FigureKey, RawFigure>).set(at, inDoubt(figure));
}

const timesText = (each: number, centre: number): string =>
  each > centre ? String(short(each / centre)) : `1/${short(centre / each)}`;

const short = (value: number): number => Number(value.toPrecision(3));

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
      times: timesText(each, centre),
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
  const parameters = {
    name: site.name,
    field: FIELD_NAMES[fieldOf(at)],
    value: short(each),
    median: short(centre),
    times: timesText(each, centre),
  };
  const raised = { places: [figure.place], parameters, actual: toNumber(figure.plain ?? whole(0)) };
  desk.findings.push(findingOf(FAR_FROM_OTHERS, raised, site.name));
}
