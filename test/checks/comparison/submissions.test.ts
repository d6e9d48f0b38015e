import { compareSubmissions } from '../../../src/checks/comparison/submissions';
import type { Submissions } from '../../../src/checks/comparison/submissions';
import { readForm } from '../../../src/form/read';
import type { Cell, Workbook } from '../../../src/form/workbook';
import { address } from '../../../src/form/workbook';
import { readWordDocument } from '../../../src/formats/word/read';
import { county, declared, sorted, withCells, withValues } from '../../support/submissions';
import { wordTwin } from '../../support/word-twin';

const NOTHING: Partial<Submissions> = {
  ...{ doubts: [], changed: [], rewritten: [], renamed: [], possible: [], schoolsAdded: [], schoolsGone: [] },
  ...{ tablesAdded: [], tablesGone: [], cellsAdded: [], cellsGone: [], mended: [], appeared: [] },
};

const wrong = county('sheets', 4);

test.each([
  ['laid out anew', county('single', 4)],
  ['on moved tables', county('shifted', 4)],
  ['sorted and numbered anew', sorted(wrong)],
  ['as a Word document', readWordDocument(wordTwin(wrong))],
  [
    'with sheets renamed and in another order',
    { sheets: wrong.sheets.map((sheet, at) => ({ ...sheet, name: `第${at}页` })).reverse() },
  ],
  ['with spaces in its names', withCells(wrong, (cell) => ({ ...cell, ...spaced(cell) }))],
] as const)('a form %s is unchanged', (_, workbook) => {
  const found = compareSubmissions(declared(wrong), declared(workbook));
  expect(found).toMatchObject(NOTHING);
  expect(found.stayed.length).toBeGreaterThan(0);
  expect(found.stayed.filter(({ touched }) => touched)).toEqual([]);
});

function spaced({ value }: Cell): Partial<Cell> {
  return typeof value === 'string' && value.endsWith('小学') ? { value: `${value.slice(0, -2)} 小学` } : {};
}

describe('what was changed', () => {
  const clean = county('sheets');
  const school = readForm(clean).schools?.primary[2];
  const at = (place: { sheet: string; row: number; column: number } | undefined): string =>
    place ? `${place.sheet}!${address(place)}` : '';

  test('errors put right were asked for, their findings are gone, and none is new', () => {
    const found = compareSubmissions(declared(wrong), declared(clean));
    expect(found.changed.map(({ reason }) => reason)).toContain('asked');
    expect(found.mended.length).toBeGreaterThan(0);
    expect(found.appeared.filter(({ finding }) => finding.category !== 'standard')).toEqual([]);
  });

  test('a figure raised to its standard that no problem was found in is told as such', () => {
    const low = withValues(clean, new Map([[at(school?.indicators.sports), 0.5]]));
    const found = compareSubmissions(declared(low), declared(clean));
    const raised = found.changed.filter(({ lifted }) => lifted);
    expect(raised.map(({ after }) => after.place)).toEqual([
      expect.objectContaining({ row: school?.indicators.sports.row }),
    ]);
  });

  test('means that are computed anew from a changed figure follow from it', () => {
    const mean = readForm(clean).balance?.primary.mean.sports;
    const pupils = Number(school?.enrolment.value);
    const all = readForm(clean).schools?.primary.reduce((sum, one) => sum + Number(one.enrolment.value), 0);
    const more = Number(school?.indicators.sports.value) + 10;
    const values = new Map([
      [at(school?.indicators.sports), more],
      [at(mean), Math.round((Number(mean?.value) + (10 * pupils) / Number(all)) * 100) / 100],
    ]);
    const { changed } = compareSubmissions(declared(clean), declared(withValues(clean, values)));
    expect(changed.map(({ after, reason }) => [after.table, reason])).toEqual([
      ['II-2', 'unasked'],
      ['III', 'follows'],
    ]);
  });

  test('a figure on which a problem in another cell rested was asked for, unless it rose above its standard', () => {
    const mean = readForm(clean).balance?.primary.mean.sports;
    const pupils = Number(school?.enrolment.value);
    const all = readForm(clean).schools?.primary.reduce((sum, one) => sum + Number(one.enrolment.value), 0);
    const reasons = (from: number, to: number): unknown[] => {
      const means = [from, to].map((value) => {
        const moved = ((value - Number(school?.indicators.sports.value)) * pupils) / Number(all);
        return Math.round((Number(mean?.value) + moved) * 100) / 100;
      });
      // The mean was that of the right figure from the beginning.
      const form = (value: number) =>
        declared(
          withValues(
            clean,
            new Map([
              [at(school?.indicators.sports), value],
              [at(mean), Number(means[1])],
            ]),
          ),
        );
      const { changed } = compareSubmissions(form(from), form(to));
      return changed.map(({ after, reason, lifted }) => [after.table, reason, lifted]);
    };
    expect(reasons(60, 80)).toEqual([['II-2', 'asked', false]]);
    expect(reasons(0.5, 80)).toEqual([['II-2', 'unasked', true]]);
  });

  test('the same value is no change: a formula, a text, other decimals shown are told apart', () => {
    const cells = [school?.enrolment, school?.classes, school?.indicators.rooms].map(at);
    const after = withCells(clean, (cell, { name }, row) => {
      const which = cells.indexOf(`${name}!${address({ row, column: cell.column })}`);
      if (which === 0) return { ...cell, formula: 'A1' };
      if (which === 1) return { ...cell, value: String(cell.value) };
      return which === 2 ? { ...cell, value: Number(cell.value), format: '0' } : cell;
    });
    const found = compareSubmissions(declared(clean), declared(after));
    expect(found.changed).toEqual([]);
    expect(found.rewritten.map((one) => [one.before.writing, one.after.writing])).toEqual([
      ['number', 'formula'],
      ['number', 'text'],
      ['number', 'number'],
    ]);
  });

  test('a formula without its result is no change: a finding tells of it', () => {
    const place = at(school?.enrolment);
    const after = withCells(clean, (cell, { name }, row) =>
      `${name}!${address({ row, column: cell.column })}` === place
        ? { column: cell.column, value: '', formula: 'A1', uncomputed: true }
        : cell,
    );
    const found = compareSubmissions(declared(clean), declared(after));
    expect(found).toMatchObject({ changed: [], rewritten: [], cellsGone: [] });
    expect(found.appeared.map(({ finding }) => finding.rule)).toContain('structure/no-results');
  });

  test('words of a sentence and its figures are told apart, each once', () => {
    const [item] = (readForm(clean).guarantee ?? []).filter(({ figures }) => figures.size > 1);
    const [figure] = item?.figures.values() ?? [];
    const text = item?.sentence.text ?? '';
    const [from, to] = figure?.span ?? [0, 0];
    const edit = (words: string): Submissions =>
      compareSubmissions(
        declared(clean),
        declared(withValues(clean, new Map([[at(item?.sentence), words]]))),
      );
    const other = `${text.slice(0, from)}${Number(figure?.value) + 1}${text.slice(to)}`;
    expect(edit(other).changed.map(({ after }) => after.code)).toEqual([figure?.code]);
    expect(edit(`${text}以上数据已公示`).changed.map(({ after }) => after.code)).toEqual(['sentence']);
    expect(edit(`  ${text} `).changed).toEqual([]);
  });
});

