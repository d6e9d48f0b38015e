import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkForm } from '../../src/checks/check';
import type { Finding } from '../../src/checks/findings/finding';
import { CATEGORIES, SEVERITIES } from '../../src/checks/findings/finding';
import { tally } from '../../src/checks/findings/tally';
import { readForm } from '../../src/form/read';
import { NATIONAL } from '../../src/standards/national';
import { areaText, cellsBelowStandard, cellsToMark, fixesOf } from '../../src/taskpane/findings/cells';
import { entriesOf, listed, rowAt } from '../../src/taskpane/findings/entries';
import { countsByMark, matching, NO_FILTER } from '../../src/taskpane/findings/filter';
import { rowsOf, stepFrom, stepsOf } from '../../src/taskpane/findings/rows';
import { schoolEntries } from '../../src/taskpane/findings/schools';
import { readWorkbook } from '../../src/xlsx/read';
import { finding } from './support/findings';

const cause = (row: number) => [{ rule: 'entry/not-whole', place: { sheet: '表1', row, column: 1 } }];
const listOf = (findings: readonly Finding[]) => {
  const form = readForm({ sheets: [] });
  return listed(form, NATIONAL, { ...checkForm(form, NATIONAL), findings });
};
const NOTHING = {
  unfolded: new Set<string>(),
  explained: new Map(),
  justExplained: new Set<string>(),
  listExplained: false,
};

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
    const list = listOf([
      finding(1, { category: 'entry' }),
      finding(2, { category: 'standard', school: '第二小学' }),
      finding(3, { category: 'structure', because: cause(1) }),
    ]);
    const rows = (filter: Partial<typeof NO_FILTER>) => {
      const { problems, county } = matching(list, { ...NO_FILTER, ...filter }, 'zh');
      return [...problems, ...county].map((entry) => entry.finding.places[0]?.row);
    };
    expect(rows({})).toEqual([1, 2]);
    expect(rows({ mark: 'structure' })).toEqual([1]);
    expect(rows({ section: 'unmet' })).toEqual([2]);
    expect(rows({ section: 'problems' })).toEqual([1]);
    expect(rows({ text: '第二小学' })).toEqual([2]);
    expect(rows({ text: 'b3' })).toEqual([2]);
    expect(rows({ text: '整数 第1项' })).toEqual([1]);
    expect(rows({ severity: 'warning' })).toEqual([]);
    expect([...countsByMark(list)]).toEqual([
      ['structure', 0],
      ['entry', 1],
      ['consistency', 0],
      ['below', 1],
      ['floor', 0],
    ]);
  });

  test('sections have heads with their counts; 下一条 goes through what is open and starts again at the end', () => {
    const list = listOf([
      finding(1),
      finding(2, { category: 'standard' }),
      finding(3, { because: cause(1) }),
      finding(4),
    ]);
    const rows = rowsOf(list, NOTHING);
    expect(rows.flatMap((row) => (row.kind === 'head' ? [[row.section, row.count]] : []))).toEqual([
      ['problems', 2],
      ['county', 1],
    ]);
    const [first, second, third] = stepsOf(rows).map(({ id }) => id);
    expect(stepsOf(rows)).toHaveLength(3);
    expect(stepFrom(rows, null, 1)?.id).toBe(first);
    expect(stepFrom(rows, null, -1)?.id).toBe(third);
    expect(stepFrom(rows, first ?? null, 1)?.id).toBe(second);
    expect(stepFrom(rows, third ?? null, 1)?.id).toBe(first);
    const unfolded = rowsOf(list, { ...NOTHING, unfolded: new Set([first ?? '']) });
    expect(unfolded).toHaveLength(rows.length + 1);
    expect(stepFrom(unfolded, unfolded[2]?.id ?? null, 1)?.id).toBe(second);
  });

  test('what is only still blank stands by itself, table by table, each cell once, and is no fault', () => {
    const list = listOf([
      finding(1, { rule: 'entry/blank', table: 'IV' }),
      finding(1, { rule: 'entry/conclusion-blank', table: 'IV' }),
      finding(2, { rule: 'entry/mark-blank' }),
      finding(3),
      finding(4, { rule: 'entry/mark-blank', severity: 'information' }),
      finding(5, { rule: 'entry/blank', because: cause(3) }),
    ]);
    const heads = rowsOf(list, NOTHING).flatMap((row) => (row.kind === 'head' ? [row] : []));
    expect(heads.map(({ section, table, count, notes }) => [section, table, count, notes])).toEqual([
      ['problems', null, 1, 1],
      ['blanks', 'I', 1, 0],
      ['blanks', 'IV', 1, 0],
    ]);
    expect(stepsOf(rowsOf(list, NOTHING))).toHaveLength(5);
    expect(countsByMark(list).get('entry')).toBe(2);
    expect(matching(list, { ...NO_FILTER, section: 'problems' }, 'zh').blanks).toHaveLength(3);
    expect(matching(list, { ...NO_FILTER, section: 'unmet' }, 'zh').blanks).toEqual([]);
    expect(rowAt(list, { sheet: '表1', row: 2, column: 1 })).toBe(list.blanks[2]?.id);
  });

  test('what was set aside counts no more, stays in view until the next check, and can be listed later', () => {
    const list = listOf([finding(1), finding(2)]);
    const [entry] = list.problems;
    if (!entry) throw new Error('no entry');
    const explanation = { finding: entry.id, actual: '12.5', reason: '已核对', date: '2026-11-28' };
    const explained = new Map([[entry.id, { finding: entry.finding, explanation, holds: true }]]);
    expect(rowsOf(list, { ...NOTHING, explained })).toHaveLength(2);
    const kept = rowsOf(list, { ...NOTHING, explained, justExplained: new Set([entry.id]) });
    expect([kept.length, stepsOf(kept).length]).toEqual([3, 1]);
    expect(kept[0]).toMatchObject({ kind: 'head', count: 1 });
    expect(rowsOf(list, { ...NOTHING, explained, listExplained: true })).toHaveLength(3);
    const lapsed = new Map([[entry.id, { finding: entry.finding, explanation, holds: false }]]);
    expect(stepsOf(rowsOf(list, { ...NOTHING, explained: lapsed }))).toHaveLength(2);
  });
});

