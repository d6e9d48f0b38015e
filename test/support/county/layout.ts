import type { RawCell, RawSheet } from '../rawxlsx';
import type { Declaration } from './declaration';
import { numeral } from './dress';
import { ALL_TABLES, type Table, type TableName } from './grid';
import type { Look } from './look';
import type { Random } from './random';
import { STAGES } from './rules';

/** Where a key of the drawn form came to stand. */
export interface Spot {
  readonly sheet: string;
  readonly cell: string;
}

export interface LaidOut {
  readonly sheets: RawSheet[];
  readonly places: ReadonlyMap<string, Spot>;
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`;

const byContent = [
  '基本情况',
  '资源配置汇总',
  '资源配置分校',
  '校际均衡',
  '政府保障',
  '教育质量',
  '社会认可度',
];
function sheetNames(random: Random, look: Look): readonly string[] {
  const numbered = (prefix: string, style: 'roman' | 'latin' | 'arabic' | 'chinese') =>
    ALL_TABLES.map((name) => `${prefix}${numeral(name, style)}`);
  if (look.sheetNames === 'roman') return numbered('表', 'roman');
  return random.pick([
    numbered('表', 'roman'),
    numbered('表', 'arabic'),
    numbered('表', 'latin'),
    numbered('附表', 'arabic'),
    numbered('表', 'chinese'),
    ALL_TABLES.map((_, i) => `附表${i + 1}`),
    ALL_TABLES.map((_, i) => `Sheet${i + 1}`),
    byContent,
  ]);
}

class Page {
  readonly sheet: RawSheet;
  constructor(name: string) {
    this.sheet = {
      name,
      state: 'visible',
      protected: false,
      cells: [],
      merges: [],
      hiddenRows: new Set(),
      widths: new Map(),
    };
  }

  place(table: Table, top: number, left: number, places: Map<string, Spot>): void {
    table.rows.forEach((row, i) => {
      if (row.hidden) this.sheet.hiddenRows.add(top + i);
      row.cells.forEach((cell, j) => {
        if (!cell) return;
        const { key, content, formula, format, style } = cell;
        if (!places.has(key)) places.set(key, { sheet: this.sheet.name, cell: cellName(top + i, left + j) });
        const raw: RawCell = { row: top + i, column: left + j, value: content, style };
        if (formula !== undefined) raw.formula = formula;
        if (format !== undefined) raw.format = format;
        this.sheet.cells.push(raw);
      });
    });
    for (const merge of table.merges)
      this.sheet.merges.push({
        top: merge.top + top,
        left: merge.left + left,
        bottom: merge.bottom + top,
        right: merge.right + left,
      });
  }

  words(lines: readonly (readonly (string | number)[])[]): this {
    lines.forEach((line, row) =>
      line.forEach((value, column) => this.sheet.cells.push({ row, column, value, style: 'plain' })),
    );
    return this;
  }
}

const TITLES: Readonly<Record<TableName, string>> = {
  I: '义务教育优质均衡发展县(市、区)基本情况',
  'II-1': '小学、初中资源配置基本情况',
  'II-2': '小学、初中资源配置基本情况（分学校）',
  III: '县域义务教育校际均衡情况',
  IV: '政府保障程度评估指标',
  V: '教育质量评估指标',
  VI: '社会认可度调查情况',
};

/** Sheets that stand between the tables in real files and are none of them. */
function otherSheet(kind: Look['otherSheets'][number], county: Declaration): RawSheet {
  switch (kind) {
    case 'cover':
      return new Page('封面').words([
        ['全国义务教育优质均衡发展县(市、区)申报表'],
        ['申报县（市、区）：', '青山县'],
        ['填报日期：', '2026年3月'],
      ]).sheet;
    case 'contents':
      return new Page('目录').words([
        ['目  录'],
        ...ALL_TABLES.map((name, i) => [`表${numeral(name, 'roman')}  ${TITLES[name]}`, i + 1]),
      ]).sheet;
    case 'guide':
      return new Page('填表说明').words([
        ['填表说明'],
        ['1. 表Ⅰ中 L5-L8 列数字保留整数。'],
        ['2. 表Ⅱ-2 小学在前，初中在后，序号分别从1开始。'],
        ['3. 表Ⅲ 由各校数据计算，差异系数保留三位小数。'],
      ]).sheet;
    case 'raw':
      return new Page('学校原始数据').words([
        ['序号', '学校名称', '学段', '在校生数', '专任教师数', '高于规定学历教师数', '骨干教师数'],
        ...STAGES.flatMap((stage) =>
          county.stages[stage].rows.map(({ campus, data }, i) => [
            i + 1,
            campus.name,
            stage === 'primary' ? '小学' : '初中',
            data.pupils,
            data.fullTime,
            data.degree,
            data.backbone,
          ]),
        ),
      ]).sheet;
    case 'empty':
      return new Page('备用').sheet;
  }
}

/** Puts the tables on sheets; keys get their cells. */
export function layOut(random: Random, tables: readonly Table[], look: Look, county: Declaration): LaidOut {
  const places = new Map<string, Spot>();
  const pages: Page[] = [];
  if (look.layout === 'single') {
    const page = new Page(random.pick(['申报表', '申报表', 'Sheet1', '汇总']));
    const left = random.chance(0.25) ? random.integer(1, 2) : 0;
    let top = random.chance(0.25) ? random.integer(1, 3) : 0;
    for (const table of tables) {
      page.place(table, top, left, places);
      top += table.rows.length + random.integer(1, 4);
    }
    pages.push(page);
  } else {
    const names = sheetNames(random, look);
    const used = new Map<string, number>();
    for (const table of tables) {
      const base = names[ALL_TABLES.indexOf(table.name)] ?? table.name;
      const copies = (used.get(base) ?? 0) + 1;
      used.set(base, copies);
      const page = new Page(copies > 1 ? `${base} (${copies})` : base);
      const shifted = look.layout === 'shifted';
      const far = shifted && random.chance(0.1) ? 20 : 0;
      page.place(
        table,
        shifted ? random.integer(0, 4) + far : 0,
        shifted ? random.integer(0, 3) + far : 0,
        places,
      );
      pages.push(page);
    }
  }
  const sheets = pages.map((page) => page.sheet);
  for (const sheet of sheets) sheet.protected = look.protectedSheets && random.chance(0.5);
  for (const kind of look.otherSheets)
    sheets.splice(kind === 'cover' ? 0 : random.integer(0, sheets.length), 0, otherSheet(kind, county));
  return { sheets, places };
}
