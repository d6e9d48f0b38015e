import type { Renamed } from '../checks/comparison/same-schools';
import { plainName } from '../checks/figures/form-figures';
import type { DeclarationForm } from '../form/model';
import { COMPARE } from '../messages/comparison';
import type { Said } from '../messages/sentence';
import { nearest } from '../standards/nearest';
import { STAGES } from '../standards/types';
import { ComplaintError } from './complaint';

/** What `--same 原校名=新校名` says, as often as it was written: the name before → the name after. Complains about any other form. */
export function renamedSchools(typed: readonly string[]): Renamed {
  return new Map(
    typed.map((value) => {
      const [before = '', after = '', ...more] = value.split('=').map(plainName);
      if (before === '' || after === '' || more.length > 0) {
        throw new ComplaintError('bad-same', COMPARE.badSame, { value });
      }
      return [before, after];
    }),
  );
}

/**
 * Complains about a renamed school that is in none of the forms by one of its two names, with the schools that come nearest or (where
 * none does) those that only some of the forms have: what says nothing of the file must not be passed over in silence.
 */
export function assertKnown(renamed: Renamed, forms: readonly DeclarationForm[]): void {
  if (renamed.size === 0) return;
  const lists = forms.map((form) => schoolNames(form));
  const all = [...new Set(lists.flat())];
  const known = new Set(all.map(plainName));
  for (const name of [...renamed].flat()) {
    if (known.has(name)) continue;
    const near = nearest(name, all, (one) => [one]);
    const some = all.filter((one) => !lists.every((list) => list.includes(one)));
    throw noSchool(name, near.length > 0 ? near : some.length > 0 ? some : all);
  }
}

/** Every name of a school on a form, once. */
function schoolNames({ schools }: DeclarationForm): readonly string[] {
  const names = STAGES.flatMap((stage) => (schools?.[stage] ?? []).map(({ name }) => name.text));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** A name that is no school's, with a few that may have been meant. */
export function noSchool(name: string, names: readonly string[]): ComplaintError {
  const told = names.slice(0, MOST_NAMED).join('、');
  const sentence = names.length > MOST_NAMED ? COMPARE.namesAndMore : COMPARE.names;
  const said: Said = { sentence, parameters: { names: told, count: names.length } };
  return new ComplaintError('no-school', COMPARE.noSchool, { name, names: said });
}

const MOST_NAMED = 10;
