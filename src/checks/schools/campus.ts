import type { School } from '../../form/model';
import { plainName } from '../figures/form-figures';

/** Whether a row says by its name that it is one stage of a 一贯制学校. */
export function isMixed({ name }: Pick<School, 'name'>): boolean {
  return /一贯制|小学部|初中部/.test(name.text) && !/完全中学/.test(name.text);
}

/** What the rows of one school have in common: a mixed school stands in both blocks under its own name or with 小学部/初中部. */
export function campusOf({ name }: Pick<School, 'name'>): string {
  return campusName(name.text);
}

/** The same of a name alone. */
export function campusName(name: string): string {
  return plainName(name).replace(/\(?(小学部|初中部)\)?$/, '');
}
