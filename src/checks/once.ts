import type { CheckContext } from './context';

/** What several rules need and one check computes but once. */
export function oncePerCheck<T>(compute: (context: CheckContext) => T): (context: CheckContext) => T {
  const known = new WeakMap<CheckContext, { readonly value: T }>();
  return (context) => {
    const found = known.get(context) ?? { value: compute(context) };
    known.set(context, found);
    return found.value;
  };
}
