import fc from 'fast-check';
import { CATEGORIES, SEVERITIES } from '../../src/checks/findings/finding';
import { cellsBelowStandard, cellsToMark, fixesOf } from '../../src/taskpane/findings/cells';
import type { Entry } from '../../src/taskpane/findings/entries';
import { entriesOf, searchableText } from '../../src/taskpane/findings/entries';
import { countsOf, matching, NO_FILTER } from '../../src/taskpane/findings/filter';
import { rowsOf } from '../../src/taskpane/findings/rows';
import { finding } from './support/findings';

const cause = (row: number) => [{ rule: 'entry/not-whole', place: { sheet: '表1', row, column: 1 } }];
const texts = (entries: readonly Entry[]) =>
  new Map(entries.map((entry) => [entry.id, searchableText(entry, 'zh')]));
const NOTHING_TOGGLED = { closedGroups: new Set<string>(), unfolded: new Set<string>() };

describe('findings as a list', () => {
  test('a derived finding stands under its cause, also through another derived one', () => {
    const entries = entriesOf([
      finding(3, { because: cause(2) }),
      finding(1),
      finding(2, { because: cause(1) }),
    ]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.finding.places[0]?.row).toBe(1);
    expect(entries[0]?.derived.map((one) => one.finding.places[0]?.row)).toEqual([3, 2]);
  });

  test('whatever the causes, circles included, every finding is in the list exactly once', () => {
    const some = fc.array(fc.record({ row: fc.nat(6), because: fc.option(fc.nat(6)) }), { maxLength: 12 });
    fc.assert(
      fc.property(some, (drawn) => {
        const findings = drawn.map(({ row, because }) =>
          finding(row, because === null ? {} : { because: cause(because) }),
        );
        const entries = entriesOf(findings);
        const listed = entries.flatMap((entry) => [entry, ...entry.derived]);
        expect(new Set(listed.map((entry) => entry.finding))).toEqual(new Set(findings));
        expect(new Set(listed.map(({ id }) => id)).size).toBe(findings.length);
      }),
    );
  });

  test('a filter shows what matches, and a cause whose derived finding matches', () => {
    const entries = entriesOf([
      finding(1, { category: 'entry' }),
      finding(2, { category: 'standard', school: '第二小学' }),
      finding(3, { category: 'structure', because: cause(1) }),
    ]);
    const rows = (filter: Partial<typeof NO_FILTER>) =>
      matching(entries, { ...NO_FILTER, ...filter }, texts(entries)).map(
        (entry) => entry.finding.places[0]?.row,
      );
    expect(rows({})).toEqual([1, 2]);
    expect(rows({ category: 'structure' })).toEqual([1]);
    expect(rows({ text: '第二小学' })).toEqual([2]);
    expect(rows({ text: 'b3' })).toEqual([2]);
    expect(rows({ text: '整数 第1项' })).toEqual([1]);
    expect(rows({ severity: 'warning' })).toEqual([]);
    expect(countsOf(entries).category).toEqual({ structure: 0, entry: 1, consistency: 0, standard: 1 });
  });

  test('groups come in the order of the form, a closed one keeps its count', () => {
    const entries = entriesOf([
      finding(1, { table: 'IV' }),
      finding(2, { table: 'I' }),
      finding(3, { table: null }),
      finding(4, { table: 'I', school: '甲校' }),
    ]);
    const byTable = rowsOf(entries, 'table', NOTHING_TOGGLED);
    expect(byTable.filter(({ kind }) => kind === 'group').map(({ id }) => id)).toEqual([
      'table:',
      'table:I',
      'table:IV',
    ]);
    const closed = rowsOf(entries, 'table', { ...NOTHING_TOGGLED, closedGroups: new Set(['table:I']) });
    expect(closed).toHaveLength(byTable.length - 2);
    expect(closed.find(({ id }) => id === 'table:I')).toMatchObject({ count: 2, closed: true });
    const bySchool = rowsOf(entries, 'school', NOTHING_TOGGLED);
    expect(bySchool.filter(({ kind }) => kind === 'group').map(({ id }) => id)).toEqual([
      'school:甲校',
      'school:',
    ]);
  });
});

describe('cells to be coloured', () => {
  test('the most severe finding gives a cell its colour; what only follows or only informs gives none', () => {
    const cells = cellsToMark([
      finding(1, { severity: 'warning', category: 'structure' }),
      finding(1, { severity: 'error', category: 'standard' }),
      finding(2, { severity: 'information' }),
      finding(3, { because: cause(1) }),
    ]);
    expect(cells).toEqual([{ sheet: '表1', row: 1, column: 1, category: 'standard' }]);
  });

  test('the dark background is for what is below a standard', () => {
    const below = cellsBelowStandard([
      finding(1, { category: 'standard', severity: 'warning' }),
      finding(2, { category: 'entry' }),
      finding(3, { category: 'standard', because: cause(1) }),
    ]);
    expect(below.map(({ row }) => row)).toEqual([1]);
  });

  test('corrections of findings that go away by themselves are not offered', () => {
    const fix = (row: number) => ({ place: { sheet: '表1', row, column: 1 }, value: 1 });
    const fixes = fixesOf([finding(1, { fix: fix(1) }), finding(2, { fix: fix(2), because: cause(1) })]);
    expect(fixes).toEqual([fix(1)]);
  });

  test('five thousand findings are folded and laid out, each line once', () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      finding(i, {
        category: CATEGORIES[i % 4] ?? 'entry',
        severity: SEVERITIES[i % 3] ?? 'error',
        ...(i > 2000 && i < 3000 ? { because: cause(5) } : {}),
      }),
    );
    const entries = entriesOf(many);
    expect(rowsOf(entries, 'table', NOTHING_TOGGLED)).toHaveLength(5000 - 999 + 1);
  });
});
