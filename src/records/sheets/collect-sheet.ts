import type { NewCell, NewSheet, NewStyle } from '../../form/new-sheet';
import { address } from '../../form/workbook';
import type { FigureKey, SchoolKind } from '../model';
import { kindOf, STAGES_OF } from '../words';
import { rawColumns } from './columns';
import type { RawColumn } from './columns';
import { checkOf } from './collect-checks';
import { idOf, ITEM_IDS } from './item-ids';
import { stageOf } from '../figure-key';

/** A school to which a sheet is sent. */
export interface Addressee {
  readonly name: string;
  readonly code: string;
  readonly type: string;
  readonly founder: string;
}

const HEADING: NewStyle = { bold: true, center: true, wrap: true, border: true, fill: 'E8EEF7' };
const CELL: NewStyle = { border: true, wrap: true };
const CHECKED: NewStyle = { border: true, wrap: true, color: 'C00000' };
const ANSWER: NewStyle = { border: true, fill: 'FFF9E5', locked: false };
const HEADINGS = ['序号', '类别', '填报项目', '单位', '填报值', '自查', '备注说明', ITEM_IDS];
const VALUE = 4;
const CHECK = 5;
const IDS = 7;
const FIRST = 3;

/**
 * 采集表 for one school: an item a row, only those that its type of school has, each with its own check. A hidden column holds what
 * each item is and whose sheet it is, so that it is known again when words or the file's name were changed. `year`: the school year
 * (2025 for 2025-2026学年) that is asked for, so that last year's sheet is told when it comes back.
 */
export function collectSheet(school: Addressee, year?: number): NewSheet {
  const columns = rawColumns().filter((column) => isAsked(column, kindOf(school.type, '')));
  const known: Readonly<Record<string, string>> = {
    name: school.name,
    code: school.code,
    type: school.type,
    founder: school.founder,
  };
  const rows = new Map(
    columns.flatMap(({ figure }, index) => (figure ? [[figure, FIRST + index] as const] : [])),
  );
  const cellOf = (figure: FigureKey): string | null => {
    const row = rows.get(figure);
    return row === undefined ? null : address({ row, column: VALUE });
  };
  const cells: NewCell[] = [
    {
      row: 0,
      column: 0,
      value: `${year === undefined ? '' : `${year}-${year + 1}学年`}学校基础数据采集表`,
      style: { bold: true, fontSize: 16 },
    },
    {
      row: 1,
      column: 0,
      value: '只填黄色的格子，不要增删行；没有的填 0。填好后把整个文件交回。',
      style: { fontSize: 10 },
    },
    ...HEADINGS.map((value, column) => ({ row: FIRST - 1, column, value, style: HEADING })),
  ];
  const validations: NonNullable<NewSheet['validations']>[number][] = [];
  columns.forEach((column, index) => {
    const row = FIRST + index;
    const [item = '', unit = ''] = column.heading.split(/[（）]/);
    const given = column.field ? known[column.field] : undefined;
    const texts = [index + 1, groupOf(column), item, unit, null, null, column.note, idOf(column, school)];
    texts.forEach((value, at) => {
      const own = at === VALUE ? (given ?? '') : value;
      cells.push({
        row,
        column: at,
        ...(own !== null && own !== '' && { value: own }),
        ...(at === CHECK && column.figure && checkOf(column.figure, cellOf)),
        style:
          at === VALUE
            ? { ...ANSWER, ...(column.field && { numberFormat: '@' }) }
            : at === CHECK
              ? CHECKED
              : CELL,
      });
    });
    const area = { top: row, left: VALUE, bottom: row, right: VALUE };
    if (column.list)
      validations.push({
        areas: [area],
        constraint: { kind: 'list', list: column.list },
        error: '请从下拉列表中选择。',
      });
    else if (column.figure) {
      const isWhole = column.unit === undefined || column.unit === '间';
      validations.push({
        areas: [area],
        constraint: { kind: isWhole ? 'whole' : 'decimal', min: 0 },
        error: isWhole ? '应填不小于 0 的整数。' : '应填不小于 0 的数。',
        ...(column.note !== '' && { prompt: { title: item.slice(0, 32), text: column.note } }),
      });
    }
  });
  return {
    name: '采集表',
    columnWidths: [6, 12, 34, 8, 18, 24, 62, 12],
    rowHeights: new Map([[0, 24]]),
    hiddenColumns: [IDS],
    cells,
    freeze: { rows: FIRST, columns: 3 },
    validations,
    page: { orientation: 'portrait', repeat: { first: FIRST - 1, last: FIRST - 1 } },
  };
}

/** A stage that a type of school has not is not asked; a type that is not known is asked everything. Where a campus belongs, the county says. */
function isAsked({ figure, field }: RawColumn, kind: SchoolKind): boolean {
  if (field === 'main') return false;
  const stage = figure ? stageOf(figure) : null;
  return stage === null || kind === 'unknown' || STAGES_OF[kind].includes(stage);
}

function groupOf({ field, figure }: RawColumn): string {
  if (field) return '基本信息';
  if (figure?.startsWith('.')) return '办学条件';
  return /pupils|grades|classes|oversize/.test(figure ?? '') ? '学生情况' : '教师情况';
}
