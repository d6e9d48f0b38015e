import { claimedText } from '../checks/findings/words';
import { editedStandards, sayUnused } from '../form/parameters';
import { REPORT } from '../messages/report';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { CheckedFile } from '../papers/checked-file';

/** What a report says of thresholds that the workbook edits on its 标准参数 sheet, and of claimed concessions: a word, and a line each. */
export function standardRows(
  { standards, result }: CheckedFile,
  language: Language,
): (readonly [term: string, text: string])[] {
  const { profile, unused } = standards;
  const edited = editedStandards(standards).map(({ standard: { name, threshold, unit }, before }) =>
    say(REPORT.editedValue, language, { name, threshold: threshold ?? '', unit, original: before }),
  );
  const lines = [...edited, ...unused.map((entry) => sayUnused(entry, profile, language))];
  const claimed = claimedText(result, language);
  return [
    ...lines.map((line, index) => [index === 0 ? say(REPORT.editedStandard, language) : '', line] as const),
    ...(claimed === null ? [] : [[say(REPORT.concessions, language), claimed] as const]),
  ];
}