describe('the schools of the sample county', () => {
  const form = readForm(readWorkbook(new Uint8Array(readFileSync('assets/sample-county.xlsx'))));
  const result = checkForm(form, NATIONAL);
  const list = listed(form, NATIONAL, result);

  test('those that fail are as many as the tally says, each with seven cells, most shortfalls first', () => {
    const { schoolsBelow, atFloor, belowFloor } = tally(result);
    const failing = list.schools.filter(({ kind }) => kind === 'failing');
    expect(failing).toHaveLength(schoolsBelow);
    expect(list.schools.every(({ cells }) => cells.length === 7)).toBe(true);
    const marks = countsByMark({ problems: [], county: [], schools: list.schools });
    expect([marks.get('floor'), marks.get('below')]).toEqual([atFloor, belowFloor]);
    for (const stage of ['primary', 'junior']) {
      const met = failing.filter((school) => school.stage === stage).map((school) => school.met);
      expect(met).toEqual([...met].sort((a, b) => a - b));
    }
  });

  test('every finding is told once: by its school, as a problem, or as one of the county', () => {
    const own = result.findings.filter(({ because }) => !because);
    const told = [...list.problems, ...list.county].map((entry) => entry.finding);
    const inRows = own.filter((finding) => !told.includes(finding));
    expect(inRows.every(({ rule }) => rule === 'standard/indicator' || rule === 'standard/school')).toBe(
      true,
    );
    const ids = [...list.problems, ...list.county, ...list.schools].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a cell leads to the row that speaks of it', () => {
    for (const { finding, id } of list.problems) {
      const [place] = finding.places;
      if (place) expect([place, rowAt(list, place)]).toEqual([place, id]);
    }
    for (const { cells, id } of list.schools) {
      for (const { figure, level } of cells) if (level !== 'met') expect(rowAt(list, figure)).toBe(id);
    }
    expect(rowAt(list, { sheet: '表Ⅰ', row: 0, column: 0 })).toBeNull();
  });

  test('a chip names a column as a range, and scattered cells by the first', () => {
    const at = (row: number, column: number) => ({ sheet: '表Ⅱ-2', row, column });
    expect(areaText([at(3, 14), at(4, 14), at(5, 14)])).toBe('O4:O6');
    expect(areaText([at(3, 14)])).toBe('O4');
    expect(areaText([at(3, 14), at(5, 14)])).toBe('O4…');
    expect(areaText([])).toBe('');
  });
});

describe('cells to be coloured', () => {
  test('the weightiest mark gives a cell its colour; what only follows or only informs gives none', () => {
    const cells = cellsToMark([
      finding(1, { severity: 'warning', category: 'structure' }),
      finding(1, { severity: 'error', category: 'standard' }),
      finding(2, { severity: 'information' }),
      finding(3, { because: cause(1) }),
    ]);
    expect(cells).toEqual([{ sheet: '表1', row: 1, column: 1, mark: 'structure' }]);
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
    const fixes = fixesOf([
      finding(1, { rule: 'entry/number-as-text', fix: fix(1) }),
      finding(2, { fix: fix(2), because: cause(1) }),
    ]);
    expect(fixes).toEqual([fix(1)]);
  });

  test('what only rounds is not certain: it is never among all corrections', () => {
    const fix = { place: { sheet: '表1', row: 1, column: 1 }, value: 13 };
    expect(fixesOf([finding(1, { rule: 'entry/not-whole', fix })])).toEqual([]);
    expect(fixesOf([finding(1, { rule: 'entry/decimals', fix })])).toEqual([]);
  });

  test('five thousand findings are folded and laid out, each line once', () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      finding(i, {
        category: CATEGORIES[i % 4] ?? 'entry',
        severity: SEVERITIES[i % 3] ?? 'error',
        ...(i > 2000 && i < 3000 ? { because: cause(5) } : {}),
      }),
    );
    const lines = rowsOf(listOf(many), NOTHING).filter(({ kind }) => kind !== 'head');
    expect(lines).toHaveLength(5000 - 999);
  });
});

test('a school is judged by the number of indicators that the county asks for', () => {
  const form = readForm(readWorkbook(readFileSync('assets/sample-county.xlsx')));
  const asking = (needed: number) => ({
    ...NATIONAL,
    standards: NATIONAL.standards.map((one) =>
      one.key === 'indicators_to_meet' ? { ...one, threshold: needed } : one,
    ),
  });
  const kinds = (needed: number) =>
    new Map(schoolEntries(form, asking(needed), []).map((one) => [one.id, one]));
  const [six, seven] = [kinds(6), kinds(7)];
  expect([...six.values()].filter(({ kind }) => kind === 'passing').length).toBeGreaterThan(0);
  expect([...seven.values()].filter(({ kind }) => kind === 'passing')).toEqual([]);
  expect([...seven.values()].every(({ needed }) => needed === 7)).toBe(true);
});
