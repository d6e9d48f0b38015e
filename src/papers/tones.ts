import type { Tone } from './paper';

/** How a tone looks: behind a cell or text, and as ink on white (at least 4.5 : 1). `RRGGBB` each. */
export interface ToneColours {
  readonly fill: string | null;
  readonly ink: string | null;
}

/**
 * One colour a tone in every printer. The five marks are those of the sheet: five steps of lightness, so that they stay apart
 * in black and white and under every kind of colour blindness.
 */
export const TONES: Readonly<Record<Tone, ToneColours>> = {
  entry: { fill: 'FCEFA2', ink: '7A5B00' },
  floor: { fill: 'FFCDB1', ink: '8A3707' },
  consistency: { fill: '8FC6E2', ink: '14577F' },
  structure: { fill: 'AA96E3', ink: '5B3FA0' },
  below: { fill: 'DB645D', ink: 'A80D1A' },
  good: { fill: 'E3F2E1', ink: '0E6110' },
  bad: { fill: 'FDF0F0', ink: 'A80D1A' },
  open: { fill: 'FFF6E5', ink: '8A3707' },
  quiet: { fill: null, ink: '616161' },
  prompt: { fill: 'EAF3F8', ink: '14577F' },
};

/** Behind cells that people fill in. */
export const ENTRY_FILL = 'EAF3F8';
export const HEAD_FILL = 'F0F0F0';
