import type { IndicatorSlug, Stage } from '../../standards/types';
import type { TableId } from '../../form/model';

/**
 * What a finding is about, in the terms of the form and apart from where it stands: the same for the same thing in another
 * submission, so that ledgers, accepted findings and comparisons can tell it again. Only what applies is there.
 */
export interface Subject {
  readonly table?: TableId;
  readonly stage?: Stage;
  /** The name as names are compared; `#2` behind it where the stage lists it again (or a second school without one). */
  readonly school?: string;
  readonly indicator?: IndicatorSlug;
  /** Number of an item of 表Ⅳ or 表Ⅴ. */
  readonly item?: number;
  /** The figure's code on the form, in its row where a table has several: `L19`, `mean.L3`, `note.primarySchools`, `teacherWage`. */
  readonly figure?: string;
  /** Key of the standard that it is held to. */
  readonly standard?: string;
}

const PARTS = ['table', 'stage', 'school', 'indicator', 'item', 'figure', 'standard'] as const;

/**
 * A subject as one text, equal exactly where the subjects are.
 *
 * @example subjectKey({ table: 'II-2', stage: 'primary', school: '明德小学', indicator: 'sports' })
 * // 'table=II-2;stage=primary;school=明德小学;indicator=sports'
 */
export function subjectKey(subject: Subject): string {
  return PARTS.flatMap((part) => {
    const value = subject[part];
    return value === undefined ? [] : [`${part}=${String(value).replace(/[%;=]/g, encodeURIComponent)}`];
  }).join(';');
}

/** The rule and the parts of the subject that the key of a finding is made of, as texts: what `findingKey` wrote. */
export interface KeyParts {
  readonly rule: string;
  readonly subject: Readonly<Partial<Record<(typeof PARTS)[number], string>>>;
}

/**
 * @example partsOfKey('standard/indicator stage=primary;school=明德小学;indicator=sports').subject.indicator // 'sports'
 */
export function partsOfKey(key: string): KeyParts {
  const [rule = '', ...rest] = key.split(' ');
  const written = rest
    .join(' ')
    .split(';')
    .map((part) => part.split('='));
  const subject = PARTS.flatMap((name) => {
    const value = written.find(([part]) => part === name)?.[1];
    return value === undefined ? [] : [[name, value.replace(/%(?:25|3B|3D)/g, decodeURIComponent)]];
  });
  return { rule, subject: Object.fromEntries(subject) };
}
