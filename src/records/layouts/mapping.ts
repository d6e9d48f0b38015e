import { key } from '../../form/text/key';
import type { Answers, FigureField, FigureKey, SchoolStage } from '../model';
import { SCHOOL_STAGES } from '../model';
import { FIGURE_FIELDS, isShared } from './fields';

/** What the county says a heading means: a figure, of one stage or of whichever the source is about, or nothing that is needed. */
export type Meaning =
  { readonly field: FigureField; readonly stage: SchoolStage | null; readonly rank: number } | 'ignore';

/** The id under which the meaning of a heading is answered: its words alone, so that it holds for next year's files. */
export const headingId = (text: string): string => `heading:${key(text)}`;

/** The meaning that the county gave a heading: `primary.pe`, `.rooms`, `pe` (the stage of the source), `ignore`; null where none. */
export function meaningOf(text: string, answers: Answers): Meaning | null {
  const answer = answers.get(headingId(text));
  if (answer === undefined) return null;
  const given = String(answer).trim();
  if (given === 'ignore') return 'ignore';
  const parts = given.split('.');
  const name = parts.at(-1);
  const field = FIGURE_FIELDS.find((one) => one.field === name)?.field;
  if (!field || parts.length > 2) return null;
  const stage = SCHOOL_STAGES.find((one) => one === parts[0]) ?? null;
  // A figure of the whole school has no stage, and one of a stage needs none or a known one.
  if (parts.length === 2 && (isShared(field) ? parts[0] !== '' : stage === null)) return null;
  return { field, stage, rank: -1 };
}

const OF_A_STAGE = [
  'pupils',
  'grades',
  'classes',
  'teachers',
  'doctor',
  'master',
  'bachelor',
  'college',
  'degree',
  'backbone',
  'pe',
  'arts',
  'music',
  'fineArts',
  'peArts',
  'travelling',
  'oversize',
] as const;
const SHARED = [
  'rooms',
  'indoor',
  'grounds',
  'land',
  'equipment',
  'multimedia',
  'converted',
  'musicRooms',
  'artRooms',
  'fundedPupils',
] as const;

/** What a heading can be said to mean, in the order in which it is offered. */
export const MEANINGS: readonly (FigureKey | (typeof OF_A_STAGE)[number])[] = [
  ...SHARED.map((field): FigureKey => `.${field}`),
  ...OF_A_STAGE,
  ...(['primary', 'junior'] as const).flatMap((stage) =>
    OF_A_STAGE.map((field): FigureKey => `${stage}.${field}`),
  ),
  'senior.pupils',
];
