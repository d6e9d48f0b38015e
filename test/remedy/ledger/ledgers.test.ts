import {
  VALUES,
  school,
  COUNTY,
  refresh,
  made,
  heading,
  named,
  cell,
  type,
  keyOf,
} from '../../support/ledger-county';
import * as fc from 'fast-check';
import { checkForm } from '../../../src/checks/check';
import { findingKey } from '../../../src/checks/review/explanations';
import { NATIONAL } from '../../../src/standards/national';
import { gridOf, written } from '../../support/ledger-workbook';
import type { Grid } from '../../support/ledger-workbook';
import { schoolForm } from '../../support/school-form';

describe('made for the first time', () => {
  const grids = made(COUNTY);

  test('the ledger, its four views, the building ledger and the tasks', () => {
    expect(grids.map(({ name }) => name)).toEqual([
      ...['问题台账', '问题清单', '任务清单', '责任清单', '分校清单', '标准化建设台账', '任务分解表'],
    ]);
  });

  test('the core columns in their order, more hidden', () => {
    const [sheet] = refresh([], COUNTY).sheets;
    const shown = sheet?.cells.filter(
      ({ row, column }) => row === 2 && !sheet.hiddenColumns?.includes(column),
    );
    expect(shown?.map(({ value }) => value)).toEqual([
      ...['序号', '学校（单位）', '对应指标', '存在问题', '整改措施', '责任单位', '责任人', '整改时限'],
      ...['核验情况', '整改进展', '是否销号（时间）', '备注'],
    ]);
  });

  test('a line says what is missing in whole units, what is to be done and who answers', () => {
    const ledger = named(grids, '问题台账');
    const key = keyOf(ledger, '第1学校', '网络多媒体教室');
    expect(cell(ledger, key, '存在问题')).toBe('▼ 1.61，标准 2.3，差 7 间');
    expect(cell(ledger, key, '整改措施')).toBe('增配网络多媒体教室 7 间');
    expect(cell(ledger, key, '责任单位')).toBe('教体局、住房城乡建设局、财政局');
    expect(cell(ledger, key, '整改进展')).toBe('未启动');
    expect(cell(ledger, key, '核验情况')).toBe('未达标');
  });

  test('refreshed at once nothing changes', () => {
    expect(refresh(grids, COUNTY)).toMatchObject({ sheets: [], changes: [], added: 0, conflicts: [] });
  });
});

describe('states', () => {
  test('a closed line whose figure is below (again) has come back; the person’s words stay', () => {
    const grids = made(COUNTY);
    const ledger = named(grids, '问题台账');
    const key = keyOf(ledger, '第1学校', '网络多媒体教室');
    const met = [school(1, [...VALUES.slice(0, 6), 2.5]), ...COUNTY.slice(1)];
    written(grids, refresh(grids, met).changes);
    expect(cell(ledger, key, '核验情况')).toBe('已达标');
    expect(cell(ledger, key, '整改进展')).toBe('未启动');
    type(ledger, key, '整改进展', '已销号');
    type(ledger, key, '是否销号（时间）', '2026-09-12');
    expect(refresh(grids, met).states).toMatchObject({ 已销号: 1, 反弹: 0 });
    const again = refresh(grids, COUNTY);
    written(grids, again.changes);
    expect(cell(ledger, key, '核验情况')).toBe('反弹');
    expect([cell(ledger, key, '整改进展'), cell(ledger, key, '是否销号（时间）')]).toEqual([
      '已销号',
      '2026-09-12',
    ]);
    expect(again.states).toMatchObject({ 反弹: 1 });
  });

  test('a school that is no longer on the form keeps its lines', () => {
    const grids = made(COUNTY);
    written(grids, refresh(grids, COUNTY.slice(1)).changes);
    const ledger = named(grids, '问题台账');
    expect(cell(ledger, keyOf(ledger, '第1学校', '网络多媒体教室'), '核验情况')).toBe('未再发现');
  });

  test('what was set aside with a reason is listed, and whether the reason still holds', () => {
    const form = schoolForm(COUNTY);
    const [finding] = checkForm(form, NATIONAL).findings.filter(({ category }) => category !== 'standard');
    if (!finding) throw new Error('nothing to set aside');
    const explanation = {
      finding: findingKey(finding),
      actual: '1',
      reason: '并校后未改',
      date: '2026-11-20',
    };
    const grids = made(COUNTY);
    const first = refresh(grids, COUNTY, [{ finding, explanation, holds: true }]);
    expect(first.sheets.map(({ name }) => name)).toEqual(['说明清单']);
    grids.push(...first.sheets.map(gridOf));
    const list = named(grids, '说明清单');
    expect(list.rows[3]).toEqual(expect.arrayContaining(['并校后未改', '2026-11-20', '有效']));
    type(list, explanation.finding, '说明单位', '教体局');
    written(grids, refresh(grids, COUNTY, [{ finding, explanation, holds: false }]).changes);
    expect(cell(list, explanation.finding, '是否有效')).toBe('数值已改，失效');
    written(grids, refresh(grids, COUNTY).changes);
    expect([
      cell(list, explanation.finding, '是否有效'),
      cell(list, explanation.finding, '说明单位'),
    ]).toEqual(['问题已不存在', '教体局']);
  });
});

