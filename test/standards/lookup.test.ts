import fc from 'fast-check';
import { CONCESSIONS } from '../../src/standards/concessions';
import { lookUpStandard, meets, meetsFloor, standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { findProfile, profileCalled, PROFILES } from '../../src/standards/profiles';
import { UnknownKeyError } from '../../src/standards/unknown-key-error';

describe('profiles', () => {
  test('are found by key, the national one first', () => {
    expect(PROFILES.map(({ key }) => key)).toEqual(['national', 'anhui-tianjiaan']);
    expect(findProfile('national')).toBe(NATIONAL);
  });

  test('an unknown one is refused with the nearest key', () => {
    expect(() => findProfile('anhui')).toThrow(UnknownKeyError);
    expect(nearestOf(() => findProfile('anhui_tianjiaan'))).toEqual(['anhui-tianjiaan']);
    expect(nearestOf(() => findProfile('???'))).toEqual(PROFILES.map(({ key }) => key));
  });

  test('people may call one by its Chinese name, or by a part that only one has', () => {
    for (const name of ['national', '国家标准', '国家', 'Ｎational', '国家标准（县域义务教育优质均衡发展）'])
      expect(profileCalled(name)).toBe(NATIONAL);
    for (const name of ['anhui-tianjiaan', '田家庵', '安徽省 淮南市 田家庵区', 'ANHUI_TIANJIAAN'])
      expect(profileCalled(name).key).toBe('anhui-tianjiaan');
    for (const name of ['区', '上海', '', 'an']) expect(() => profileCalled(name)).toThrow(UnknownKeyError);
  });
});

describe('a standard is looked up', () => {
  test.each([
    ['初中体育运动场馆面积', 'junior_sports'],
    ['初中_sports', 'junior_sports'],
    ['小学生均教学仪器设备值', 'primary_equipment'],
    ['初中差异系数', 'junior_cv'],
    ['初中 差异系数', 'junior_cv'],
    ['JUNIOR SPORTS', 'junior_sports'],
    ['ｊｕｎｉｏｒ＿ｓｐｏｒｔｓ', 'junior_sports'],
    ['小学每百名学生拥有体育、艺术(美术、音乐)专任教师数', 'primary_pe_arts'],
    [' 巩固率 ', 'retention'],
  ])('by %s', (text, key) => {
    expect(lookUpStandard(NATIONAL, text)).toEqual({ found: standardByKey(NATIONAL, key) });
  });

  test.each([
    ['junior_sport', 'junior_sports'],
    ['juniro_sports', 'junior_sports'],
    ['primray_degree', 'primary_degree'],
    ['初中体育运动场馆面机', 'junior_sports'],
    ['小学差异糸数', 'primary_cv'],
  ])('and for the slip %s the nearest one is named first', (slip, key) => {
    expect(nearestKeys(slip)[0]).toBe(key);
    expect(nearestOf(() => standardByKey(NATIONAL, slip))[0]).toBe(key);
  });

  test('and without its stage both are offered, none is guessed', () => {
    expect([...nearestKeys('生均体育运动场馆面积')].sort()).toEqual(['junior_sports', 'primary_sports']);
    expect(nearestKeys('差异系数')).toEqual(expect.arrayContaining(['primary_cv', 'junior_cv']));
  });

  test('and nothing is offered for what resembles nothing', () => {
    expect(nearestKeys('天气预报与食堂菜谱')).toEqual([]);
    expect(nearestKeys('  ')).toEqual([]);
  });

  test('by exact key only where a key is asked for', () => {
    expect(() => standardByKey(NATIONAL, 'Junior_Sports')).toThrow(/junior_sports/);
  });

  test('and any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const result = lookUpStandard(NATIONAL, text);
        expect('found' in result || result.nearest.length <= 3).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whether a value meets its standard', () => {
  const check = (key: string, value: number): boolean => meets(standardByKey(NATIONAL, key), value);

  test('is decided at 15 digits, as Excel compares', () => {
    expect(meetsFloor(standardByKey(NATIONAL, 'primary_degree'), 3.5700000000000003)).toBe(true);
    expect(meetsFloor(standardByKey(NATIONAL, 'primary_degree'), 3.5699999999999998)).toBe(true);
    expect(meetsFloor(standardByKey(NATIONAL, 'primary_degree'), 3.56999999999999)).toBe(false);
    expect(meetsFloor(standardByKey(NATIONAL, 'primary_rooms'), 4.5 * 0.85)).toBe(true);
    expect(check('primary_cv', 0.1 + 0.4)).toBe(true);
    expect(check('primary_cv', 0.5000000000000001)).toBe(true);
    expect(check('primary_cv', 0.500000000000001)).toBe(false);
  });

  test('includes the threshold, except for the difference between schools', () => {
    expect(check('junior_cv', 0.45)).toBe(true);
    expect(check('monitoring_difference', 0.15)).toBe(false);
    expect(check('monitoring_difference', 0.15000000000000002)).toBe(false);
    expect(check('monitoring_difference', 0.149)).toBe(true);
  });

  test('asks for exactly 100 % where the form does', () => {
    expect(check('certification', 100)).toBe(true);
    expect(check('certification', 99.9)).toBe(false);
    expect(check('certification', 100.1)).toBe(false);
  });

  test('is never so for what is no number', () => {
    expect(check('primary_degree', NaN)).toBe(false);
    expect(meetsFloor(standardByKey(NATIONAL, 'primary_degree'), NaN)).toBe(false);
  });

  test('cannot be told of a conclusion, and only indicators have a floor', () => {
    expect(() => check('guarantee_1', 1)).toThrow(TypeError);
    expect(meetsFloor(standardByKey(NATIONAL, 'satisfaction'), 100)).toBe(false);
  });
});

describe('concessions', () => {
  const thresholdsOf = (key: string): Record<string, number>[] =>
    CONCESSIONS.filter((concession) => concession.key === key).flatMap(({ cases }) =>
      cases.map(({ thresholds }) => Object.fromEntries(thresholds)),
    );

  test('are four, all off by default, each with its source', () => {
    expect(CONCESSIONS.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
    expect(CONCESSIONS.some(({ enabledByDefault }) => enabledByDefault)).toBe(false);
    expect(CONCESSIONS.every(({ source }) => source.zh.includes('2019'))).toBe(true);
  });

  test('ask less of the schools of their cases, or change only what is counted', () => {
    expect(thresholdsOf('a')).toEqual([]);
    expect(thresholdsOf('b')).toEqual([]);
    expect(thresholdsOf('c')).toEqual([
      { music_room_area: 73, art_room_area: 67 },
      { music_room_area: 54, art_room_area: 54 },
      { music_room_area: 61, art_room_area: 61 },
    ]);
    expect(thresholdsOf('d')).toEqual([
      { primary_school_size: 2400, junior_school_size: 2400, mixed_school_size: 3000 },
    ]);
  });

  test('name only standards that exist', () => {
    for (const { cases } of CONCESSIONS)
      for (const { thresholds } of cases)
        for (const key of thresholds.keys()) expect(standardByKey(NATIONAL, key).key).toBe(key);
  });
});

function nearestKeys(text: string): readonly string[] {
  const result = lookUpStandard(NATIONAL, text);
  if ('found' in result) throw new Error(`${text} was found`);
  return result.nearest.map(({ key }) => key);
}

function nearestOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UnknownKeyError) return error.nearest;
  }
  throw new Error('expected an unknown key');
}
