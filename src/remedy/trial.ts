import type { Fix } from '../checks/findings/finding';
import { plainName } from '../checks/figures/form-figures';
import type { Level } from '../checks/schools/school-judgement';
import { INDICATORS } from '../standards/indicators';
import { allRows } from './county';
import type { County, CountyRow } from './county';
import { rowFinder } from './scenario';
import type { Change } from './scenario';
import { atFifteenDigits } from '../standards/digits';

/** One figure that a change is about: as it is, and as it would be with all changes. */
export interface Moved {
  readonly before: number | null;
  readonly after: number | null;
  /** What the school has of the thing in all, in its unit. */
  readonly total: { readonly before: number; readonly after: number; readonly whole: boolean } | null;
  readonly threshold: number | null;
  readonly level: Level;
}

/** Finds what changes of one school's figures do, from a county to what it would be. */
export function movements(before: County, after: County): (change: Change) => Moved | null {
  const find = {
    primary: rowFinder(before.stages.primary.rows),
    junior: rowFinder(before.stages.junior.rows),
  };
  return (change) => {
    const place = find[change.stage](change);
    if (typeof place !== 'number') return null;
    const [row, changed] = [before, after].map(({ stages }) => stages[change.stage].rows[place]);
    return row && changed ? movedBy(change, row, changed, before) : null;
  };
}

/** Null where all schools are meant. */
function movedBy(change: Change, row: CountyRow, changed: CountyRow, county: County): Moved | null {
  if (!('school' in change)) return null;
  if (change.kind === 'pupils') {
    return { before: row.pupils, after: changed.pupils, total: null, threshold: null, level: null };
  }
  const { indicator } = change;
  const [was, is] = [row.holdings[indicator], changed.holdings[indicator]];
  return {
    before: row.values[indicator],
    after: changed.values[indicator],
    total: was && is ? { before: was.total, after: is.total, whole: was.step === 1 } : null,
    threshold: county.stages[change.stage].standards[indicator].threshold,
    level: changed.judgement.levels[indicator],
  };
}

/** Changes put on top of others: more of the same thing to the same school is one change, a figure set anew is the last one. */
export function withMore(changes: readonly Change[], more: readonly Change[]): readonly Change[] {
  const merged = [...changes];
  const places = new Map(merged.map((change, place) => [changeKey(change), place]));
  for (const change of more) {
    const key = changeKey(change);
    const place = places.get(key);
    const before = place === undefined ? undefined : merged[place];
    if (place === undefined || !before) {
      places.set(key, merged.push(change) - 1);
    } else if (change.kind === 'give' && before.kind === 'give') {
      merged[place] = { ...change, amount: atFifteenDigits(before.amount + change.amount) };
    } else merged[place] = change;
  }
  return merged;
}

/** What a change is about; two of one key are one. */
export function changeKey(change: Change): string {
  const { kind, stage } = change;
  const school = 'school' in change ? `${plainName(change.school ?? '')} ${change.row ?? ''}` : '';
  return `${kind} ${stage} ${school} ${'indicator' in change ? change.indicator : ''}`;
}

/** The cells of 表Ⅱ-2 that hold something else after the changes: what would be written if someone asks for it. */
export function formFixes(before: County, after: County): readonly Fix[] {
  const changed = allRows(after);
  return allRows(before).flatMap((row, index): Fix[] => {
    const now = changed[index];
    if (!now || now === row) return [];
    const { school } = row;
    const pupils: Fix[] =
      now.pupils === row.pupils || now.pupils === null
        ? []
        : [{ place: school.enrolment, value: now.pupils }];
    const figures = INDICATORS.flatMap(({ slug }): Fix[] => {
      const value = now.values[slug];
      return value === null || value === row.values[slug] ? [] : [{ place: school.indicators[slug], value }];
    });
    return [...pupils, ...figures].map(({ place: { sheet, row: line, column }, value }) => ({
      place: { sheet, row: line, column },
      value,
    }));
  });
}

/** Whether the form holds all of this now, so that the changes it came from are done. */
export function areWritten(county: County, fixes: readonly Fix[]): boolean {
  const placeOf = ({ sheet, row, column }: Fix['place']): string => `${sheet} ${row} ${column}`;
  const held = new Map<string, number | null>();
  for (const { school, pupils, values } of allRows(county)) {
    held.set(placeOf(school.enrolment), pupils);
    for (const { slug } of INDICATORS) held.set(placeOf(school.indicators[slug]), values[slug]);
  }
  return fixes.every(({ place, value }) => held.get(placeOf(place)) === value);
}
