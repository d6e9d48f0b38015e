import { toXlsx, toWorkbook, type RawSheet } from '../rawxlsx';
import type { Workbook } from '../../../src/form/workbook';
import { declare, type Declaration } from './declaration';
import { text } from './fraction';
import { drawBalance, drawBasics, drawSummary } from './draw-figures';
import { drawItems, drawSurvey } from './draw-items';
import { drawSchools } from './draw-schools';
import { dress } from './dress';
import { ENTRY_ERRORS } from './errors-entry';
import { ITEM_ERRORS } from './errors-items';
import { SCHOOL_ERRORS } from './errors-schools';
import { STRUCTURE_ERRORS } from './errors-structure';
import { pupilsWithTotal } from './errors-together';
import { TOTAL_ERRORS } from './errors-totals';
import type { TableName } from './grid';
import { guarantee } from './items';
import { layOut, type Spot } from './layout';
import { randomLook, type Look } from './look';
import { Work, type Category, type ErrorKind } from './plant';
import { quality, survey } from './quality';
import { Random } from './random';
import { CV_LIMIT, STAGES, meets } from './rules';
import { inventSchools, type Size } from './schools';

/** Errors that can stand side by side in one county. */
export const FIGURE_ERRORS: readonly ErrorKind[] = [
  ...ENTRY_ERRORS,
  ...TOTAL_ERRORS,
  ...SCHOOL_ERRORS,
  ...ITEM_ERRORS,
];
export const ALL_ERRORS: readonly ErrorKind[] = [...FIGURE_ERRORS, ...STRUCTURE_ERRORS];

/** An error as `expected.json` writes it: the cell, the categories that may report it, other cells it may be reported on. */
export interface ExpectedError {
  readonly kind: string;
  readonly sheet: string;
  readonly cell: string;
  readonly categories: readonly Category[];
  readonly also: readonly (readonly [string, string])[];
  /** The table that is broken, for errors of structure. */
  readonly table?: TableName;
}

export interface County {
  readonly seed: number;
  readonly look: Look;
  readonly declaration: Declaration;
  readonly sheets: readonly RawSheet[];
  readonly places: ReadonlyMap<string, Spot>;
  readonly errors: readonly ExpectedError[];
  /** Cells of 表Ⅱ-2 and 表Ⅲ below standard; of use for counties without errors. */
  readonly standard: readonly (readonly [string, string])[];
  readonly workbook: () => Workbook;
  readonly xlsx: () => Uint8Array;
}

export interface CountyOptions {
  readonly look?: Partial<Look>;
  readonly size?: Partial<Size>;
  /** How many errors to put in, or exactly which kinds. */
  readonly errors?: number | readonly string[];
  /** Two of them are wrong pupils of a school and a wrong total of the same stage. */
  readonly together?: boolean;
}

function randomSize(random: Random): Size {
  const kind = random.pick(['tiny', 'small', 'middle', 'middle', 'middle', 'large'] as const);
  const most = { tiny: 3, small: 10, middle: 35, large: 120 }[kind];
  const tiny = kind === 'tiny';
  const mixed = random.chance(0.7);
  const some = (limit: number) => (random.chance(0.75) ? random.integer(1, limit) : 0);
  return {
    counts: {
      primary: random.integer(1, most),
      point: tiny ? 0 : some(Math.ceil(most / 5)),
      junior: random.integer(1, Math.ceil(most / 2)),
      nine: mixed && !tiny ? some(Math.ceil(most / 5)) : 0,
      complete: tiny ? 0 : some(Math.ceil(most / 8)),
      twelve: mixed && !tiny ? some(2) : 0,
    },
    smallPoints: random.chance(0.4) ? random.integer(1, 6) : 0,
    level: random.pick([1.05, 1.3, 1.6, 2.2, 3]),
    spread: random.pick([0.03, 0.1, 0.2, 0.35, 0.6]),
    primaryGrades: random.chance(0.06) ? 5 : 6,
    crowding: random.chance(0.3) ? 0.06 : 0,
  };
}

/** Only what is met is marked. */
const ONES = { met: 1, notMet: null } as const;

/** A county whose every indicator has a mean, so that every coefficient of variation exists. */
function inventCounty(random: Random, size: Size): Declaration {
  for (;;) {
    const { listed, small } = inventSchools(random, size);
    const county = declare(random, listed, small);
    if (STAGES.every((stage) => county.stages[stage].means.every((mean) => mean.units > 0))) return county;
  }
}

