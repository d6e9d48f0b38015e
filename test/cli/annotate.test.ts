import { shortfallOf } from '../../src/checks/findings/shortfall';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MARK_COLOURS } from '../../src/checks/findings/colours';
import { copyTargets } from '../../src/cli/annotate';
import { annotations } from '../../src/papers/annotations';
import { ComplaintError } from '../../src/cli/complaint';
import type { Input } from '../../src/cli/inputs';
import { assertWritable, saveWhole } from '../../src/cli/save';
import { at, finding } from './support/sample';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-annotate-'));
  mkdirSync(join(folder, '乙'));
  for (const file of ['甲.xlsx', '乙/甲.xlsx', '丙.xlsm']) writeFileSync(join(folder, file), file);
});
afterEach(() => rmSync(folder, { recursive: true }));

const input = (relative: string): Input => ({
  path: join(folder, relative),
  at: join(folder, relative),
  relative,
});

/** The code of the complaint that an action ends in. */
function complaint(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof ComplaintError ? error.code : String(error);
  }
}

describe('the marks of an annotated copy', () => {
  const place = at('表Ⅰ', 'B6');

  test('an accused cell gets the colour of its category and the reason in words', () => {
    const [edit, ...others] = annotations([finding(place, { expected: 12 })], 'zh');
    expect(others).toEqual([]);
    expect(edit).toEqual({
      sheet: '表Ⅰ',
      row: 5,
      column: 1,
      fill: MARK_COLOURS.entry.fill,
      note: {
        author: '均衡核验',
        text: '〔错误·填报有误〕乡镇数应为整数\n应为 12\n怎么办：查原始资料\n依据 申报表',
      },
    });
  });

  test('what does not reach a standard shows by its colour how far it is; the × of a school is right and stays as it is', () => {
    const below = (cell: string, actual: number) =>
      finding(at('表Ⅱ-2', cell), {
        rule: 'standard/indicator',
        category: 'standard',
        actual,
        shortfall: shortfallOf(standardByKey(NATIONAL, 'primary_rooms'), actual),
      });
    const school = finding(at('表Ⅱ-2', 'N6'), { rule: 'standard/school', category: 'standard' });
    const edits = annotations([below('J6', 3.83), below('J7', 3.82), school], 'zh');
    expect(edits.map(({ row, fill }) => [row, fill])).toEqual([
      [5, MARK_COLOURS.floor.fill],
      [6, MARK_COLOURS.below.fill],
    ]);
  });

  test('two findings on one cell: the weightier mark gives the colour, the note tells both', () => {
    const below = finding(place, { category: 'standard', message: { zh: '低于标准', en: 'below' } });
    const odd = finding(place, { category: 'entry', severity: 'warning' });
    const edits = annotations([odd, below], 'zh');
    expect(edits).toHaveLength(1);
    expect(edits[0]?.fill).toBe(MARK_COLOURS.entry.fill);
    expect(edits[0]?.note?.text).toMatch(/低于标准[^]*乡镇数应为整数/);
  });

  test('what merely follows, what is only a hint and what has no cell is not marked', () => {
    const because = [{ rule: 'entry/x', place }];
    expect(
      annotations(
        [finding(place, { because }), finding(place, { severity: 'information' }), finding(null)],
        'zh',
      ),
    ).toEqual([]);
  });

  test('every accused cell is marked, on whichever sheet it lies', () => {
    const both = finding(place, { places: [place, at("它's:1!", 'C7')] });
    expect(annotations([both], 'zh').map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['表Ⅰ', 5, 1],
      ["它's:1!", 6, 2],
    ]);
  });
});

