import type { Place } from '../../form/workbook';
import type { Finding } from '../findings/finding';
import type { FormEntry } from './entries';

/**
 * Why a figure was changed, as far as the first submission tells: `asked`: a problem of the form was found in its cell, or in one that
 * is computed from it and was left as it is, and is gone now; `follows`: it is computed from others that were changed, and is right;
 * `unasked`: nothing was found there.
 */
export type Reason = 'asked' | 'follows' | 'unasked';

export interface Found {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** A change; `lifted`: from below its standard to above it, which no problem of the form asks for but in its own cell. */
export interface Change {
  readonly before: FormEntry;
  readonly after: FormEntry;
  readonly lifted: boolean;
}

/** The reasons of all changes. `kept`: what was not changed; `moved`: stages of 表Ⅱ-2 that have other schools now. */
export function reasonsOf(
  changed: readonly Change[],
  kept: readonly Omit<Change, 'lifted'>[],
  found: Found,
  moved: ReadonlySet<string>,
): Reason[] {
  const asked = accusedIn(found.before);
  const wrong = accusedIn(found.after);
  const sources = new Set(changed.flatMap(({ after }) => isSourceOf(after)));
  for (const stage of moved) for (const name of ['schools', `${stage} *`, `${stage} any`]) sources.add(name);
  // What merely followed from another problem is gone with that one.
  const own = accusedIn(found.before.filter(({ because }) => because === undefined));
  const mended = new Set(
    kept
      .filter(({ before, after }) => own.has(placeKey(before.place)) && !wrong.has(placeKey(after.place)))
      .flatMap(({ before }) => restsOn(before)),
  );
  return changed.map(({ before, after, lifted }) => {
    if (asked.has(placeKey(before.place))) return 'asked';
    if (!lifted && !wrong.has(placeKey(after.place)) && isSourceOf(before).some((name) => mended.has(name)))
      return 'asked';
    const follows = !wrong.has(placeKey(after.place)) && restsOn(after).some((name) => sources.has(name));
    return follows ? 'follows' : 'unasked';
  });
}

export const placeKey = ({ sheet, row, column }: Place): string => `${row},${column} ${sheet}`;

/** Cells that a 填报问题 points at; what is below its standard is no mistake of the form. */
function accusedIn(findings: readonly Finding[]): ReadonlySet<string> {
  const problems = findings.filter(({ category }) => category !== 'standard');
  return new Set(problems.flatMap(({ places }) => places.map(placeKey)));
}

/** L7–L13 of a school are L1–L7 of the county's row. */
const INDICATOR = /^L(?:[7-9]|1[0-3])$/;

/** What other figures are computed from. */
function isSourceOf({ table, stage, school, item, code, key, rate }: FormEntry): string[] {
  if (table === 'II-2' && school !== null) {
    const own = [`school ${schoolOf(key)}`];
    if (INDICATOR.test(code)) return [...own, `${stage} L${Number(code.slice(1)) - 6}`, `${stage} any`];
    if (code === 'L4') return [...own, `${stage} *`, `${stage} pupils`];
    return code === 'L6' ? [`${stage} classes`] : [];
  }
  if (item !== null && !rate && code !== 'mark') return [`item ${table} ${item}`];
  return table === 'VI' && !rate ? [`survey ${key.split('\u0000')[4]}`] : [];
}

const schoolOf = (key: string): string => key.split('\u0000').slice(1, 3).join(' ');

/** What a figure is computed from, by the names of `isSourceOf`. */
function restsOn({ table, stage, school, item, code, key, rate }: FormEntry): readonly string[] {
  if (table === 'II-1') return [code === 'L8' ? `${stage} any` : `${stage} ${code}`, `${stage} *`];
  if (table === 'III') return [code === 'L8' ? `${stage} any` : `${stage} ${code}`, `${stage} *`];
  if (table === 'II-2' && school === null) return ['schools'];
  if (table === 'II-2' && (code === 'mark' || code === 'remark')) return [`school ${schoolOf(key)}`];
  if (table === 'I') return OF_BASICS[code] ?? [];
  if (item !== null && (rate || code === 'mark')) return [`item ${table} ${item}`];
  return table === 'VI' && rate ? [`survey ${key.split('\u0000')[4]}`] : [];
}

const OF_BASICS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['L9', 'L10', 'L11', 'L12', 'L13', 'L15', 'L16'].map((code) => [code, ['schools']])),
  L17: ['primary classes', 'schools'],
  L18: ['junior classes', 'schools'],
  L19: ['primary pupils', 'schools'],
  L20: ['junior pupils', 'schools'],
};
