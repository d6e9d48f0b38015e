import type { Finding, Severity } from '../checks/finding';
import { actualOf, expectedOf, messageOf, placeText } from '../checks/words';
import { SEVERITIES } from '../checks/finding';
import { areaAddress } from '../form/workbook';
import type { Area, Place } from '../form/workbook';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';

/** A finding in the words of one language. */
export interface FindingWords {
  readonly message: string;
  /** Null where there is nothing to say: no value, or nothing but the rule itself is expected. */
  readonly actual: string | null;
  readonly expected: string | null;
  readonly source: string;
}

export function wordsOf(finding: Finding, language: Language): FindingWords {
  return {
    message: messageOf(finding, language),
    actual: actualOf(finding),
    expected: expectedOf(finding, language),
    source: say(finding.source, language),
  };
}

export { placeText };

/** Places in the order given, cells that stand one below or beside the other as one range: `表Ⅱ-2!O4:O35`. */
export function placeTexts(places: readonly Place[]): string[] {
  const areas: { sheet: string; area: Area }[] = [];
  for (const { sheet, row, column } of places) {
    const last = areas.at(-1);
    const { top, left, bottom, right } = last?.area ?? { top: -1, left: -1, bottom: -1, right: -1 };
    const below = left === column && right === column && bottom + 1 === row;
    const beside = top === row && bottom === row && right + 1 === column;
    if (last?.sheet === sheet && (below || beside)) last.area = { top, left, bottom: row, right: column };
    else areas.push({ sheet, area: { top: row, left: column, bottom: row, right: column } });
  }
  return areas.map(({ sheet, area }) => `${sheet}!${areaAddress(area)}`);
}

/** Severe before mild, then by sheet, row and column as they were found. */
export function inReadingOrder<T>(items: readonly T[], findingOf: (item: T) => Finding): T[] {
  const sheets = new Map<string, number>();
  for (const item of items) {
    const sheet = findingOf(item).places[0]?.sheet ?? '';
    if (!sheets.has(sheet)) sheets.set(sheet, sheets.size);
  }
  const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return [...items].sort((one, other) => {
    const a = findingOf(one);
    const b = findingOf(other);
    const [p, q] = [a.places[0], b.places[0]];
    return (
      rank(a.severity) - rank(b.severity) ||
      (sheets.get(p?.sheet ?? '') ?? 0) - (sheets.get(q?.sheet ?? '') ?? 0) ||
      (p?.row ?? 0) - (q?.row ?? 0) ||
      (p?.column ?? 0) - (q?.column ?? 0)
    );
  });
}
