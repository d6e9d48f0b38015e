import type { Figure, TableId } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { IndicatorSlug, Stage } from '../../standards/types';
import type { WrongFigure } from '../diagnosis/pupils';

/** One school's figure that 表Ⅲ shows to be mistyped, with what it may have been. */
export interface Mistyped {
  readonly stage: Stage;
  readonly indicator: IndicatorSlug;
  /** Its row in the block of the stage, from 0. */
  readonly school: number;
  readonly figure: Figure;
  readonly values: readonly number[];
}

/**
 * What a judgement rests on. A rule names it without knowing what can go wrong there; a finding that spoils it is the cause.
 *
 * - `cell`: what stands in a cell. `cells`: in all of them together, so that only what spoils every one is a cause.
 * - `column`: the column of an indicator in 表Ⅱ-2 (null: of all seven), with `balance` that of 表Ⅲ as well. `explains` says which
 *   mistyped figure of it accounts for the judgement; without it none does.
 * - `pupils`: the pupils of all schools of a stage, for one figure of 表Ⅲ.
 * - `rows`: which schools are listed; `missing` is written − counted (null: either way).
 * - `sum`: pupils or classes of all schools of a stage added up; `missing` is written − sum.
 */
export type Ground =
  | { readonly on: 'cell'; readonly place: Place }
  | { readonly on: 'cells'; readonly places: readonly Place[] }
  | {
      readonly on: 'column';
      readonly stage: Stage;
      readonly indicator: IndicatorSlug | null;
      readonly balance?: true;
      readonly explains?: (mistyped: Mistyped) => boolean;
    }
  | { readonly on: 'pupils'; readonly stage: Stage; readonly figure: WrongFigure }
  | { readonly on: 'rows'; readonly stage: Stage; readonly missing: number | null }
  | {
      readonly on: 'sum';
      readonly stage: Stage;
      readonly what: 'enrolment' | 'classes';
      readonly missing: number;
    };

/**
 * What cannot be relied on where a finding is right, beyond the cell that it accuses first.
 *
 * - `cell`: another cell. `heading`: every cell of a table below a heading.
 * - `column`: whole columns of indicators. `figure`: one school's figure, whose right value is known.
 * - `pupils`: the pupils of a stage, as far as that `explains` a figure of 表Ⅲ.
 * - `rows`: the schools of a block; `change` is how many are missing (negative: too many; null: one stands for another).
 * - `sum`: pupils or classes of a stage added up; `change` is what its schools would add up to more.
 */
export type Spoil =
  | { readonly of: 'cell'; readonly place: Place }
  | { readonly of: 'heading'; readonly table: TableId | null; readonly place: Place }
  | {
      readonly of: 'column';
      readonly table: 'II-2' | 'III';
      readonly stages: readonly Stage[];
      readonly indicators: readonly IndicatorSlug[];
    }
  | { readonly of: 'figure'; readonly mistyped: Mistyped }
  | { readonly of: 'pupils'; readonly stage: Stage; readonly explains: (figure: WrongFigure) => boolean }
  | { readonly of: 'rows'; readonly stage: Stage; readonly change: number | null }
  | {
      readonly of: 'sum';
      readonly stage: Stage;
      readonly what: 'enrolment' | 'classes';
      readonly change: number;
    };

export const cell = (place: Place): Ground => ({ on: 'cell', place });

/** Each of them on its own: any that is spoiled is a cause. */
export const eachCell = (places: readonly Place[]): readonly Ground[] => places.map(cell);

export const rows = (stage: Stage, missing: number | null): Ground => ({ on: 'rows', stage, missing });
