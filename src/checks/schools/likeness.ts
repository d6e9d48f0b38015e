import type { DeclarationForm } from '../../form/model';
import { plainName } from '../figures/form-figures';
import { allSchools } from './stage-figures';

/** So many schools stand for all of a form. */
const STANDING_FOR_ALL = 6;

/** Numbers up to here take the least memory. */
const LARGEST = 0x3fffffff;

/**
 * By which a form's schools are known again in another file: a number a school from its name and its pupils, the smallest few of them.
 * Two drafts of a county share most of these, whatever was corrected between them; two counties share none, however many of them have
 * a 第一小学. Ascending; no school without a name or pupils is among them.
 */
export function likeness(form: DeclarationForm): readonly number[] {
  const all = allSchools(form).flatMap(({ name, enrolment }) =>
    name.text === '' || enrolment.value === null
      ? []
      : [numberOf(`${plainName(name.text)} ${enrolment.value}`)],
  );
  return [...new Set(all)].sort((a, b) => a - b).slice(0, STANDING_FOR_ALL);
}

/** FNV-1a, its lower bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) & LARGEST;
}
