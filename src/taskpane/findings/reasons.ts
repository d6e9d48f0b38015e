import type { Finding } from '../../checks/findings/finding';
import { accusedCells } from '../../checks/findings/marked-cells';
import { explain } from '../../papers/explain';
import type { Note } from '../../spreadsheet/types';
import { LONGEST_NOTE } from '../../spreadsheet/types';
import { PANE } from '../../messages/pane';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';

/** What the notes of the marked cells say: every reason, the most severe first. */
export function notesOn(findings: readonly Finding[], language: Language): Note[] {
  return accusedCells(findings).map(({ place: { sheet, row, column }, accusing }) => {
    const text = fitting(accusing.map((finding) => reason(finding, language)).join('\n'), LONGEST_NOTE);
    return { sheet, row, column, text };
  });
}

function reason(finding: Finding, language: Language): string {
  const { message, expected, held } = explain(finding, language);
  if (held !== null) return `${message}\n${held}`;
  return expected === null ? message : say(PANE.noteReason, language, { message, value: expected });
}

/** The text cut after a sentence, or failing that after a character, with … where something was left out. */
export function fitting(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 1);
  const end = Math.max(...['。', '；', '\n', '. ', '; '].map((stop) => start.lastIndexOf(stop)));
  const cut = end > longest / 3 ? start.slice(0, end + 1).trimEnd() : start;
  // Half a surrogate pair would show as a box.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
