import { ANHUI_TIANJIAAN } from '../../src/standards/district';
import { INDICATORS } from '../../src/standards/indicators';
import { lookUpStandard, meets, standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { DISTRICT_OFFICES } from '../../src/standards/offices';
import { OLDER_STANDARD } from '../../src/standards/older';
import { PROFILES } from '../../src/standards/profiles';
import { STEPS } from '../../src/standards/steps';
import { STAGES } from '../../src/standards/types';
import { VETOES } from '../../src/standards/veto';

/** Threshold and floor for primary, then for junior, as the measure prints them. */
const PRINTED: Readonly<Record<string, readonly number[]>> = {
  degree: [4.2, 3.57, 5.3, 4.505],
  backbone: [1, 0.85, 1, 0.85],
  pe_arts: [0.9, 0.765, 0.9, 0.765],
  rooms: [4.5, 3.825, 5.8, 4.93],
  sports: [7.5, 6.375, 10.2, 8.67],
  equipment: [2000, 1700, 2500, 2125],
  multimedia: [2.3, 1.955, 2.4, 2.04],
};

describe('the national standards', () => {
  test('hold the seven indicators of each stage with threshold and floor', () => {
    expect(INDICATORS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { slug } of INDICATORS) {
      const limits = STAGES.flatMap((stage) => {
        const { threshold, floor } = standardByKey(NATIONAL, `${stage}_${slug}`);
        return [threshold, floor];
      });
      expect(limits).toEqual(PRINTED[slug]);
    }
  });

  test('hold every floor at exactly 85 % of its threshold', () => {
    for (const { floor, threshold } of NATIONAL.standards) {
      if (floor === null || threshold === null) continue;
      expect(Math.round(floor * 100_000)).toBe(Math.round(threshold * 1000) * 85);
    }
  });

  test.each([
    ['primary_cv', '<=', 0.5],
    ['junior_cv', '<=', 0.45],
    ['indicators_to_meet', '>=', 6],
    ['music_room_area', '>=', 96],
    ['art_room_area', '>=', 90],
    ['classes_per_art_room', '<=', 12],
    ['primary_school_size', '<=', 2000],
    ['junior_school_size', '<=', 2000],
    ['mixed_school_size', '<=', 2500],
    ['primary_class_size', '<=', 45],
    ['junior_class_size', '<=', 50],
    ['small_school_funding_base', '>=', 100],
    ['special_education_funding', '>=', 8000],
    ['teacher_wage', '>=', 1],
    ['training_completion', '=', 100],
    ['rotation', '>=', 10],
    ['backbone_rotation', '>=', 20],
    ['certification', '=', 100],
    ['primary_nearby', '=', 100],
    ['junior_nearby', '>=', 95],
    ['high_school_quota', '>=', 50],
    ['migrant_enrolment', '>=', 85],
    ['retention', '>=', 95],
    ['disabled_enrolment', '>=', 95],
    ['training_funds', '>=', 5],
    ['monitoring_level', '>=', 3],
    ['monitoring_difference', '<', 0.15],
    ['satisfaction', '>=', 85],
  ])('ask for %s %s %d', (key, operator, threshold) => {
    expect(standardByKey(NATIONAL, key)).toMatchObject({ key, operator, threshold });
  });

  test('leave to a person what is no figure', () => {
    const conclusions = NATIONAL.standards.filter(({ operator }) => operator === 'conclusion');
    expect(conclusions.map(({ key }) => key)).toEqual([
      'guarantee_1',
      'guarantee_2',
      'guarantee_10',
      'quality_3',
      'quality_5',
      'quality_6',
      'quality_7',
      'quality_8',
    ]);
    expect(conclusions.every(({ threshold }) => threshold === null)).toBe(true);
  });

  test.each([
    ['guarantee', 15],
    ['quality', 9],
  ])('cover every item of %s', (group, count) => {
    const items = NATIONAL.standards.filter((standard) => standard.group === group).map(({ item }) => item);
    expect([...new Set(items)]).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });
});

describe.each(PROFILES)('in the profile $key', (profile) => {
  test('keys are unique, lower-case ASCII', () => {
    const keys = profile.standards.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z][a-z0-9_]*$/.test(key))).toEqual([]);
  });

  test('every standard is found by its key, its name and each of its aliases', () => {
    for (const standard of profile.standards) {
      for (const text of [standard.key, standard.name.zh, ...standard.aliases]) {
        expect([text, lookUpStandard(profile, text)]).toEqual([text, { found: standard }]);
      }
    }
  });

  test('every standard is said in both languages and says where it comes from', () => {
    for (const { name, source } of profile.standards) {
      expect(name.zh).toMatch(/\p{Script=Han}/u);
      expect(name.en).not.toMatch(/\p{Script=Han}/u);
      expect(source.zh).toMatch(/^《.+》/);
      expect(source.en).toMatch(/, /);
    }
  });

  test('the threshold itself meets its standard, unless the standard is strict', () => {
    for (const standard of profile.standards) {
      if (standard.threshold === null) continue;
      expect([standard.key, meets(standard, standard.threshold)]).toEqual([
        standard.key,
        standard.operator !== '<',
      ]);
    }
  });
});

describe('the district profile', () => {
  test('asks for 6000 yuan per pupil of special education, on its own authority', () => {
    const { threshold, source } = standardByKey(ANHUI_TIANJIAAN, 'special_education_funding');
    expect(threshold).toBe(6000);
    expect(source.zh).toContain('田家庵区');
  });

  test('adds land and the two rules that spending never falls', () => {
    const added = ANHUI_TIANJIAAN.standards.filter(({ group }) => group === 'district');
    expect(added.map(({ key, threshold }) => [key, threshold])).toEqual([
      ['primary_land', 22],
      ['junior_land', 25],
      ['education_spending', null],
      ['education_spending_per_pupil', null],
    ]);
  });

  test('is the national one in everything else', () => {
    const changed = NATIONAL.standards.filter(
      (standard) => standardByKey(ANHUI_TIANJIAAN, standard.key).threshold !== standard.threshold,
    );
    expect(changed.map(({ key }) => key)).toEqual(['special_education_funding']);
  });

  test('names who answers for every national standard', () => {
    for (const { key, topic } of NATIONAL.standards) {
      expect([key, ANHUI_TIANJIAAN.offices?.get(topic)?.[0]]).toEqual([
        key,
        topic === 'teachers' || topic === 'teacher-pay' || topic === 'balance' ? '区委组织部' : '区教体局',
      ]);
    }
    expect(DISTRICT_OFFICES.size).toBe(16);
  });
});

describe('what goes with the standards', () => {
  test('six things veto a county', () => {
    expect(VETOES).toHaveLength(6);
  });

  test('the steps of the district plan follow each other', () => {
    const ends = STEPS.flatMap(({ until }) => until ?? []);
    expect(ends).toEqual(['2023-12', '2025-12', '2024-12-15', '2025-12-15', '2026-06', '2026-08', '2026-12']);
    expect(STEPS.filter(({ from, until }) => from !== null && until !== null && from > until)).toEqual([]);
  });

  test('the older standard is known by its limits on the overall coefficient', () => {
    expect(OLDER_STANDARD.overallLimit).toEqual({ primary: 0.65, junior: 0.55 });
  });
});
