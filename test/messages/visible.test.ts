import fc from 'fast-check';
import { visible } from '../../src/messages/visible';

describe('visible', () => {
  it('shows what would steer a terminal or turn the direction of writing', () => {
    expect(visible('a\u202Egnp.\u2066x\u009B31m\u200F')).toBe('a\\u202Egnp.\\u2066x\\u009B31m\\u200F');
  });

  it('leaves all other text alone', () => {
    const plain = '某县“实验”小学\t(2025)\r\n🏫 {x} <b>';
    expect(visible(plain)).toBe(plain);
  });

  it('changes nothing of what a JSON text means', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = visible(JSON.stringify(text));
        expect(JSON.parse(written)).toBe(text);
        expect(written).not.toMatch(/[\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });
});
