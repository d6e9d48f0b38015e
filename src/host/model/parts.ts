import type { NewPage } from '../../form/new-sheet';
import type { Area } from './area';
import type { Border, Format } from './format';

/** What lies on a sheet besides its cells. All of it is replaced, never changed in place, so that undo is a reference kept. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  /** Of a `Custom` rule, with its `=`, relative to the first cell of the first area. */
  readonly formula: string;
  /** Of a `CellValue` rule. */
  readonly cellValue: {
    readonly formula1: string;
    readonly formula2?: string;
    readonly operator: string;
  } | null;
  readonly look: ConditionalLook;
  /** The file's own XML where the rule was read from one and is of a kind this model does not take apart. */
  readonly source?: string;
}

export interface ConditionalLook {
  readonly fillColor?: string | undefined;
  readonly fontColor?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly underline?: string | undefined;
  readonly numberFormat?: string | undefined;
  readonly borders?: Readonly<Record<string, Border>>;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly type: string;
  /** As Excel.DataValidationRule: `{ list: { inCellDropDown, source } }`. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}

export interface Hyperlink {
  readonly area: Area;
  readonly address?: string | undefined;
  readonly documentReference?: string | undefined;
  readonly screenTip?: string | undefined;
}

/** A note (formerly comment); shown by the grid, out of reach of the API floor. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Name {
  readonly name: string;
  /** With its `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | undefined;
}

export interface Line {
  /** A column's width or a row's height in points. */
  readonly size?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly format?: Format | undefined;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetParts {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly enableCalculation: boolean;
  readonly standardWidth: number;
  readonly columns: ReadonlyMap<number, Line>;
  readonly rows: ReadonlyMap<number, Line>;
  /** The format of every cell that has none of its own, nor its row or column. */
  readonly format: Format | undefined;
  readonly merges: readonly Area[];
  /** In order of priority. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly notes: readonly Note[];
  readonly names: readonly Name[];
  readonly protection: Protection | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** How it is printed, where that was set since the file was opened; until then it is what the file says. */
  readonly page: NewPage | null;
  /** The heading and the rows below it that have buttons to filter. */
  readonly filter: Area | null;
}

export const emptyParts = (name: string): SheetParts => ({
  name,
  visibility: 'Visible',
  tabColor: '',
  showGridlines: true,
  showHeadings: true,
  enableCalculation: true,
  standardWidth: 54,
  columns: new Map(),
  rows: new Map(),
  format: undefined,
  merges: [],
  conditionalFormats: [],
  validations: [],
  hyperlinks: [],
  notes: [],
  names: [],
  protection: null,
  frozen: { rows: 0, columns: 0 },
  page: null,
  filter: null,
});
