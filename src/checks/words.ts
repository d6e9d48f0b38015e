import type { CheckResult, Finding } from './finding';
import { address } from '../form/workbook';
import type { Place } from '../form/workbook';
import { REPORT } from '../messages/report';
import type { Language } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';

/** `表Ⅰ!B6`: for people, and to look cells up by. */
export function placeText(place: Place): string {
  return `${place.sheet}!${address(place)}`;
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
