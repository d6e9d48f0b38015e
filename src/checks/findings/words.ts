import type { CheckResult, Finding } from './finding';
import { wordPlace } from '../../form/word-place';
import { areaAddress } from '../../form/workbook';
import type { Area, Place } from '../../form/workbook';
import { REPORT } from '../../messages/report';
import type { Language } from '../../messages/sentence';
import { say, showNumber } from '../../messages/sentence';

/** `表Ⅰ!B6`, or table, row and column of a Word document: for people, and to look cells up by. */
export function placeText({ sheet, row, column }: Place): string {
  return areaText(sheet, { top: row, left: column, bottom: row, right: column });
}

const areaText = (sheet: string, area: Area): string =>
  wordPlace(sheet, area) ?? `${sheet}!${areaAddress(area)}`;

/** The first place of a finding as text, with the cells that stand beside it; empty where it names none. */
export const firstPlaceText = ({ places }: Pick<Finding, 'places'>): string =>
  placeTexts(places)[0] ?? NO_PLACE;

const NO_PLACE = '';

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
  return areas.map(({ sheet, area }) => areaText(sheet, area));
}

export function messageOf(finding: Finding, language: Language): string {
  return say(finding.message, language, finding.parameters);
}

/** What stands in the accused cell; null where nothing does. */
export function actualOf({ actual }: Finding): string | null {
  return actual === null || actual === '' ? null : showNumber(actual);
}

/** What was expected; null where nothing but the rule itself is. */
export function expectedOf({ expected, parameters }: Finding, language: Language): string | null {
  if (expected === null) return null;
  return typeof expected === 'object' ? say(expected, language, parameters) : showNumber(expected);
}

/** Which concessions (放宽条款) were claimed; null where none was. */
export function claimedText({ concessions }: CheckResult, language: Language): string | null {
  if (concessions.length === 0) return null;
  const list = concessions.join(say(REPORT.listSeparator, language));
  return say(REPORT.concessionsClaimed, language, { list });
}
