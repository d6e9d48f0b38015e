import { type Language, say } from '../../messages/sentence';
import { WORKBENCH as W } from '../../messages/workbench';
import { nearest } from '../../standards/nearest';

/** Names a function that the formula calls with our prefix and that is none of ours, and what comes nearest to it. */
export function unknownFunction(
  formula: string,
  names: readonly string[],
  language: Language,
): string | null {
  const prefixes = new Set(names.flatMap((name) => (name.includes('.') ? [name.split('.')[0]] : [])));
  const known = new Set(names);
  const isUnknown = (prefix: string, name: string): boolean =>
    prefixes.has(prefix) && !known.has(`${prefix}.${name}`);
  // Texts and names of sheets call nothing.
  const plain = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  const called = plain
    .toUpperCase()
    .split(/[^\w.(]/)
    .flatMap((word) => word.split('(').slice(0, -1))
    .map((name) => name.split('.'));
  const [prefix = '', ...rest] =
    called.find(([first = '', ...more]) => more.length > 0 && isUnknown(first, more.join('.'))) ?? [];
  if (prefix === '') return null;
  const unknown = { prefix, name: rest.join('.') };
  const own = (name: string): string => name.slice(unknown.prefix.length + 1);
  const near = nearest(
    unknown.name,
    names.filter((name) => name.startsWith(`${unknown.prefix}.`)),
    (name) => [own(name)],
  );
  return say(near.length > 0 ? W.unknownNear : W.unknownFunction, language, {
    name: `${unknown.prefix}.${unknown.name}`,
    near: near.join(language === 'zh' ? '、' : ', '),
  });
}