describe('schools', () => {
  const before = county('sheets', 4);
  const [first] = readForm(before).schools?.primary ?? [];
  const old = first?.name.text ?? '';
  const renamed = withCells(before, (cell) =>
    cell.value === old ? { ...cell, value: '曙光实验学校' } : cell,
  );
  const other = withCells(renamed, (cell, { name }, row) =>
    name === first?.sheet && row === first.line && [9, 10].includes(cell.column)
      ? { ...cell, value: Number(cell.value) + 1 }
      : cell,
  );

  test('a row of which only the name is another was renamed, and keeps its findings', () => {
    const found = compareSubmissions(declared(before), declared(renamed));
    expect(found).toMatchObject({ ...NOTHING, renamed: [{}] });
    expect(found.renamed.map((pair) => pair.after.name.text)).toEqual(['曙光实验学校']);
  });

  test('one with other figures too is another school until the user says that it is the same', () => {
    const apart = compareSubmissions(declared(before), declared(other));
    expect([apart.schoolsGone.length, apart.schoolsAdded.length]).toEqual([1, 1]);
    const same = compareSubmissions(declared(before), declared(other), new Map([[old, '曙光实验学校']]));
    expect(same).toMatchObject({ schoolsGone: [], schoolsAdded: [], changed: [{}, {}] });
  });

  test('of two rows of one name each is compared with the one that it is most like', () => {
    const next = readForm(before).schools?.primary[1]?.name.text;
    const twice = withCells(before, (cell) => (cell.value === next ? { ...cell, value: old } : cell));
    expect(compareSubmissions(declared(twice), declared(sorted(twice))).changed).toEqual([]);
  });

  test('findings of a school that was taken out are gone with it, not put right', () => {
    const [line, sheet] = [first?.line, first?.sheet];
    const low = withCells(before, (cell, { name }, row) =>
      name === sheet && row === line && cell.column === 9 ? { ...cell, value: 0.1 } : cell,
    );
    const without: Workbook = {
      sheets: low.sheets.map((one) =>
        one.name === sheet ? { ...one, rows: one.rows.filter(({ index }) => index !== line) } : one,
      ),
    };
    const { mended, schoolsGone, changed } = compareSubmissions(declared(low), declared(without));
    expect(schoolsGone.map(({ name }) => name.text)).toEqual([old]);
    expect(changed).toEqual([]);
    const own = mended.filter(({ finding }) => finding.school === old);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ alone }) => !alone)).toEqual([]);
  });
});

const shared = county('sheets');
const pupils = Object.values(readForm(shared).schools ?? {}).flatMap((schools) =>
  schools.map(({ enrolment: { sheet, row, column } }) => `${sheet} ${row} ${column}`),
);
const others = withCells(shared, (cell, { name }, row) =>
  pupils.includes(`${name} ${row} ${cell.column}`) ? { ...cell, value: Number(cell.value) + 3 } : cell,
);

test.each([
  ['another county', county('sheets', 0, 78), 'x', 'county'],
  ['another year', shared, '乙县2024', 'year'],
  ['other pupils in every school', others, 'x', 'enrolment'],
] as const)('%s is doubted', (_, workbook, name, kind) => {
  const { doubts, possible } = compareSubmissions(declared(shared, '乙县2023'), declared(workbook, name));
  expect(doubts.map((one) => one.kind)).toEqual([kind]);
  if (kind === 'county') expect(possible).toEqual([]);
});

test('days of handing in are no years of the form', () => {
  const [first, second] = [declared(shared, '2026-11-27 乙县'), declared(shared, '乙县（2027年1月5日）')];
  expect(compareSubmissions(first, second).doubts).toEqual([]);
});

test('a form without schools is no other county', () => {
  const empty: Workbook = { sheets: shared.sheets.filter(({ name }) => !name.includes('Ⅱ-2')) };
  expect(compareSubmissions(declared(empty), declared(shared)).doubts).toEqual([]);
});
