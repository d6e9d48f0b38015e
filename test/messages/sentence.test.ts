import fc from 'fast-check';
import { say } from '../../src/messages/sentence';

const TOLD = { zh: '{school}：{hint}。', en: '{school}: {hint}.' };

describe('say', () => {
  it('fills a blank once: words that look like a blank stay what they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, other) => {
        const school = `{x}${name}{school}$&{hint}`;
        expect(say(TOLD, 'zh', { school, hint: other })).toBe(`${school}：${other}。`);
      }),
    );
  });

  it('gives a part with blanks its own parameters, never those of the whole', () => {
    const hint = { sentence: { zh: '也可能是{school}', en: 'or {school}' }, parameters: { school: '{y}' } };
    expect(say(TOLD, 'zh', { school: '{hint}', hint })).toBe('{hint}：也可能是{y}。');
    expect(say(TOLD, 'en', { school: '甲', hint })).toBe('甲: or {y}.');
  });

  it('puts in a sentence without blanks as it is', () => {
    expect(say(TOLD, 'zh', { school: { zh: '{a}', en: '' }, hint: 1 / 3 })).toBe('{a}：0.333333333333333。');
  });

  it('throws rather than say a half-filled sentence', () => {
    expect(() => say(TOLD, 'zh', { school: '甲' })).toThrow('{hint}');
    expect(() => say({ zh: '{toString}', en: '' }, 'zh')).toThrow('{toString}');
  });
});
