import { shortfallOf } from '../../src/checks/findings/shortfall';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { printedJson } from './support/printed-json';
import { at, checkedFile, finding } from './support/sample';

const duplicate = finding(at('表Ⅱ-2', 'B8'), {
  rule: 'entry/duplicate',
  places: [at('表Ⅱ-2', 'B8'), at('表Ⅱ-2', 'B9'), at('表Ⅰ', 'C6')],
  actual: '甲小学',
  expected: { zh: '{label}各不相同', en: 'different {label}' },
});
const fixable = finding(at('表Ⅰ', 'B6'), {
  fix: { place: at('表Ⅰ', 'B6'), value: 12 },
  because: [{ rule: 'entry/duplicate', place: at('表Ⅱ-2', 'B8') }],
});

describe('--json', () => {
  const report = printedJson([checkedFile([duplicate, fixable])], [], 'zh');

  test('has the keys of docs/json.md in their order', () => {
    expect(Object.keys(report)).toEqual(['version', 'files', 'errors']);
    const [file] = report.files;
    expect(Object.keys(file ?? {})).toEqual([
      'file',
      'profile',
      'tables',
      'schools',
      'cv',
      'verdict',
      'counts',
      'findings',
    ]);
    expect(Object.keys(file?.findings[1] ?? {})).toEqual([
      'rule',
      'category',
      'severity',
      'sheet',
      'cells',
      'title',
      'message',
      'actual',
      'expected',
      'advice',
      'source',
      'clause',
      'fix',
      'because',
    ]);
  });

  test('lists the cells of the accused sheet, those of other sheets apart', () => {
    expect(report.files[0]?.findings[0]).toMatchObject({
      sheet: '表Ⅱ-2',
      cells: ['B8', 'B9'],
      related: [{ sheet: '表Ⅰ', cell: 'C6' }],
      expected: '乡镇数各不相同',
    });
  });

  test('names the correction and the cause by cell', () => {
    expect(report.files[0]?.findings[1]).toMatchObject({
      fix: { cell: 'B6', value: 12 },
      because: [{ rule: 'entry/duplicate', sheet: '表Ⅱ-2', cell: 'B8' }],
    });
  });

  test('gives ranges, counts and coefficients, null for one that does not exist', () => {
    expect(report.files[0]).toMatchObject({
      tables: [
        { id: 'I', sheet: '表Ⅰ', range: 'A1:X7' },
        { id: 'II-2', sheet: '表Ⅱ-2', range: 'A1:X7' },
      ],
      schools: { primary: 2, junior: 1 },
      verdict: 'not-met',
    });
    expect(report.files[0]?.cv.junior[6]).toBeNull();
  });

  test('a finding on a standard carries threshold, 85 % line and gap instead of an expected value', () => {
    const below = finding(at('表Ⅱ-2', 'L6'), {
      rule: 'standard/indicator',
      category: 'standard',
      actual: 1646,
      shortfall: shortfallOf(standardByKey(NATIONAL, 'primary_equipment'), 1646),
    });
    const [file] = printedJson([checkedFile([below])], [], 'zh').files;
    const [given] = file?.findings ?? [];
    expect(given).toMatchObject({ actual: 1646, threshold: 2000, floor: 1700, gap: 354 });
    expect(given).not.toHaveProperty('expected');
    expect(file?.counts).toMatchObject({ problems: 0, belowFloor: 1 });
  });

  test('a finding without a cell has no sheet and no cells', () => {
    const [file] = printedJson([checkedFile([finding(null)])], [], 'zh').files;
    expect(file?.findings[0]).toMatchObject({ sheet: null, cells: [] });
  });

  test('a file that could not be read stands under errors, in the reader’s language', () => {
    const failed = {
      file: 'x.xlsx',
      code: 'old-xls',
      sentence: { zh: '旧版{v}', en: 'old {v}' },
      parameters: { v: 97 },
    };
    expect(printedJson([], [failed], 'en')).toEqual({
      version: 2,
      files: [],
      errors: [{ file: 'x.xlsx', code: 'old-xls', message: 'old 97' }],
    });
  });
});
