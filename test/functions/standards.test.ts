import fc from 'fast-check';
import { meetsStd } from '../../src/functions/meets-std';
import { provideStandards, shippedStandards } from '../../src/functions/provider';
import { std } from '../../src/functions/std';
import { stdFloor } from '../../src/functions/std-floor';
import { stdGap } from '../../src/functions/std-gap';
import { stdLevel } from '../../src/functions/std-level';
import { stdTable } from '../../src/functions/std-table';
import { meets } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { PROFILES } from '../../src/standards/profiles';
import { column, errorOf, errorValue, row, seen } from './excel';

const one = (text: unknown): unknown[][] => [[text]];

describe('thresholds', () => {
  test('every measured standard of every profile is found by key and by name', () => {
    for (const profile of PROFILES) {
      for (const { key, name, threshold } of profile.standards) {
        if (threshold === null) continue;
        expect(std(one(key), profile.key)).toEqual([[threshold]]);
        expect(std(one(name.zh), profile.key)).toEqual([[threshold]]);
      }
    }
  });

  test('keys in Chinese, with spaces, in capitals and full width mean the same', () => {
    const keys = column(
      'junior_sports',
      '初中体育运动场馆面积',
      '初中_sports',
      ' Junior Sports ',
      'ＪＵＮＩＯＲ_sports',
    );
    expect(std(keys)).toEqual(column(10.2, 10.2, 10.2, 10.2, 10.2));
  });

  test('floors are the decimal constants', () => {
    expect(stdFloor(row('primary_degree', 'primary_multimedia', 'junior_degree'))).toEqual([
      [3.57, 1.955, 4.505],
    ]);
  });

  test('a standard without floor has none', () => {
    const { code, message } = errorOf(() => stdFloor(one('primary_cv')));
    expect(code).toBe('#N/A');
    expect(message).toMatch('没有 85% 的底线');
  });

  test('a profile is chosen by key or name, and unknown ones are named with the nearest', () => {
    expect(std(one('special_education_funding'))).toEqual([[8000]]);
    expect(std(one('special_education_funding'), 'anhui-tianjiaan')).toEqual([[6000]]);
    expect(std(one('special_education_funding'), one('安徽省淮南市田家庵区'))).toEqual([[6000]]);
    expect(std(one('special_education_funding'), null)).toEqual([[8000]]);
    expect(std(one('special_education_funding'), '')).toEqual([[8000]]);
    expect(errorOf(() => std(one('primary_cv'), 'anhui-tianjian'))).toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('anhui-tianjiaan'),
    });
    expect(errorOf(() => std(one('primary_cv'), 5)).code).toBe('#VALUE!');
    expect(errorOf(() => std(one('primary_cv'), errorValue('#REF!'))).code).toBe('#REF!');
    expect(errorOf(() => std(one('primary_cv'), row('national', 'national'))).code).toBe('#VALUE!');
  });

  test('an unknown key is #N/A and names the nearest', () => {
    const { code, message } = errorOf(() => std(one('junior_sport')));
    expect(code).toBe('#N/A');
    expect(message).toMatch('junior_sports');
  });

  test('what people judge has no threshold', () => {
    const judged = NATIONAL.standards.find(({ threshold }) => threshold === null);
    const { code, message } = errorOf(() => std(one(judged?.key)));
    expect(code).toBe('#N/A');
    expect(message).toMatch('由人评定');
  });

  test('blank keys have blank answers, numbers and TRUE are no keys', () => {
    expect(std(column('primary_cv', '', null, 0))).toEqual(column(0.5, '', '', ''));
    expect(errorOf(() => std(one(5))).code).toBe('#VALUE!');
    expect(errorOf(() => std(one(true))).code).toBe('#VALUE!');
    expect(errorOf(() => std(one(errorValue('#NUM!')))).code).toBe('#NUM!');
  });
});

