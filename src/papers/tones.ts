import { MARK_COLOURS } from '../checks/findings/colours';
import type { Tone } from './paper';

/** How a tone looks: behind a cell or text, and as ink on white (at least 4.5 : 1). `RRGGBB` each. */
export interface ToneColours {
  readonly fill: string | null;
  readonly ink: string | null;
}

/**
 * One colour a tone in every printer; the five marks are those of the sheet.
 */
export const TONES: Readonly<Record<Tone, ToneColours>> = {
  ...MARK_COLOURS,
  good: { fill: 'E3F2E1', ink: '0E6110' },
  bad: { fill: 'FDF0F0', ink: 'A80D1A' },
  open: { fill: 'FFF6E5', ink: '8A3707' },
  quiet: { fill: null, ink: '616161' },
  prompt: { fill: 'EAF3F8', ink: '14577F' },
};

/** Behind cells that people fill in. */
export const ENTRY_FILL = 'EAF3F8';
export const HEAD_FILL = 'F0F0F0';