describe('what the program proposed', () => {
  test('follows the figure as long as nobody changed it', () => {
    const grids = made(COUNTY);
    const ledger = named(grids, '问题台账');
    const [first, second] = ['第1学校', '第2学校'].map((name) => keyOf(ledger, name, '网络多媒体教室'));
    type(ledger, second ?? '', '整改措施', '租用两间');
    const better = COUNTY.map((row) => ({ ...row, values: [...row.values.slice(0, 6), 2] }));
    written(grids, refresh(grids, better).changes);
    expect(cell(ledger, first ?? '', '整改措施')).toBe('增配网络多媒体教室 4 间');
    expect(cell(ledger, second ?? '', '整改措施')).toBe('租用两间');
  });

  test('new lines follow the last, numbered on', () => {
    const grids = made(COUNTY);
    const ledger = named(grids, '问题台账');
    const before = ledger.rows.length;
    const result = refresh(grids, [...COUNTY, school(5, VALUES)]);
    written(grids, result.changes);
    expect(result.added).toBe(4);
    expect(ledger.rows[before]?.[heading(ledger, '序号')]).toBe(before - 3 + 1);
  });
});

describe('views', () => {
  test('what is typed into a view goes back into the ledger and the other views', () => {
    const grids = made(COUNTY);
    const key = keyOf(named(grids, '问题台账'), '第1学校', '网络多媒体教室');
    type(named(grids, '任务清单'), key, '整改时限', '10月15日');
    written(grids, refresh(grids, COUNTY).changes);
    for (const name of ['问题台账', '任务清单', '责任清单', '分校清单']) {
      expect(cell(named(grids, name), key, '整改时限')).toBe('10月15日');
    }
    type(named(grids, '问题台账'), key, '整改时限', '12月1日');
    written(grids, refresh(grids, COUNTY).changes);
    expect(cell(named(grids, '任务清单'), key, '整改时限')).toBe('12月1日');
    expect(refresh(grids, COUNTY)).toMatchObject({ changes: [], conflicts: [] });
  });

  test('where both were written both stay, and it is told', () => {
    const grids = made(COUNTY);
    const key = keyOf(named(grids, '问题台账'), '第1学校', '网络多媒体教室');
    type(named(grids, '任务清单'), key, '备注', '甲');
    type(named(grids, '问题台账'), key, '备注', '乙');
    const result = refresh(grids, COUNTY);
    written(grids, result.changes);
    expect(result.conflicts).toEqual([
      { key, column: 'remark', view: '任务清单', ledger: '乙', written: '甲' },
    ]);
    expect(cell(named(grids, '任务清单'), key, '备注')).toBe('甲');
    expect(cell(named(grids, '问题台账'), key, '备注')).toBe('乙');
  });
});

