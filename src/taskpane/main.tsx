import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/commands';
import { ExcelSpreadsheet } from '../excel/excel-spreadsheet';
import { setLanguage } from '../functions';
import type { Language } from '../messages/sentence';
import { paneSession } from './session/session';
import { DEFAULT_STANDARDS } from './session/standards';
import { startState } from './state/state';
import { createStore } from './state/store';
import { App } from './view/App';

/** The one page of the add-in: pane, functions and ribbon commands share it. */
function startPage(): void {
  const store = createStore(startState(languageOf(navigator.language), DEFAULT_STANDARDS));
  const spreadsheet = new ExcelSpreadsheet();
  const session = paneSession(store, spreadsheet);
  associateCommands({
    check: () => session.check(),
    mark: () => session.mark(),
    unmark: () => session.unmark(),
    insertForm: () => session.askInsertForm(),
    next: () => session.step(1),
    previous: () => session.step(-1),
  });
  const root = document.getElementById('pane');
  if (root) createRoot(root).render(<App store={store} actions={session} isDark={officeIsDark} />);
  window.addEventListener('focus', () => void session.look());
  void session.start().then(() => {
    // Excel's own language is known only now.
    const language = languageOf(spreadsheet.language() || navigator.language);
    setLanguage(language);
    store.dispatch({ type: 'language', language });
  });
}

/** Whether Office draws itself dark; null where it does not tell. */
function officeIsDark(): boolean | null {
  const colour = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const [, red, green, blue] = /^#?(..)(..)(..)$/.exec(colour ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return parseInt(red, 16) * 0.3 + parseInt(green, 16) * 0.59 + parseInt(blue, 16) * 0.11 < 128;
}

/** Chinese for every kind of Chinese, English for all others. */
function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

startPage();
