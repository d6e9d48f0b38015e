import type { Sentence } from '../messages/sentence';
import type { Procedure } from './procedures';

/** 学段: the two stages of compulsory education that are judged apart. */
export type Stage = 'primary' | 'junior';
export const STAGES: readonly Stage[] = ['primary', 'junior'];

/** How sure a figure's origin is: read in a public text, read in a careful transcription, or our judgement. */
export type Certainty = 'read' | 'transcribed' | 'judged';

/** Where a threshold, a formula or a rule comes from; shown to readers beside every finding. */
export interface Source extends Sentence {
  readonly certainty: Certainty;
  /** The anchor of the clause in docs/sources.md: `guarantee-7`. */
  readonly clause: string;
}

/** `>=` and `<=` include the threshold (达到…以上), `<` does not (低于), `=` asks for exactly it, `conclusion` is judged by a person. */
export type Operator = '>=' | '<=' | '<' | '=' | 'conclusion';

/** The seven resource indicators (资源配置) in the order of the form. */
export type IndicatorSlug =
  'degree' | 'backbone' | 'pe_arts' | 'rooms' | 'sports' | 'equipment' | 'multimedia';

/**
 * What is held to a standard: figures of the declaration form, so that a county may set a threshold of its own; or what the form has
 * no figure of (rooms, land, a conclusion), which a person judges.
 */
export type JudgedBy = 'form' | 'person';

/** What must be met: one threshold, for one stage where stages differ. */
export interface Standard {
  /** `junior_sports`, `primary_cv`, `guarantee_7`…: ASCII, lower case, unique within a profile. */
  readonly key: string;
  readonly name: Sentence;
  /** Further names a user may type; compared without case, spaces and full-width forms. */
  readonly aliases: readonly string[];
  readonly group: 'resource' | 'balance' | 'guarantee' | 'quality' | 'recognition' | 'district';
  /** The item's number within its group on the form, where it has one. */
  readonly item: number | null;
  readonly stage: Stage | null;
  readonly operator: Operator;
  /** Null for conclusions. */
  readonly threshold: number | null;
  readonly judgedBy: JudgedBy;
  readonly unit: Sentence;
  /** 85 % of the threshold as a decimal constant, for the seven indicators only. */
  readonly floor: number | null;
  readonly source: Source;
  /** Key into the responsible offices of the profile. */
  readonly topic: string;
}

/** A complete, named, versioned set of standards. */
export interface Profile {
  readonly key: string;
  readonly version: string;
  readonly name: Sentence;
  readonly source: Source;
  /** The national procedure it goes by. */
  readonly procedure: Procedure;
  readonly standards: readonly Standard[];
  /** 责任单位: topic → responsible offices; null where the profile names none. */
  readonly offices: ReadonlyMap<string, readonly string[]> | null;
}