describe('the colours of the marks', () => {
  /** Relative luminance as WCAG 2 defines it. */
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((index) => {
      const share = parseInt(colour.slice(index, index + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const colours = Object.values(MARK_COLOURS);

  test('the fills differ in lightness, so that a black-and-white print tells them apart', () => {
    const fills = colours.map(({ fill }) => luminance(fill)).sort((a, b) => a - b);
    fills
      .slice(1)
      .forEach((fill, index) => expect((fill + 0.05) / ((fills[index] ?? 0) + 0.05)).toBeGreaterThan(1.2));
  });

  test('black text is readable on every fill, white text on every dark one, and every ink on white', () => {
    for (const { fill, dark, ink } of colours) {
      expect((luminance(fill) + 0.05) / 0.05).toBeGreaterThan(4.5);
      expect(1.05 / (luminance(dark) + 0.05)).toBeGreaterThan(4.5);
      expect(1.05 / (luminance(ink) + 0.05)).toBeGreaterThan(4.5);
    }
  });
});

describe('where annotated copies go', () => {
  const several = (): Input[] => [input('甲.xlsx'), input('乙/甲.xlsx')];

  test('one workbook goes to the file that was named', () => {
    const target = join(folder, '副本.xlsx');
    expect([...copyTargets([input('甲.xlsx')], target, false).values()]).toEqual([target]);
  });

  test('several go into the folder, with a suffix, in the subfolders they came from', () => {
    const target = join(folder, '结果');
    expect([...copyTargets(several(), target, false).values()]).toEqual([
      join(target, '甲-核验.xlsx'),
      join(target, '乙/甲-核验.xlsx'),
    ]);
  });

  test('one workbook goes into a folder that exists', () => {
    expect([...copyTargets([input('丙.xlsm')], join(folder, '乙'), false).values()]).toEqual([
      join(folder, '乙/丙-核验.xlsm'),
    ]);
  });

  test('an original is never a target, by no name and not with --force', () => {
    linkSync(join(folder, '甲.xlsx'), join(folder, '同.xlsx'));
    for (const name of ['甲.xlsx', '乙/../甲.xlsx', '同.xlsx']) {
      expect(complaint(() => copyTargets([input('甲.xlsx')], join(folder, name), true))).toBe(
        'target-is-original',
      );
    }
  });

  test.each([
    ['乙/甲.xlsx', 'target-exists'],
    ['没有/甲.xlsx', 'no-target-folder'],
    ['副本.xlsm', 'other-extension'],
    ['副本', 'other-extension'],
  ])('%s for one workbook: %s', (name, code) => {
    expect(complaint(() => copyTargets([input('甲.xlsx')], join(folder, name), false))).toBe(code);
  });

  test('an existing target is written over with --force', () => {
    expect(complaint(() => copyTargets([input('甲.xlsx')], join(folder, '乙/甲.xlsx'), true))).toBeNull();
  });

  test('several workbooks do not fit into a file, and two of one name not into one folder', () => {
    expect(complaint(() => copyTargets(several(), join(folder, '副本.xlsx'), false))).toBe('needs-folder');
    expect(complaint(() => copyTargets(several(), join(folder, '丙.xlsm'), false))).toBe('needs-folder');
    const twins = [input('甲.xlsx'), { ...input('乙/甲.xlsx'), relative: '甲.xlsx' }];
    expect(complaint(() => copyTargets(twins, join(folder, '结果'), false))).toBe('same-target');
  });
});

describe('saving', () => {
  test('writes the whole file and leaves nothing beside it', () => {
    saveWhole(join(folder, '新.txt'), '内容', false);
    expect(readFileSync(join(folder, '新.txt'), 'utf8')).toBe('内容');
    expect(readdirSync(folder).sort()).toEqual(['丙.xlsm', '乙', '新.txt', '甲.xlsx'].sort());
  });

  test('what cannot be written is told and leaves nothing half-written', () => {
    expect(complaint(() => saveWhole(join(folder, '乙'), '内容', true))).toBe('target-is-folder');
    expect(complaint(() => saveWhole(join(folder, '没有/新.txt'), '内容', true))).toBe('unwritable');
    expect(readdirSync(folder).sort()).toEqual(['丙.xlsm', '乙', '甲.xlsx'].sort());
  });

  test('a folder is no target', () => {
    expect(complaint(() => assertWritable(join(folder, '乙'), [], true))).toBe('target-is-folder');
  });
});