describe('the building ledger', () => {
  test('what schools fill in is judged at the next refresh, and counted', () => {
    const grids = made(COUNTY);
    const ledger = named(grids, '标准化建设台账');
    type(ledger, 'school primary 第1学校', '生均占地（㎡）', '25');
    type(ledger, 'school junior 第3学校', '生均占地（㎡）', '24');
    written(grids, refresh(grids, COUNTY).changes);
    expect(cell(ledger, 'school primary 第1学校', '生均占地达标')).toBe('达标');
    expect(cell(ledger, 'school junior 第3学校', '生均占地达标')).toBe('未达标');
    expect(cell(ledger, 'sum met', '生均占地（㎡）')).toBe(1);
    expect(cell(ledger, 'sum rate', '生均占地（㎡）')).toBe('50.0%');
  });
});

interface Edit {
  readonly kind: 'type' | 'sort' | 'row' | 'column' | 'rename' | 'own' | 'delete';
  readonly sheet: number;
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

const EDIT: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind'][]>('type', 'sort', 'row', 'column', 'rename', 'own', 'delete'),
  sheet: fc.nat(6),
  at: fc.nat(40),
  to: fc.nat(40),
  text: fc.constantFrom('张三', '10月15日', '=1+1', '已销号', '第1学校', '未达标', ' 空 格 ', '序号', '2026'),
});

/** Does to the grids what people do to sheets; gives what was typed where, told by the very row. */
function edited(grids: Grid[], edits: readonly Edit[]) {
  const typed: { row: Grid['rows'][number]; value: string }[] = [];
  for (const { kind, sheet, at, to, text } of edits) {
    const grid = grids[sheet % grids.length];
    if (!grid) continue;
    const head = grid.rows.findIndex((row) => row.includes('问题编号'));
    const data = grid.rows.slice(head + 1);
    const width = Math.max(...grid.rows.map(({ length }) => length));
    if (kind === 'sort') {
      const column = at % width;
      data.sort((a, b) => String(a[column] ?? '').localeCompare(String(b[column] ?? '')));
      grid.rows.splice(head + 1, data.length, ...data);
    } else if (kind === 'row') grid.rows.splice(head + 1 + (at % (data.length + 1)), 0, []);
    else if (kind === 'column') {
      const place = at % (width + 1);
      for (const row of grid.rows) {
        while (row.length < place) row.push(undefined);
        row.splice(place, 0, undefined);
      }
    } else if (kind === 'rename') grid.name = `${grid.name}改${to}`.slice(0, 31);
    else if (kind === 'delete') grid.rows.splice(head + 1 + (at % Math.max(1, data.length)), 1);
    else {
      const row = kind === 'own' ? [] : (data[at % Math.max(1, data.length)] ?? []);
      if (kind === 'own') grid.rows.push(row);
      const system = [heading(grid, '问题编号'), heading(grid, `系统记录·${grid.name.replace(/改.*/, '')}`)];
      const column = to % width;
      if (system.includes(column)) continue;
      row[column] = text;
      typed.push({ row, value: text });
    }
  }
  return typed;
}

test('whatever people type, sort, insert, rename or delete: no typed cell is lost, and a second refresh changes nothing', () => {
  fc.assert(
    fc.property(fc.array(EDIT, { maxLength: 25 }), fc.boolean(), (edits, changed) => {
      const grids = made(COUNTY);
      const typed = edited(grids, edits).filter(({ row, value }) => row.includes(value));
      const now = changed ? [...COUNTY.slice(1), school(5, VALUES)] : COUNTY;
      const result = refresh(grids, now);
      written(grids, result.changes);
      for (const { row, value } of typed) expect(row).toContain(value);
      grids.push(...result.sheets.map(gridOf));
      expect(refresh(grids, now).changes).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
