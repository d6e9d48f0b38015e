import type { Parameters, Sentence } from '../../messages/sentence';
import type { Concession, ConcessionKey } from '../../standards/concessions';
import type { Seven } from '../../standards/seven';
import type { Source, Stage } from '../../standards/types';
import type { TableId } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { Shortfall } from './shortfall';
import type { Subject } from './subject';

export type Category = 'structure' | 'entry' | 'consistency' | 'standard';
export const CATEGORIES: readonly Category[] = ['structure', 'entry', 'consistency', 'standard'];

/** `error`: wrong, or below what must be met. `warning`: to be looked at. `information`: nothing has to be done. */
export type Severity = 'error' | 'warning' | 'information';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** A correction that is certain. */
export interface Fix {
  readonly place: Place;
  readonly value: number | string;
  /** A formula that gives the value, with its `=`, to stand in the cell. Never made of words from a file. */
  readonly formula?: string;
}

/** Another finding that this one merely follows from. */
export interface Cause {
  readonly rule: string;
  readonly place: Place;
}

/** One thing found: what stands where, what was expected, and why. */
export interface Finding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly table: TableId | null;
  /** What it is about; with the rule's id the key by which another check of the form finds it again. */
  readonly subject: Subject;
  readonly stage: Stage | null;
  /** The school's name where the finding is about one school. */
  readonly school: string | null;
  /** The accused cell first; empty only where there is no cell to point at (a missing table). */
  readonly places: readonly Place[];
  /** What is wrong, in at most 16 characters: for lists. */
  readonly title: Sentence;
  readonly message: Sentence;
  readonly parameters: Parameters;
  readonly actual: number | string | null;
  /** What should stand there; never given for a standard, whose figure may well be right. */
  readonly expected: number | string | Sentence | null;
  /** On findings of the category `standard`: what is asked, and by how much it is missed. */
  readonly shortfall?: Shortfall;
  /** 怎么办: what the office does about it. */
  readonly advice: Sentence;
  readonly source: Source;
  readonly fix?: Fix;
  /** Claimed concessions (放宽条款) that bear on it; whether the school qualifies is for a person to say. */
  readonly concessions?: readonly Concession[];
  /** Present on a finding that is folded under its cause: it goes away when the cause is put right. */
  readonly because?: readonly Cause[];
}

/** 达标 / 未达标 / 无法判定. `met` only when the form is whole and no finding is an error. */
export type Verdict = 'met' | 'not-met' | 'incomplete';

/** What one check of one declaration gives; `cv` is recomputed from 表Ⅱ-2. */
export interface CheckResult {
  readonly profile: string;
  /** The concessions (放宽条款) that were claimed. */
  readonly concessions: readonly ConcessionKey[];
  readonly schools: Readonly<Record<Stage, number>>;
  readonly cv: Readonly<Record<Stage, Seven<number | null>>>;
  readonly verdict: Verdict;
  /** The form is whole and everything that is judged could be read, whatever its errors. */
  readonly whole: boolean;
  readonly findings: readonly Finding[];
}
