import { key } from '../../form/text/key';
import { STAGES } from '../../standards/types';
import type { Answers, FigureField, FigureKey, SchoolStage, StageField } from '../model';
import { SCHOOL_STAGES } from '../model';
import { ASKED_OF_A_STAGE, ASKED_SHARED, FIGURE_FIELDS, isShared } from './fields';

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

/** What a heading can be said to mean, in the order in which it is offered. */
export const MEANINGS: readonly (FigureKey | StageField)[] = [
  ...ASKED_SHARED.map((field): FigureKey => `.${field}`),
  ...ASKED_OF_A_STAGE,
  ...STAGES.flatMap((stage) => ASKED_OF_A_STAGE.map((field): FigureKey => `${stage}.${field}`)),
  // Pupils of 高中 are counted to split what a school with several stages shares; nothing else of it is.
  'senior.pupils',
];
