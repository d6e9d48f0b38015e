import type { Finding } from './finding';
import { levelOf } from './shortfall';

/** What a marked cell says, the weightier first where several findings accuse it. */
export const MARKS = ['structure', 'entry', 'consistency', 'below', 'floor'] as const;

/** The fault of a cell as its fill shows it: of a standard, `below` (不足85%, over a limit) or `floor` (达到85%). */
export type Mark = (typeof MARKS)[number];

/** How a mark is shown. */
export interface MarkColour {
  /** Behind a cell, under black text: `RRGGBB`. */
  readonly fill: string;
  /** Behind a cell of a dark sheet, under white text: `RRGGBB`. */
  readonly dark: string;
  /** For text and lines on white, at least 4.5 : 1 against it: `RRGGBB`. */
  readonly ink: string;
}

/**
 * The one colour of each mark, shared by annotated copies, reports and the marks in the sheet. Five steps of lightness, at least
 * 7 L* apart on white and 5 on dark, so that they stay apart in black and white and under each kind of colour blindness.
 */
export const MARK_COLOURS: Readonly<Record<Mark, MarkColour>> = {
  structure: { fill: 'AA96E3', dark: '725D85', ink: '5B3FA0' },
  entry: { fill: 'FCEFA2', dark: '433F06', ink: '7A5B00' },
  consistency: { fill: '8FC6E2', dark: '225998', ink: '14577F' },
  below: { fill: 'DB645D', dark: 'B55749', ink: 'A80D1A' },
  floor: { fill: 'FFCDB1', dark: '634532', ink: '8A3707' },
};

/** What a finding marks its cells with. */
export function markOf(finding: Finding): Mark {
  if (finding.category !== 'standard') return finding.category;
  return levelOf(finding) ?? 'below';
}
