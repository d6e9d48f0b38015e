/**
 * The object model of WPS 表格, as far as it is used here: synchronous, after VBA. These are interfaces of our own;
 * `test/wps/declared.ts` holds them against Kingsoft's declarations (et-jsapi-declare) at compile time. What those leave open,
 * and what nothing proves, is `unknown` here and read through `values.ts`.
 */
export interface WpsApplication {
  readonly ActiveWorkbook: WpsWorkbook | null | undefined;
  readonly Workbooks: WpsWorkbooks;
  readonly ActiveSheet: WpsSheet;
  readonly ActiveCell: WpsRange;
  readonly ActiveWindow: WpsWindow;
  EnableEvents: boolean;
  DisplayAlerts: boolean;
  CalculateFull(): void;
  readonly Version: string;
  readonly Build: unknown;
  readonly Env: WpsEnv;
  readonly FileSystem: WpsFileSystem;
  readonly PluginStorage: WpsStorage;
  readonly ApiEvent?: WpsEvents;
  AddCustomFunction?(
    namespace: string,
    name: string,
    callback: (...args: unknown[]) => unknown,
    metadata: FunctionDescription,
  ): void;
  CreateTaskPane(url: string, title?: string): WpsPane;
  GetTaskPane(id: number): WpsPane;
}

export interface WpsPane {
  readonly ID: number;
  Visible: boolean;
  Width: number;
  DockPosition: unknown;
}

/** What the fourth argument of AddCustomFunction takes. */
export interface FunctionDescription {
  description?: string;
  result: { type?: string };
  parameters: { name?: string; type?: string; description?: string }[];
}

export interface WpsEnv {
  GetTempPath(): string;
  GetDesktopPath(): string;
}

export interface WpsFileSystem {
  Exists(path: string): boolean;
  Remove(path: string): unknown;
  unlinkSync(path: string): unknown;
  ReadFileAsArrayBuffer(path: string): ArrayBuffer;
  readAsBinaryString(path: string): string;
  WriteFile(path: string, data: string): unknown;
  /** One character a byte. */
  writeAsBinaryString?(path: string, data: string): unknown;
}

/** Shared by the pages of one add-in; gone when WPS ends. */
export interface WpsStorage {
  setItem(key: string, value: string): unknown;
  getItem(key: string): unknown;
  removeItem(key: string): unknown;
}

export type WpsEventName =
  'SheetChange' | 'SheetCalculate' | 'SheetSelectionChange' | 'WorkbookNewSheet' | 'SheetBeforeDelete';

export interface WpsEvents {
  AddApiEventListener(event: WpsEventName, listener: (...payload: unknown[]) => void): unknown;
  RemoveApiEventListener(event: WpsEventName, listener: (...payload: unknown[]) => void): unknown;
}

export interface WpsWorkbooks {
  Add(): WpsWorkbook;
}

export interface WpsWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly ProtectStructure: boolean;
  readonly Worksheets: WpsSheets;
  readonly Names: WpsNames;
  SaveCopyAs(path: string): void;
  Activate(): void;
  Close(saveChanges: boolean): void;
}

export interface WpsSheets {
  readonly Count: number;
  Item(index: number): WpsSheet;
  Add(before: null | undefined, after: WpsSheet): WpsSheet;
}

export interface WpsSheet {
  Name: string;
  /** −1 visible, 0 hidden, 2 very hidden. */
  Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): unknown;
}

export interface WpsRange {
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  readonly Text: unknown;
  /** Locked cells refuse to be written on a protected sheet. */
  Locked: unknown;
  readonly Row: number;
  readonly Column: number;
  readonly MergeCells: unknown;
  readonly MergeArea: WpsRange;
  readonly EntireRow: WpsLine;
  readonly EntireColumn: WpsLine;
  readonly Areas: WpsAreas;
  readonly FormatConditions: WpsConditions;
  readonly Validation: WpsValidation;
  readonly Interior: WpsInterior;
  readonly Font: WpsFont;
  readonly Borders: WpsBorders;
  readonly HasSpill: unknown;
  readonly SpillingToRange: WpsRange;
  ColumnWidth: unknown;
  RowHeight: unknown;
  HorizontalAlignment: unknown;
  VerticalAlignment: unknown;
  WrapText: unknown;
  Address(): unknown;
  SpecialCells(type: number): WpsRange | null | undefined;
  Select(): unknown;
  Merge(): void;
  UnMerge(): void;
  Clear(): unknown;
}

export interface WpsLine {
  Hidden: unknown;
}

export interface WpsAreas {
  readonly Count: number;
  Item(index: number): WpsRange;
}

export interface WpsConditions {
  readonly Count: number;
  Item(index: number): WpsCondition;
  Add(type: number, operator: undefined, formula: string): WpsCondition;
}

export interface WpsCondition {
  readonly Type: unknown;
  readonly Formula1: unknown;
  readonly Interior: WpsInterior;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface WpsInterior {
  Color: unknown;
  ColorIndex: unknown;
  Pattern: unknown;
  PatternColor: unknown;
}

export interface WpsFont {
  Bold: unknown;
  Color: unknown;
  Size: unknown;
  Underline: unknown;
}

export interface WpsBorders {
  Item(index: number): { LineStyle: unknown };
}

export interface WpsValidation {
  readonly Formula1: unknown;
  InputTitle: string;
  InputMessage: string;
  ErrorMessage: string;
  Add(type: number, alert: number, operator: number, formula1: string, formula2?: string): void;
  Delete(): void;
}

export interface WpsNames {
  Item(name: string): WpsName | null | undefined;
  Add(name: string, refersTo: string, visible: boolean): unknown;
}

export interface WpsName {
  readonly RefersTo: unknown;
  Delete(): void;
}

export interface WpsWindow {
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
}

/** Numbers of WPS's and Excel's type libraries (Xl…). */
export const XL = {
  visible: -1,
  veryHidden: 2,
  none: -4142,
  solid: 1,
  expression: 2,
  allValidation: -4174,
  validateCustom: 7,
  validateWhole: 1,
  validateDecimal: 2,
  validateList: 3,
  between: 1,
  greaterEqual: 7,
  lessEqual: 8,
  alertStop: 1,
  center: -4108,
  left: -4131,
  right: -4152,
  top: -4160,
  bottom: -4107,
  continuous: 1,
  underlineSingle: 2,
  borders: { left: 7, top: 8, bottom: 9, right: 10, insideVertical: 11, insideHorizontal: 12 },
  dockRight: 2,
} as const;
