import type { NewCell, NewSheet, NewStyle } from '../../form/new-sheet';
import { STAGE_NAMES } from '../../messages/stage-names';
import { columnLetters } from '../../form/workbook';
import { INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import { isZero, toNumber } from '../exact';
import type { OwnedRow } from '../owned-rows';
import { rowsOf } from '../owned-rows';
import type { FigureKey, SchoolStage, Site, SitePart } from '../model';
import type { CountyRecords } from '../read';
import { pupilsAt } from '../totals';
import { RAW_SHEET } from './raw-sheet-name';
import { rawCells } from './raw-sheet';
import type { RawCells } from './raw-sheet';

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
export function computingSheet(county: CountyRecords, at: RawCells = rawCells(county.recorded)): NewSheet {
  const blocks = blocksOf(county);
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
    const name = STAGE_NAMES[stage].zh;
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

function rowCells({ school, row: own }: OwnedRow, stage: Stage, row: number, at: RawCells): NewCell[] {
  const cells: NewCell[] = [
    { row, column: 0, value: STAGE_NAMES[stage].zh, style: CELL },
    { row, column: 1, value: school.name, style: CELL },
  ];
  const put = (column: number, value: number, formula: string | null): void => {
    cells.push({ row, column, value, style: CELL, ...(formula !== null && { formula }) });
  };
  if (own.enrolment) {
    const here = school.sites.filter((site) => pupilsIn(site, stage));
    const addresses = here.flatMap((site) => at(site, `${stage}.pupils`) ?? []);
    const isWhole = here.length > 0 && addresses.length === here.length;
    put(PUPILS, toNumber(own.enrolment), isWhole ? addresses.map(onRawSheet).join('+') : null);
  }
  INDICATORS.forEach(({ slug }, indicator) => {
    const { total, parts } = own.indicators[slug];
    if (!total || parts.length === 0) return;
    const formulas = parts.flatMap((part) => partFormula(part, stage, at) ?? []);
    // A formula over some of what was counted would say something else than what is filled in.
    const formula = formulas.length === parts.length ? formulas.join('+') : null;
    put(totalColumn(indicator), toNumber(total), formula);
  });
  return cells;
}

const pupilsIn = (site: Site, stage: Stage): boolean => {
  const pupils = pupilsAt(site, stage);
  return pupils !== null && !isZero(pupils);
};

const onRawSheet = (cell: string): string => `'${RAW_SHEET}'!${cell}`;

/** What one site gives, from its cells on 基础数据: its terms, times w × pupils of the stage ÷ Σ w × pupils where they are split. */
function partFormula({ site, terms, among }: SitePart, stage: Stage, at: RawCells): string | null {
  const reference = (figure: FigureKey): string | null => {
    const cell = at(site, figure);
    return cell === null ? null : onRawSheet(cell);
  };
  const counted = terms.map(({ at: figure, sign }, index) => {
    const cell = reference(figure);
    return cell === null ? null : `${sign < 0 ? '-' : index > 0 ? '+' : ''}${cell}`;
  });
  if (counted.length === 0 || counted.includes(null)) return null;
  const sum = counted.length > 1 ? `(${counted.join('')})` : counted.join('');
  if (among.length < 2) return sum;
  const weighted = (one: SchoolStage): string | null => {
    const cell = reference(`${one}.pupils`);
    return cell === null ? null : `${cell}${WEIGHTS[one]}`;
  };
  const all = among.map(weighted);
  return all.includes(null) ? null : `${sum}*${weighted(stage) ?? ''}/(${all.join('+')})`;
}
