import type { Seven } from '../../standards/seven';
import type { Stage } from '../../standards/types';
import type { BasicName } from '../layout/basics';
import type { SevenAndOverall } from '../layout/indicators';
import type { NoteBlank, TextEntry } from '../model';

/** What is to stand in one row of 表Ⅱ-2; null leaves a cell empty, because its figure is not known yet. */
export interface SchoolFilling {
  readonly name: string;
  readonly founder: number | null;
  readonly enrolment: number | null;
  readonly grades: number | null;
  readonly classes: number | null;
  /** L7–L13, two decimals. */
  readonly indicators: Seven<number | null>;
  /** 是否达标 */
  readonly passes: boolean | null;
  readonly remark: string | null;
}

/** What a form is to be filled with. A figure that is null or not named is left as it is (表Ⅱ-2 excepted). */
export interface Filling {
  readonly schools: Readonly<Record<Stage, readonly SchoolFilling[]>>;
  readonly note: Readonly<Record<NoteBlank, number | null>>;
  /** 表Ⅱ-1: L1–L8. */
  readonly summary: Readonly<
    Record<Stage, Readonly<Record<'count' | 'ratio', SevenAndOverall<number | null>>>>
  >;
  /** 表Ⅲ: seven means, eight coefficients. */
  readonly balance: Readonly<
    Record<
      Stage,
      { readonly mean: Seven<number | null>; readonly coefficient: SevenAndOverall<number | null> }
    >
  >;
  /** 表Ⅰ: the sums that follow from the schools. */
  readonly basics: Readonly<Partial<Record<BasicName, number | null>>>;
  /** 表Ⅳ: item → blank → number. */
  readonly guarantee: ReadonlyMap<number, ReadonlyMap<string, number | null>>;
}

/** One cell before and after. */
export interface FillChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string | number | boolean | null;
  readonly after: string | number | null;
}

/** Rows to be put in before anything is written: `count` rows like the row above them, the first of them at `at`. */
export interface RowInsertion {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

/** How a form is filled: rows first, then cells; rows of the changes are counted after the insertion. */
export interface FillPlan {
  readonly insertions: readonly RowInsertion[];
  readonly changes: readonly FillChange[];
  /** Where every school of the filling stands; `order` is its place in the filling. */
  readonly schools: Readonly<
    Record<
      Stage,
      readonly {
        readonly slot: { readonly sheet: string; readonly row: number };
        /** The name of a column of 表Ⅱ-2 → where it stands. */
        readonly columns: ReadonlyMap<string, number>;
        readonly order: number;
      }[]
    >
  >;
  /** Names of schools that 表Ⅱ-2 has and the filling has not: their rows are given to others. */
  readonly dropped: readonly TextEntry[];
}
