import type { Said } from './sentence';

const TWO = { zh: '{one}；{rest}', en: '{one}; {rest}' };

/** Several parts of a sentence as one, for a blank that takes a list; at least one. */
export function joined(parts: readonly Said[]): Said {
  const [one, ...rest] = parts;
  if (!one) throw new Error('nothing to join');
  return rest.length === 0 ? one : { sentence: TWO, parameters: { one, rest: joined(rest) } };
}
