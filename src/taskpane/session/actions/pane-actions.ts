import type { Finding, Fix } from '../../../checks/findings/finding';
import type { ToConfirm } from '../../../checks/review/confirmations';
import type { Change, DarkCell } from '../../../spreadsheet/types';
import type { OurFormula } from '../../../spreadsheet/our-formulas';
import type { FormFilling } from '../../data/filled-form';
import type { TableId } from '../../../form/model';
import type { Place } from '../../../form/workbook';
import type { FunctionHelp } from '../../../functions';
import type { Confirmation } from '../../../standards/workbook-settings';
import type { Parameters, Sentence } from '../../../messages/sentence';
import type { ReportKind } from '../../data/report';
import type { CleanUp, EarlierFile } from '../../state/state';
import type { NewSheet } from '../../../form/new-sheet';
import type { ConcessionKey } from '../../../standards/concessions';

/** What the pane can be asked to do. None throws: what goes wrong is said in the pane. */
/** What is filled into the open form. */
export type PlannedFilling = Pick<
  Extract<FormFilling, { readonly kind: 'cells' }>,
  'plan' | 'sheets' | 'formulas'
>;

export interface PaneActions {
  check(anySize?: boolean): Promise<void>;
  stop(): void;
  select(place: Place, unhide?: boolean): Promise<void>;
  mark(): Promise<void>;
  unmark(): Promise<void>;
  askDarken(): Promise<void>;
  darken(places: readonly DarkCell[]): Promise<void>;
  preview(fixes: readonly Fix[]): Promise<void>;
  apply(changes: readonly Change[]): Promise<void>;
  /** One certain correction, at once: its button says what it does, and it can be undone. */
  correct(fix: Fix): Promise<void>;
  undo(): Promise<void>;
  /** Sets a finding aside with a reason; an empty one takes that back. */
  explain(id: string, finding: Finding, reason: string): Promise<void>;
  confirm(answers: readonly (readonly [ToConfirm, Confirmation['answer'] | null])[]): Promise<void>;
  /** 下一条, 上一条: as the list shows them now. */
  step(direction: 1 | -1): Promise<void>;
  fillRemarks(): Promise<void>;
  updateLedgers(): Promise<void>;
  /** 一校一册 as new sheets, of one school or (null) of all. */
  insertBooklets(school: string | null): Promise<void>;
  /** A report as a Word document, under this name of the county ('': the file's), given to keep. */
  saveReport(kind: ReportKind, county: string): Promise<void>;
  /** 试算: the workbook keeps these scenarios (text of `remedy/scenarios-kept`), and the pane says this. */
  keepScenarios(scenarios: string, said: Sentence, parameters: Parameters): Promise<void>;
  /** Reads and checks the open workbook without a word, where that has not been done yet. */
  lookFirst(): Promise<void>;
  /** Keeps the answers about raw data in the workbook. */
  keepAnswers(answers: Readonly<Record<string, string | number>>): Promise<void>;
  /** Figures made of raw data, into the form that was checked: rows, the sheets their formulas need, cells. One step. */
  fillPlanned(filling: PlannedFilling): Promise<void>;
  /** 基础数据, filled or empty. */
  insertRecord(sheet: NewSheet): Promise<void>;
  /** A filled form, as sheets of its own. */
  insertFilled(sheets: readonly NewSheet[]): Promise<void>;
  /** 历年对比: these files stand beside the open workbook from now on. */
  compareWith(earlier: readonly EarlierFile[]): void;
  /** 历年对比 as a sheet of its own. */
  insertYears(sheet: NewSheet): Promise<void>;
  askClean(): Promise<void>;
  clean(what: CleanUp): Promise<void>;
  setLive(on: boolean): Promise<void>;
  setNotes(on: boolean): Promise<void>;
  chooseProfile(key: string): Promise<void>;
  /** Checks another declaration of the workbook: `FormSet.name`. */
  chooseSet(name: string): Promise<void>;
  setConcession(key: ConcessionKey, on: boolean): Promise<void>;
  insertParameters(over?: boolean): Promise<void>;
  reloadParameters(): Promise<void>;
  pointAt(table: TableId): Promise<void>;
  openSample(): Promise<void>;
  /** Looks what would be added, and asks. */
  askInsertForm(): Promise<void>;
  insertForm(): Promise<void>;
  askValues(): Promise<void>;
  replaceByValues(formulas: readonly OurFormula[]): Promise<void>;
  writeResults(over?: boolean): Promise<void>;
  insertExample(help: FunctionHelp): Promise<void>;
}
