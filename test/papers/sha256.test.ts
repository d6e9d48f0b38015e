import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../src/papers/print/sha256';

const ofNode = (text: string): string => createHash('sha256').update(text).digest('base64');

test('is the SHA-256 of the text in UTF-8, for every length up to a few blocks and any text', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'é'.repeat(length % 3) + 'x'.repeat(length);
    expect(sha256(text)).toBe(ofNode(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => sha256(text) === ofNode(text)),
  );
});