describe('a value against its standard', () => {
  test('the threshold itself meets it, compared at 15 digits', () => {
    expect(meetsStd(one('primary_degree'), column(4.2, 4.19, 4.19999999999999, 4.2 - 1e-15))).toEqual(
      column(true, false, false, true),
    );
    expect(meetsStd(one('junior_cv'), row(0.45, 0.4501))).toEqual([[true, false]]);
  });

  test('levels use the floor where there is one', () => {
    const values = column(4.2, 3.57, 3.5700000000000003, 3.569, 0);
    expect(stdLevel(one('primary_degree'), values)).toEqual(
      column('达标', '达到85%', '达到85%', '不足85%', '不足85%'),
    );
    expect(stdLevel(one('primary_cv'), row(0.5, 0.51))).toEqual([['达标', '不达标']]);
  });

  test('gaps are figures as on paper', () => {
    expect(stdGap(one('primary_degree'), column(4.19, 3.57, 4.2, 9))).toEqual(column(0.01, 0.63, 0, 0));
    expect(stdGap(one('primary_cv'), column(0.5153, 0.4))).toEqual(column(0.0153, 0));
    expect(stdGap(one('primary_equipment'), one(1999.999))).toEqual([[0.001]]);
  });

  test('where a value must stay below, being equal leaves a gap that no number expresses', () => {
    const below = NATIONAL.standards.find(({ operator }) => operator === '<');
    expect(below?.threshold).toBe(0.15);
    expect(stdGap(one(below?.key), one(0.16))).toEqual([[0.01]]);
    const { code, message } = errorOf(() => stdGap(one(below?.key), one(0.15)));
    expect(code).toBe('#N/A');
    expect(message).toMatch('0.15');
  });

  test('one key goes with a range, keys above columns, keys beside rows, and ranges of one size cell by cell', () => {
    const block = [
      [4.2, 0.9],
      [4.1, 1],
    ];
    expect(meetsStd(row('primary_degree', 'primary_backbone'), block)).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(meetsStd(column('primary_degree', 'primary_backbone'), column(4.2, 0.9))).toEqual(
      column(true, false),
    );
    expect(meetsStd(column('primary_degree', 'primary_backbone'), one(1))).toEqual(column(false, true));
    expect(meetsStd('primary_degree' as never, 4.2 as never)).toEqual([[true]]);
    const { code, message } = errorOf(() => meetsStd(column('primary_cv', 'junior_cv'), column(1, 2, 3)));
    expect(code).toBe('#VALUE!');
    expect(message).toMatch('2 × 1，数值区域是 3 × 1');
  });

  test('blanks have blank answers; errors and text stay in their own cells', () => {
    const answers = meetsStd(
      one('primary_cv'),
      column(0.4, '', null, '0.4', true, errorValue('#DIV/0!'), 0.6),
    );
    expect(answers.slice(0, 3)).toEqual(column(true, '', ''));
    expect(answers.slice(3, 6).map(([cell]) => seen(cell).code)).toEqual(['#VALUE!', '#VALUE!', '#DIV/0!']);
    expect(seen(answers[3]?.[0]).message).toMatch('第4行');
    expect(answers[6]).toEqual([false]);
  });

  test('a value without a key is an error, a blank row is not', () => {
    const answers = meetsStd(column('primary_cv', '', '', 0), column(0.4, 0.4, '', 0));
    expect(seen(answers[1]?.[0]).message).toMatch('没有标准的键名');
    expect([answers[0], answers[2], answers[3]]).toEqual([[true], [''], ['']]);
  });

  test('an unknown key spoils its own row only', () => {
    const answers = stdLevel(column('primary_cv', 'nonsense'), column(0.4, 0.4));
    expect(answers[0]).toEqual(['达标']);
    expect(seen(answers[1]?.[0]).code).toBe('#N/A');
  });

  test('answers are rectangular and agree with the standards, and gaps are 0 where met', () => {
    const measured = NATIONAL.standards.filter(
      ({ threshold, operator }) => threshold !== null && operator !== '<',
    );
    const x = fc.oneof(fc.constant(''), fc.double({ min: 0, max: 1e5, noNaN: true }));
    fc.assert(
      fc.property(
        fc.constantFrom(...measured),
        fc.array(fc.tuple(x, x), { minLength: 1 }),
        (standard, block) => {
          const verdicts = meetsStd(one(standard.key), block);
          const gaps = stdGap(one(standard.key), block);
          expect(verdicts.map((line) => line.length)).toEqual(block.map(() => 2));
          block.flat().forEach((value, i) => {
            const [verdict, gap] = [verdicts.flat()[i], gaps.flat()[i]];
            expect(verdict).toBe(typeof value === 'number' ? meets(standard, value) : '');
            expect(gap === 0).toBe(verdict === true);
            if (typeof value === 'number' && verdict === false) expect(gap).toBeGreaterThan(0);
          });
        },
      ),
    );
  });
});

describe('the catalogue', () => {
  test('every standard has a row of seven below the headings, none of it null', () => {
    const table = stdTable();
    expect(table).toHaveLength(NATIONAL.standards.length + 1);
    expect(table[0]).toEqual(['键名', '名称', '学段', '比较', '标准值', '单位', '出处']);
    for (const line of table) {
      expect(line).toHaveLength(7);
      expect(line.every((cell) => typeof cell === 'string' || typeof cell === 'number')).toBe(true);
    }
    expect(table.find(([key]) => key === 'primary_degree')?.slice(1, 6)).toEqual([
      '小学每百名学生拥有高于规定学历教师数',
      '小学',
      '>=',
      4.2,
      '人/百生',
    ]);
  });

  test('a filter keeps what contains it; a profile changes the rows', () => {
    const keys = (table: unknown[][]) => table.slice(1).map(([key]) => key);
    expect(keys(stdTable('运动 场馆'))).toEqual(['primary_sports', 'junior_sports']);
    expect(keys(stdTable('占地', 'anhui-tianjiaan'))).toEqual(['primary_land', 'junior_land']);
    expect(stdTable('', null)).toEqual(stdTable());
    expect(stdTable(null)).toEqual(stdTable());
  });

  test('nothing found is #N/A, a number is no filter', () => {
    expect(errorOf(() => stdTable('占地'))).toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('占地'),
    });
    expect(errorOf(() => stdTable('——')).code).toBe('#N/A');
    expect(errorOf(() => stdTable(7)).code).toBe('#VALUE!');
  });
});

describe('standards that a workbook has edited', () => {
  afterEach(() => provideStandards(shippedStandards));

  test('are used wherever no profile is named', () => {
    const standards = NATIONAL.standards.map((standard) =>
      standard.key === 'primary_cv' ? { ...standard, threshold: 0.4 } : standard,
    );
    provideStandards((name) => (name === null ? { ...NATIONAL, standards } : shippedStandards(name)));
    expect(std(one('primary_cv'))).toEqual([[0.4]]);
    expect(meetsStd(one('primary_cv'), one(0.45))).toEqual([[false]]);
    expect(std(one('primary_cv'), 'national')).toEqual([[0.5]]);
  });
});
