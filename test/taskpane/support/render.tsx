import * as React from 'react';
import { render } from '@testing-library/react';
import { checkForm } from '../../../src/checks/check';
import type { Finding } from '../../../src/checks/findings/finding';
import { readForm } from '../../../src/form/read';
import type { Workbook } from '../../../src/form/workbook';
import { NATIONAL } from '../../../src/standards/national';
import { listed } from '../../../src/taskpane/findings/entries';
import type { PaneActions } from '../../../src/taskpane/session/actions/pane-actions';
import { DEFAULT_STANDARDS } from '../../../src/taskpane/session/standards';
import type { Checked, PaneEvent } from '../../../src/taskpane/state/state';
import { startState } from '../../../src/taskpane/state/state';
import type { Store } from '../../../src/taskpane/state/store';
import { createStore } from '../../../src/taskpane/state/store';
import { App } from '../../../src/taskpane/view/App';

export type Acted = { [Name in keyof PaneActions]: jest.Mock };

const NAMES: Record<keyof PaneActions, true> = {
  check: true,
  stop: true,
  select: true,
  mark: true,
  unmark: true,
  askDarken: true,
  darken: true,
  preview: true,
  apply: true,
  undo: true,
  setLive: true,
  setNotes: true,
  chooseProfile: true,
  chooseSet: true,
  setConcession: true,
  insertParameters: true,
  reloadParameters: true,
  pointAt: true,
  insertForm: true,
  askValues: true,
  replaceByValues: true,
  writeResults: true,
  insertExample: true,
  correct: true,
  explain: true,
  confirm: true,
  fillRemarks: true,
  step: true,
  updateLedgers: true,
  insertBooklets: true,
  saveReport: true,
  keepScenarios: true,
  lookFirst: true,
  keepAnswers: true,
  compareWith: true,
  insertYears: true,
  fillPlanned: true,
  insertRecord: true,
  insertFilled: true,
  askClean: true,
  clean: true,
  askInsertForm: true,
  openSample: true,
};

/** What jsdom lacks of a browser: modal dialogs, sizes and their observer. */
function completeBrowser(): void {
  const { prototype } = HTMLDialogElement;
  prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 300 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 60 });
}

/** The pane as it is drawn after these events, with actions that only note that they were asked for. */
export function drawPane(...events: readonly PaneEvent[]): { store: Store; acted: Acted } {
  completeBrowser();
  const store = createStore(startState('zh', DEFAULT_STANDARDS));
  store.dispatch({
    type: 'connected',
    can: new Set(['sample']),
    settings: store.get().settings,
    standards: DEFAULT_STANDARDS,
  });
  events.forEach(store.dispatch);
  const acted = Object.fromEntries(
    Object.keys(NAMES).map((name) => [name, jest.fn(() => Promise.resolve())]),
  ) as unknown as Acted;
  render(<App store={store} actions={acted as unknown as PaneActions} />);
  return { store, acted };
}

/** The pane as it is before Excel has answered. */
export function drawConnecting(): void {
  completeBrowser();
  const store = createStore(startState('zh', DEFAULT_STANDARDS));
  render(<App store={store} actions={{} as PaneActions} />);
}

/** The outcome of a check with these findings, on a workbook of one empty sheet. */
export function checkedWith(findings: readonly Finding[], workbook?: Workbook): Checked {
  const sheet = {
    name: '表1',
    visibility: 'visible' as const,
    protected: false,
    rows: [],
    merges: [],
    hiddenColumns: [],
  };
  const open = { workbook: workbook ?? { sheets: [sheet] }, ids: ['1'], name: '县.xlsx' };
  const read = readForm(open.workbook);
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const table = { id: 'I' as const, sheet: '表1', area, headerBottom: 3, evidence: [], columns: new Map() };
  const form = findings.length > 0 ? { ...read, tables: [table] } : read;
  const result = { ...checkForm(read, NATIONAL), findings };
  const time = new Date(2026, 10, 23);
  return {
    open,
    form,
    result,
    standards: DEFAULT_STANDARDS,
    took: 300,
    list: listed(form, NATIONAL, result),
    time,
  };
}
