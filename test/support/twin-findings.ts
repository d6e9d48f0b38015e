import { checkForm } from '../../src/checks/check';
import { placeTexts } from '../../src/checks/findings/words';
import { readForm } from '../../src/form/read';
import type { Workbook } from '../../src/form/workbook';
import { explain } from '../../src/papers/explain';
import { NATIONAL } from '../../src/standards/national';

/** What is found in a workbook, without saying where: two files of one county have the same. */
export function findingsApart(workbook: Workbook): string[] {
  return checkForm(readForm(workbook), NATIONAL, []).findings.map((finding) => {
    const words = explain(finding, 'zh');
    const message = words.message.replace(/[^\s，。；、（“”]*(?:![A-Z]+\d+(?::[A-Z]+\d+)?|第 \d+ 行)/g, '@');
    return [finding.rule, finding.severity, finding.places.length, message, words.held, words.expected].join(
      ' ',
    );
  });
}

/** Where everything is found. */
export const placesFound = (workbook: Workbook): string[][] =>
  checkForm(readForm(workbook), NATIONAL, []).findings.map(({ places }) => placeTexts(places));
