import { RULES } from '../../src/checks/rules/registry';
import { shortfallOf } from '../../src/checks/findings/shortfall';
import { explain } from '../../src/papers/explain';
import { RULE_ADVICE } from '../../src/messages/rule-advice';
import { RULE_TITLES } from '../../src/messages/rule-titles';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { finding } from '../cli/support/sample';

const ids = RULES.map(({ id }) => id);
/** Rules whose title and advice stand in the catalogue; the others bring their own. */
const listed = RULES.filter(({ texts }) => !texts).map(({ id }) => id);
const titles = new Map(RULES.map(({ id, texts }) => [id, texts?.title ?? RULE_TITLES[id]]));
const advice = new Map(RULES.map(({ id, texts }) => [id, texts?.advice ?? RULE_ADVICE[id]]));

/** As many columns as a text takes: a Chinese character two, a Latin letter one. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);

describe('the short texts of each rule', () => {
  test('every rule has a title and an advice in both languages, and no text stands without a rule', () => {
    expect(Object.keys(RULE_TITLES).sort()).toEqual([...listed].sort());
    expect(Object.keys(RULE_ADVICE).sort()).toEqual([...listed].sort());
    for (const text of [...titles.values(), ...advice.values()]) {
      const { zh = '', en = '' } = text ?? {};
      expect(zh).not.toBe('');
      expect(en).not.toBe('');
      // Nothing fills a blank here.
      expect(zh + en).not.toMatch(/[{}]/);
    }
  });

  test.each(ids)('the title of %s fits one line of the pane', (id) => {
    const { zh = '', en = '' } = titles.get(id) ?? {};
    expect([...zh].length).toBeLessThanOrEqual(16);
    // As wide as sixteen Chinese characters.
    expect(columns(en)).toBeLessThanOrEqual(32);
  });

  test('what does not reach a standard is never answered by another figure', () => {
    for (const id of ids.filter((one) => one.startsWith('standard/'))) {
      expect(advice.get(id)?.zh).not.toMatch(/改为|改成|应为/);
    }
  });
});

describe('explain', () => {
  const held = (key: string, actual: number) => ({
    ...finding(null, { actual, expected: null }),
    category: 'standard' as const,
    shortfall: shortfallOf(standardByKey(NATIONAL, key), actual),
  });

  test('a figure below its standard stands beside standard, 85 % line and gap, and nothing is expected of it', () => {
    const words = explain(held('primary_equipment', 1646), 'zh');
    expect(words).toMatchObject({ asked: '≥2000', floor: '1700', gap: '354', expected: null });
    expect(words.held).toBe('填报 1646 · 标准 ≥2000 · 85% 线 1700 · 差 354');
    expect(words.level).toEqual({ key: 'below', sign: '▼', word: '不足85%' });
  });

  test('a figure that reaches 85 % is told apart by word and shape', () => {
    expect(explain(held('primary_rooms', 3.825), 'zh').level).toEqual({
      key: 'floor',
      sign: '▽',
      word: '达到85%',
    });
  });

  test('a coefficient is over its limit and has no 85 % line', () => {
    const words = explain(held('junior_cv', 0.463), 'zh');
    expect(words).toMatchObject({ asked: '≤0.45', floor: null, gap: '0.013', level: null });
    expect(words.held).toBe('填报 0.463 · 标准 ≤0.45 · 超 0.013');
  });

  test('a finding of the form says what is expected, and a certain correction comes before the general advice', () => {
    const place = { sheet: '表Ⅱ-2', row: 22, column: 0 };
    const words = explain(finding(place, { actual: 24, expected: 20, fix: { place, value: 20 } }), 'zh');
    expect(words).toMatchObject({ actual: '24', expected: '20', held: null, asked: null });
    expect(words.advice).toMatch(/^可改为 20。/);
  });

  test('what follows from another cell says which one to put right', () => {
    const because = [{ rule: 'entry/blank', place: { sheet: '表Ⅱ-2', row: 9, column: 3 } }];
    expect(explain(finding(null, { because }), 'en').advice).toBe(
      'Put 表Ⅱ-2!D10 right first; this then goes away.',
    );
  });
});
