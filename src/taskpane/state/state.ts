import type { DeclaredYear } from '../../checks/comparison/years';
import type { CheckResult, Finding } from '../../checks/findings/finding';
import type { Problem } from '../../spreadsheet/problem';
import type { Ability, Change, DarkCell } from '../../spreadsheet/types';
import type { OurFormula } from '../../spreadsheet/our-formulas';
import type { EditedProfile } from '../../form/parameters';
import type { OpenWorkbook } from '../../spreadsheet/types';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { DEFAULT_SETTINGS } from '../../standards/workbook-settings';
import type { DeclarationForm } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import type { IndicatorSlug, Stage } from '../../standards/types';
import type { Scenario } from '../../remedy/scenario';
import type { Listed } from '../findings/entries';
import type { Filter } from '../findings/filter';
import { NO_FILTER } from '../findings/filter';

/** In the order of the pane; where it is narrow the last ones stand in a menu. */
export const TABS = ['check', 'coefficients', 'data', 'remedy', 'standards', 'tools', 'about'] as const;
export type Tab = (typeof TABS)[number];

/** What the pane is doing, or what keeps it from doing anything. */
export type Phase =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'blocked'; readonly why: 'not-in-excel' | 'too-old'; readonly needs: string }
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'checking';
      readonly step: 'opening' | 'reading' | 'checking';
      readonly done: number;
      readonly total: number;
      /** The sheets that are being read. */
      readonly sheets: readonly string[];
      /** Excel has not answered for a while: most likely a cell is being edited. */
      readonly waiting: boolean;
    }
  | { readonly kind: 'large'; readonly cells: number };

/** The outcome of the last check. */
export interface Checked {
  readonly open: OpenWorkbook;
  readonly form: DeclarationForm;
  readonly result: CheckResult;
  readonly standards: EditedProfile;
  readonly list: Listed;
  readonly time: Date;
  /** How long reading and checking took, in milliseconds. */
  readonly took: number;
}

/** A file of earlier years beside the open workbook: read once, compared as long as the pane stands. */
export interface EarlierFile {
  readonly file: string;
  /** The declaration that stands for the file first, then those of other years in it. */
  readonly years: readonly DeclaredYear[];
  /** What the file itself keeps of answers, about renamed schools among others. */
  readonly answers: WorkbookSettings['answers'];
}

/** A line of message over the list; `undo` offers to take back what was just done. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'error';
  readonly sentence: Sentence;
  readonly parameters: Parameters;
  readonly undo: boolean;
}

/** Something we wrote, in words that follow “撤销：”. */
export interface Done {
  readonly sentence: Sentence;
  readonly parameters: Parameters;
}

/** A question that must be answered before something is written. */
export type Question =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'darken'; readonly places: readonly DarkCell[] }
  | { readonly kind: 'values'; readonly formulas: readonly OurFormula[] }
  | { readonly kind: 'rewrite'; readonly sheet: 'parameters' | 'results' }
  | { readonly kind: 'hidden'; readonly place: Place }
  /** 已核对: a reason is asked for the finding of this row. */
  | { readonly kind: 'explain'; readonly id: string; readonly finding: Finding }
  | { readonly kind: 'confirmations' }
  | { readonly kind: 'insert-form'; readonly sheets: readonly string[] }
  | { readonly kind: 'clean'; readonly found: CleanUp };

/** What 提交前清理 would take out of the workbook. */
export interface CleanUp {
  readonly marks: boolean;
  readonly parameters: boolean;
  readonly results: boolean;
  readonly formulas: readonly OurFormula[];
}

