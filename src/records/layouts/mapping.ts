import { key } from '../../form/text/key';
import { STAGES } from '../../standards/types';
import type { Answers, FigureField, FigureKey, IdentityField, SchoolStage, StageField } from '../model';
import { SCHOOL_STAGES } from '../model';
import {
  ASKED_OF_A_STAGE,
  ASKED_SHARED,
  FIGURE_FIELDS,
  isShared,
  matchFigure,
  matchIdentity,
} from './fields';
import { headingPart } from './heading';
import type { HeadingPath } from './heading';

/**
 * What a heading means: a word of the school's identity; a figure, of one stage or of whichever the source is about; or nothing that
 * is needed. `rank` 0 is the best column for a figure, a higher one is read only where no better is there.
 */
export type Meaning =
  | {
      readonly kind: 'figure';
      readonly field: FigureField;
      readonly stage: SchoolStage | null;
      readonly rank: number;
    }
  | { readonly kind: 'identity'; readonly field: IdentityField }
  | { readonly kind: 'ignored' };

/** Words of a school's identity that a heading can be said to mean. */
export const IDENTITY_MEANINGS = ['name', 'code', 'type', 'founder', 'area', 'counted'] as const;

/** The id under which the meaning of a heading is answered: its words alone, so that it holds for next year's files. */
export const headingId = (text: string): string => `${HEADING}${key(text)}`;

const HEADING = 'heading:';

/** The heading whose meaning an answer with this id gives; null where it answers a question. */
export const headingOf = (id: string): string | null =>
  id.startsWith(HEADING) ? id.slice(HEADING.length) : null;

/** The meaning that the county gave a heading: `primary.pe`, `.rooms`, `pe` (the stage of the source), `name`, `ignore`; null where none. */
export function meaningOf(text: string, answers: Answers): Meaning | null {
  const answer = answers.get(headingId(text));
  if (answer === undefined) return null;
  const given = String(answer).trim();
  if (given === 'ignore') return { kind: 'ignored' };
  const identity = IDENTITY_MEANINGS.find((one) => one === given);
  if (identity) return { kind: 'identity', field: identity };
  const parts = given.split('.');
  const name = parts.at(-1);
  const field = FIGURE_FIELDS.find((one) => one.field === name)?.field;
  if (!field || parts.length > 2) return null;
  const stage = SCHOOL_STAGES.find((one) => one === parts[0]) ?? null;
  // A figure of the whole school has no stage, and one of a stage needs none or a known one.
  if (parts.length === 2 && (isShared(field) ? parts[0] !== '' : stage === null)) return null;
  return { kind: 'figure', field, stage, rank: -1 };
}

/**
 * What a heading means: what the county says of it, else what its words say; null where neither is known. `identity` are the
 * words in which a word of the school's identity is sought.
 */
export function understood(path: HeadingPath, identity: string, answers: Answers): Meaning | null {
  const given = meaningOf(path.text, answers);
  if (given) return given.kind === 'figure' ? { ...given, stage: given.stage ?? path.stage } : given;
  const word = identity === '' ? null : matchIdentity(identity);
  if (word) return { kind: 'identity', field: word.field };
  const found = matchFigure(path.leaf, path.around);
  return found && { kind: 'figure', ...found, stage: path.stage };
}

/** Whether a cell heads the column of school names, by its words or because the county says so. */
export function meansName(text: string, answers: Answers): boolean {
  const given = meaningOf(text, answers);
  if (given) return given.kind === 'identity' && given.field === 'name';
  return matchIdentity(headingPart(text).words)?.field === 'name';
}

/** What a heading can be said to mean, in the order in which it is offered. */
export const MEANINGS: readonly (FigureKey | StageField)[] = [
  ...ASKED_SHARED.map((field): FigureKey => `.${field}`),
  ...ASKED_OF_A_STAGE,
  ...STAGES.flatMap((stage) => ASKED_OF_A_STAGE.map((field): FigureKey => `${stage}.${field}`)),
  // Pupils of 高中 are counted to split what a school with several stages shares; nothing else of it is.
  'senior.pupils',
];
