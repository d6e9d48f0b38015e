import { MARK_COLOURS } from '../checks/findings/colours';
import type { Finding } from '../checks/findings/finding';
import { accusedCells } from '../checks/findings/marked-cells';
import type { Place } from '../form/workbook';
import * as words from '../messages/report';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import { explain } from './explain';

/** A cell of an annotated copy: its fill (`RRGGBB`) and its note. */
export interface Annotation extends Place {
  readonly fill: string;
  readonly note: { readonly author: string; readonly text: string };
}

/** The marks of an annotated copy: accused cells in the colour of the most severe finding, with all reasons as a note. */
export function annotations(findings: readonly Finding[], language: Language): Annotation[] {
  return accusedCells(findings).map(({ place, mark, accusing }) => ({
    ...place,
    fill: MARK_COLOURS[mark].fill,
    note: {
      author: say(words.REPORT.noteAuthor, language),
      text: accusing.map((finding) => reason(finding, language)).join('\n\n'),
    },
  }));
}

function reason(finding: Finding, language: Language): string {
  const { message, expected, held, advice, source } = explain(finding, language);
  const lines = [
    say(words.REPORT.noteHeading, language, {
      severity: words.SEVERITIES[finding.severity],
      category: words.CATEGORIES[finding.category],
      message,
    }),
  ];
  if (held !== null) lines.push(held);
  if (expected !== null) lines.push(say(words.REPORT.expected, language, { value: expected }));
  lines.push(say(words.REPORT.advice, language, { advice }));
  return [...lines, say(words.REPORT.source, language, { source })].join('\n');
}
