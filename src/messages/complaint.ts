import type { Parameters, Sentence } from './sentence';

/** What could not be done, in words for the reader: what happened and what to do next. */
export interface Complaint {
  /** Stable, for programs that read `--json`. */
  readonly code: string;
  readonly sentence: Sentence;
  readonly parameters: Parameters;
}