export interface PaneState {
  readonly language: Language;
  /** What the host can do; known once it is connected. */
  readonly can: ReadonlySet<Ability>;
  readonly tab: Tab;
  readonly phase: Phase;
  readonly checked: Checked | null;
  readonly settings: WorkbookSettings;
  /** The standards in force, known before the first check. */
  readonly standards: EditedProfile;
  readonly filter: Filter;
  /** Rows under which what follows from them is shown. */
  readonly unfolded: ReadonlySet<string>;
  /** Rows set aside since the last check: they stay in view until the next one. */
  readonly justExplained: ReadonlySet<string>;
  /** Rows set aside earlier are listed too. */
  readonly listExplained: boolean;
  /** The row that is open. */
  readonly selected: string | null;
  /** 填报问题 at the last check that was asked for: what is gone since is progress. */
  readonly baseline: ReadonlySet<string>;
  /** Marked cells; null while nothing is marked. */
  readonly marked: { readonly cells: number; readonly locked: readonly string[] } | null;
  readonly live: boolean;
  /** The declaration that is to be checked where the workbook holds several; null leaves it to the reader of the form. */
  readonly set: string | null;
  /** The workbook was edited since the check. */
  readonly stale: boolean;
  /** Marks come with a note that tells the reason. */
  readonly notes: boolean;
  /** Something is being written: buttons that write wait. */
  readonly writing: boolean;
  readonly notice: Notice | null;
  readonly question: Question | null;
  /** What 撤销 would take back now. */
  readonly undoable: Done | null;
  /** Another workbook was opened since the check. */
  readonly switched: { readonly from: string; readonly to: string } | null;
  /** 历年对比: files that were added. */
  readonly earlier: readonly EarlierFile[];
  readonly coefficient: { readonly stage: Stage; readonly indicator: IndicatorSlug } | null;
  /** 试算: what is tried out, written nowhere; whether the tab 整改 shows it. */
  readonly trial: { readonly shown: boolean; readonly scenario: Scenario };
}

export const NO_TRIAL: PaneState['trial'] = {
  shown: false,
  scenario: { name: '', changes: [], years: [] },
};

/** Everything that can happen to the pane. */
export type PaneEvent =
  | { readonly type: 'blocked'; readonly why: 'not-in-excel' | 'too-old'; readonly needs: string }
  | {
      readonly type: 'connected';
      readonly can: ReadonlySet<Ability>;
      readonly settings: WorkbookSettings;
      readonly standards: EditedProfile;
    }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'check-started' }
  | {
      readonly type: 'read';
      readonly done: number;
      readonly total: number;
      readonly sheets: readonly string[];
    }
  | { readonly type: 'no-answer' }
  | { readonly type: 'reading-done' }
  | { readonly type: 'checked'; readonly checked: Checked }
  | { readonly type: 'too-large'; readonly cells: number }
  | { readonly type: 'check-ended'; readonly problem: Problem; readonly parameters: Parameters }
  | { readonly type: 'filter'; readonly change: Partial<Filter> }
  | { readonly type: 'toggle-derived'; readonly id: string }
  | { readonly type: 'list-explained'; readonly on: boolean }
  | { readonly type: 'explained'; readonly id: string }
  | { readonly type: 'select'; readonly id: string | null }
  | { readonly type: 'marked'; readonly cells: number; readonly locked: readonly string[] }
  | { readonly type: 'unmarked' }
  | { readonly type: 'live'; readonly on: boolean }
  | { readonly type: 'set'; readonly name: string }
  | { readonly type: 'stale'; readonly on: boolean }
  | { readonly type: 'notes'; readonly on: boolean }
  | { readonly type: 'writing'; readonly on: boolean }
  | { readonly type: 'settings'; readonly settings: WorkbookSettings; readonly standards: EditedProfile }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'question'; readonly question: Question | null }
  | { readonly type: 'undoable'; readonly done: Done | null }
  | { readonly type: 'switched'; readonly from: string; readonly to: string }
  | { readonly type: 'earlier'; readonly files: readonly EarlierFile[] }
  | { readonly type: 'coefficient'; readonly chosen: PaneState['coefficient'] }
  | { readonly type: 'trial'; readonly change: Partial<PaneState['trial']> };

export function startState(language: Language, standards: EditedProfile): PaneState {
  return {
    language,
    can: new Set(),
    tab: 'check',
    phase: { kind: 'connecting' },
    checked: null,
    settings: DEFAULT_SETTINGS,
    standards,
    filter: NO_FILTER,
    unfolded: new Set(),
    justExplained: new Set(),
    listExplained: false,
    selected: null,
    baseline: new Set(),
    marked: null,
    live: false,
    set: null,
    stale: false,
    notes: false,
    writing: false,
    notice: null,
    question: null,
    undoable: null,
    switched: null,
    coefficient: null,
    trial: NO_TRIAL,
    earlier: [],
  };
}
