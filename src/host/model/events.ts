import type { Area } from './area';
import type { Sheet } from './sheet';
import type { Content } from './values';

/** Who made a change: a person in the grid, or the add-in by a call. */
export type Origin = 'user' | 'addin';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

/** What happened in a workbook; the grid redraws by it and Excel's events are made from it. */
export type BookEvent =
  | {
      readonly kind: 'edited';
      readonly sheet: Sheet;
      readonly areas: readonly Area[];
      readonly change: ChangeType;
      readonly shift: ShiftDirection;
      readonly origin: Origin;
      /** Of a single cell. */
      readonly before?: Content;
      readonly after?: Content;
      /** The formula the cell held before, where it held one. */
      readonly formulaBefore?: string | undefined;
    }
  | {
      readonly kind: 'formatted';
      readonly sheet: Sheet;
      readonly areas: readonly Area[];
      readonly origin: Origin;
    }
  | { readonly kind: 'calculated'; readonly sheet: Sheet; readonly areas: readonly Area[] }
  /** Something besides the cells changed on the sheet: rules, merges, widths, links… */
  | { readonly kind: 'parts'; readonly sheet: Sheet; readonly origin: Origin }
  | {
      readonly kind: 'sheetAdded' | 'sheetDeleted' | 'activated' | 'deactivated';
      readonly sheet: Sheet;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'sheetMoved';
      readonly sheet: Sheet;
      readonly before: number;
      readonly after: number;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'renamed' | 'visibility';
      readonly sheet: Sheet;
      readonly before: string;
      readonly after: string;
      readonly origin: Origin;
    }
  | {
      readonly kind: 'protection';
      readonly sheet: Sheet;
      readonly isProtected: boolean;
      readonly origin: Origin;
    }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly areas: readonly Area[] }
  /** Undo or redo: everything on these sheets may be different. */
  | { readonly kind: 'restored'; readonly sheets: ReadonlySet<Sheet> };

export type Listener = (event: BookEvent) => void;