function standardCells(county: Declaration, places: ReadonlyMap<string, Spot>): [string, string][] {
  const cells: [string, string][] = [];
  const add = (key: string) => {
    const place = places.get(key);
    if (place) cells.push([place.sheet, place.cell]);
  };
  for (const stage of STAGES) {
    county.stages[stage].rows.forEach((row, i) => {
      row.indicators.forEach((figure, k) => {
        if (!meets(stage, k, figure.units)) add(`II-2.${stage}.${i}.L${k + 7}`);
      });
      if (!row.passes) add(`II-2.${stage}.${i}.L14`);
    });
    county.stages[stage].coefficients.forEach((cv, k) => {
      if (cv.units > CV_LIMIT[stage]) add(`III.${stage}.cv.L${k + 1}`);
    });
  }
  return cells;
}

function putErrors(
  work: Work,
  wanted: number | readonly string[],
  together = false,
): ReturnType<typeof tryErrors> {
  if (together && typeof wanted === 'number') {
    const pair = pupilsWithTotal(work);
    return [...pair, ...tryErrors(work, FIGURE_ERRORS, wanted - pair.length, 400)];
  }
  if (typeof wanted !== 'number') {
    return wanted.flatMap((name) =>
      tryErrors(
        work,
        ALL_ERRORS.filter((kind) => kind.name === name),
        1,
        40,
      ),
    );
  }
  if (wanted > 0 && work.random.chance(0.08)) return tryErrors(work, STRUCTURE_ERRORS, 1, 10);
  return tryErrors(work, FIGURE_ERRORS, wanted, 400);
}

function tryErrors(work: Work, kinds: readonly ErrorKind[], count: number, attempts: number) {
  const planted = [];
  for (let i = 0; i < attempts && planted.length < count && kinds.length > 0; i++) {
    const kind = work.random.pick(kinds);
    const error = kind.put(work);
    if (error) planted.push({ kind: kind.name, ...error });
  }
  return planted;
}

/** Invents a county from a seed: its schools, its declaration, the way it is written down, and the errors in it. */
export function makeCounty(seed: number, options: CountyOptions = {}): County {
  const random = new Random(seed);
  const size = { ...randomSize(random), ...options.size };
  const look = { ...randomLook(random), ...options.look };
  const declaration = inventCounty(random, size);
  // Where no school passes, a column of nothing but blanks is told from one not filled in by the marks of 表Ⅳ and 表Ⅴ.
  const somePass = STAGES.some((stage) => declaration.stages[stage].rows.some((row) => row.passes));
  const shown = look.marks.notMet === null && !somePass ? { ...look, marks: ONES, itemMarks: ONES } : look;
  const poor = random.pick([0, 0, 0.05, 0.3]);
  const items = guarantee(random, declaration, poor);
  const qualities = quality(random, declaration, poor, random.chance(0.1));
  const counts = survey(random, poor);
  const tables = [
    drawBasics(declaration, shown),
    drawSummary(declaration, shown),
    drawSchools(declaration, shown),
    drawBalance(declaration, shown),
    drawItems('IV', items, shown),
    drawItems('V', qualities, shown),
    drawSurvey(counts, shown),
  ];
  const byKey = new Map([
    ...items.map((item) => [`IV.${item.item}`, item] as const),
    ...qualities.map((item) => [`V.${item.item}`, item] as const),
  ]);
  const planted = putErrors(
    new Work(new Random(`${seed} errors`), declaration, tables, byKey, counts, shown),
    options.errors ?? 0,
    options.together,
  );
  dress(new Random(`${seed} dress`), tables, shown);
  const { sheets, places } = layOut(new Random(`${seed} layout`), tables, shown, declaration);
  const at = (key: string) => places.get(key) ?? { sheet: '', cell: '' };
  return {
    seed,
    look: shown,
    declaration,
    sheets,
    places,
    standard: standardCells(declaration, places),
    errors: planted.map(({ kind, key, also, categories, table }) => ({
      kind,
      ...at(key),
      categories,
      also: also.map((other) => [at(other).sheet, at(other).cell] as const),
      ...(table === undefined ? {} : { table }),
    })),
    workbook: () => toWorkbook(sheets),
    xlsx: () => toXlsx(sheets, shown.strings),
  };
}

/** The seven CVs of a stage to ten decimals, from raw figures. */
export const coefficientTexts = (county: Declaration, stage: 'primary' | 'junior'): string[] =>
  county.stages[stage].coefficients.map((cv) =>
    text({ ...cv, units: Number((cv.exact.n * 10n ** 10n) / cv.exact.d), decimals: 10 }),
  );
