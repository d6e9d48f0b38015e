import type { NewCell, NewSheet, NewStyle } from '../../form/new-sheet';
import { columnLetters } from '../../form/workbook';
import { INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import { isZero, toNumber } from '../exact';
import type { OwnedRow } from '../filling';
import { rowsOf } from '../filling';
import type { FigureKey, RawPlace, SchoolStage, Site } from '../model';
import { SCHOOL_STAGES } from '../model';
import type { CountyRecords } from '../read';
import { pupilsAt } from '../totals';
import { RAW_SHEET } from './raw-sheet-name';
import { rawCell, rawRows } from './raw-sheet';

/** Totals of every row of 表Ⅱ-2 before they are divided and rounded, as formulas over 基础数据. */
export const COMPUTING_SHEET = '指标计算';

/** Where the figures of one stage stand on 指标计算: rows from 0, both included. */
export interface ComputingBlock {
  readonly first: number;
  readonly last: number;
  /** Rows of 全县平均值 and 差异系数, unrounded. */
  readonly mean: number;
  readonly cv: number;
}

const PUPILS = 2;
const TOTALS = 3;
const HEADING: NewStyle = { bold: true, center: true, wrap: true, border: true, fill: 'E8EEF7' };
const CELL: NewStyle = { border: true };
const WEIGHTS: Readonly<Record<SchoolStage, string>> = { primary: '', junior: '*1.1', senior: '*1.32' };
const HEADINGS: Readonly<Record<IndicatorSlug, string>> = {
  degree: '高于规定学历教师（人）',
  backbone: '县级以上骨干教师（人）',
  pe_arts: '体育、艺术教师（人）',
  rooms: '教学及辅助用房，不含室内体育用房（㎡）',
  sports: '体育运动场馆（㎡）',
  equipment: '教学仪器设备（元）',
  multimedia: '网络多媒体教室（间）',
};

export const blocksOf = (county: CountyRecords): Readonly<Record<Stage, ComputingBlock>> => {
  const primary = rowsOf(county, 'primary').length;
  const junior = rowsOf(county, 'junior').length;
  const block = (first: number, count: number): ComputingBlock => ({
    first,
    last: first + count - 1,
    mean: first + count,
    cv: first + count + 1,
  });
  return { primary: block(3, primary), junior: block(3 + primary + 2, junior) };
};

export const pupilsColumn = PUPILS;
export const totalColumn = (indicator: number): number => TOTALS + indicator;

/** The sheet of formulas between 基础数据 and the form, each with its result. */
export function computingSheet(county: CountyRecords): NewSheet {
  const blocks = blocksOf(county);
  const at = new Map(rawRows(county.schools).map(({ site, row }) => [site, row]));
  const cells: NewCell[] = [
    { row: 0, column: 0, value: COMPUTING_SHEET, style: { bold: true, fontSize: 14 } },
    {
      row: 1,
      column: 0,
      value:
        '每所学校（学部）的总量，由“基础数据”算出，一贯制学校、完全中学已按 小学1∶初中1.1∶高中1.32 拆分；申报表的各项指标由这里除以学生数得到。',
      style: { fontSize: 10 },
    },
    ...['学段', '学校', '在校生数（人）', ...INDICATORS.map(({ slug }) => HEADINGS[slug])].map(
      (value, column) => ({
        row: 2,
        column,
        value,
        style: HEADING,
      }),
    ),
  ];
  for (const stage of STAGES) {
    const { first, last, mean, cv } = blocks[stage];
    rowsOf(county, stage).forEach((owned, index) => cells.push(...rowCells(owned, stage, first + index, at)));
    if (last < first) continue;
    const name = stage === 'primary' ? '小学' : '初中';
    cells.push(
      { row: mean, column: 0, value: name, style: CELL },
      { row: mean, column: 1, value: '全县平均值（未四舍五入）', style: CELL },
      { row: cv, column: 0, value: name, style: CELL },
      { row: cv, column: 1, value: '差异系数（未四舍五入）', style: CELL },
    );
    INDICATORS.forEach(({ slug, perHundred }, indicator) => {
      const { mean: average, cv: coefficient } = county.balance[stage][slug];
      const column = totalColumn(indicator);
      if (average === null || coefficient === null) return;
      const totals = range(column, first, last);
      const pupils = range(PUPILS, first, last);
      const plain = `SUM(${totals})/SUM(${pupils})`;
      cells.push(
        { row: mean, column, formula: perHundred ? `${plain}*100` : plain, value: average, style: CELL },
        {
          row: cv,
          column,
          formula: `SQRT(SUMPRODUCT(${pupils},(${totals}/${pupils}-${plain})^2)/SUM(${pupils}))/(${plain})`,
          value: coefficient,
          style: CELL,
        },
      );
    });
  }
  return {
    name: COMPUTING_SHEET,
    columnWidths: [8, 28, 12, ...INDICATORS.map(() => 16)],
    rowHeights: new Map([[2, 48]]),
    cells,
    freeze: { rows: 3, columns: 2 },
  };
}

const range = (column: number, first: number, last: number): string => {
  const letters = columnLetters(column);
  return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
};

function rowCells(
  { school, row: own }: OwnedRow,
  stage: Stage,
  row: number,
  at: ReadonlyMap<Site, number>,
): NewCell[] {
  const sites = school.sites.filter((site) => {
    const pupils = pupilsAt(site, stage);
    return pupils !== null && !isZero(pupils);
  });
  const sum = (of: (site: Site, line: number) => string): string =>
    sites.map((site) => of(site, at.get(site) ?? 0)).join('+');
  const cells: NewCell[] = [
    { row, column: 0, value: stage === 'primary' ? '小学' : '初中', style: CELL },
    { row, column: 1, value: school.name, style: CELL },
  ];
  if (own.enrolment && sites.length > 0) {
    const formula = sum((_, line) => reference(`${stage}.pupils`, line));
    cells.push({ row, column: PUPILS, formula, value: toNumber(own.enrolment), style: CELL });
  }
  INDICATORS.forEach(({ slug }, indicator) => {
    const { total, from } = own.indicators[slug];
    if (!total || sites.length === 0) return;
    const cell = { row, column: totalColumn(indicator), value: toNumber(total), style: CELL };
    // A formula over some of what was counted would say something else than what is filled in.
    if (!standsOnRawSheet(sites, from)) cells.push(cell);
    else cells.push({ ...cell, formula: sum((site, line) => totalFormula(site, stage, slug, line)) });
  });
  return cells;
}

/** Whether all that a total was counted from has a column on 基础数据: teachers and space by concession, and ready totals, have none. */
function standsOnRawSheet(sites: readonly Site[], from: readonly RawPlace[]): boolean {
  const used = new Set(from);
  return sites.every(({ figures }) =>
    [...figures].every(([key, { place }]) => !used.has(place) || rawCell(key, 0) !== null),
  );
}

const reference = (figure: FigureKey, row: number): string =>
  `'${RAW_SHEET}'!${rawCell(figure, row) ?? 'A1'}`;

function totalFormula(site: Site, stage: Stage, slug: IndicatorSlug, row: number): string {
  const add = (...figures: FigureKey[]): string => figures.map((figure) => reference(figure, row)).join('+');
  switch (slug) {
    case 'degree':
      return add(
        ...(['doctor', 'master', 'bachelor'] as const).map((field): FigureKey => `${stage}.${field}`),
        ...(stage === 'primary' ? (['primary.college'] as const) : []),
      );
    case 'backbone':
      return add(`${stage}.backbone`);
    case 'pe_arts':
      return add(`${stage}.pe`, `${stage}.arts`, `${stage}.music`, `${stage}.fineArts`);
    case 'rooms':
      return split(site, stage, `(${reference('.rooms', row)}-${reference('.indoor', row)})`, row);
    case 'sports':
      return split(site, stage, `(${add('.indoor', '.grounds')})`, row);
    case 'equipment':
      return split(site, stage, reference('.equipment', row), row);
    case 'multimedia':
      return split(site, stage, reference('.multimedia', row), row);
  }
}

/** The share of a stage: w × pupils of the stage ÷ Σ w × pupils; the whole where the site has that stage alone. */
function split(site: Site, stage: Stage, total: string, row: number): string {
  const stages = SCHOOL_STAGES.filter((one) => {
    const pupils = pupilsAt(site, one);
    return pupils !== null && !isZero(pupils);
  });
  if (stages.length < 2) return total;
  const weighted = (one: SchoolStage): string => `${reference(`${one}.pupils`, row)}${WEIGHTS[one]}`;
  return `${total}*${weighted(stage)}/(${stages.map(weighted).join('+')})`;
}
