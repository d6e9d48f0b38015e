import { COUNTY, refresh, made, heading, named, cell, type } from '../../support/ledger-county';
import { written } from '../../support/ledger-workbook';

describe('standards of the county’s own in the building ledger', () => {
  test('a column whose 要求 holds a number is judged, school by school, and counted', () => {
    const grids = made(COUNTY);
    const ledger = named(grids, '标准化建设台账');
    const width = Math.max(...ledger.rows.map(({ length }) => length));
    const head = ledger.rows.find((row) => row.includes('问题编号'));
    if (!head) throw new Error('no heading');
    [head[width], head[width + 1], head[width + 2]] = ['卫生室（间）', '师机比', '校长'];
    const asked = { '卫生室（间）': '1', 师机比: '≤ 1.5', 校长: undefined };
    for (const [column, value] of Object.entries(asked)) type(ledger, 'sum asked', column, value);
    type(ledger, 'school primary 第1学校', '卫生室（间）', '1');
    type(ledger, 'school primary 第2学校', '卫生室（间）', '0');
    type(ledger, 'school primary 第1学校', '师机比', '1.6');
    type(ledger, 'school primary 第1学校', '校长', '张三');
    written(grids, refresh(grids, COUNTY).changes);
    expect(cell(ledger, 'school primary 第1学校', '卫生室达标')).toBe('达标');
    expect(cell(ledger, 'school primary 第2学校', '卫生室达标')).toBe('未达标');
    expect(cell(ledger, 'school primary 第4学校', '卫生室达标')).toBeUndefined();
    expect(cell(ledger, 'school primary 第1学校', '师机比达标')).toBe('未达标');
    expect(cell(ledger, 'sum met', '卫生室（间）')).toBe(1);
    expect(cell(ledger, 'sum rate', '卫生室（间）')).toBe('50.0%');
    expect(cell(ledger, 'sum asked', '师机比')).toBe('≤ 1.5');
    expect(cell(ledger, 'school primary 第1学校', '校长')).toBe('张三');
    expect(heading(ledger, '校长达标')).toBe(-1);
    expect(refresh(grids, COUNTY).changes).toEqual([]);
    // A figure that is mended is judged anew; the standard of the county's own may change too.
    type(ledger, 'school primary 第2学校', '卫生室（间）', '2');
    type(ledger, 'sum asked', '卫生室（间）', '2');
    written(grids, refresh(grids, COUNTY).changes);
    expect(cell(ledger, 'school primary 第1学校', '卫生室达标')).toBe('未达标');
    expect(cell(ledger, 'school primary 第2学校', '卫生室达标')).toBe('达标');
  });
});
