import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { say } from '../../messages/sentence';
import { WPS } from '../../messages/wps';
import { type PaneSession, paneSession } from '../../taskpane/session/session';
import { DEFAULT_STANDARDS } from '../../taskpane/session/standards';
import { startState } from '../../taskpane/state/state';
import { createStore } from '../../taskpane/state/store';
import type { WpsApplication } from '../model';
import { WpsSpreadsheet } from '../wps-spreadsheet';
import { wpsApplication } from './application';
import { type Errand, takeErrand } from './errands';
import { Pane } from './Pane';
import { hidePane } from './task-pane';

/** How often the pane looks whether a button of the ribbon was pressed, in milliseconds. */
const LOOK = 300;

/** The page of the pane: the same pane as in Excel, over WPS's own objects. */
function startPane(app: WpsApplication, element: HTMLElement): void {
  const store = createStore(startState('zh', DEFAULT_STANDARDS));
  const root = createRoot(element);
  let shown = { checking: false, waiting: 0 };
  const spreadsheet = new WpsSpreadsheet(app, (waiting) => draw({ ...shown, waiting }));
  const session = paneSession(store, spreadsheet);
  const draw = (next: typeof shown): void => {
    shown = next;
    root.render(
      <Pane
        app={app}
        store={store}
        actions={session}
        language="zh"
        checking={shown.checking}
        waiting={shown.waiting}
        show={show}
        collapse={() => hidePane(app)}
      />,
    );
  };
  const show = (checking: boolean): void => draw({ ...shown, checking });
  draw(shown);
  window.addEventListener('focus', () => void session.look());
  void session.start();
  setInterval(() => {
    const errand = takeErrand(app.PluginStorage);
    if (errand) run(errand, session, show);
  }, LOOK);
}

function run(errand: Errand, session: PaneSession, show: (checking: boolean) => void): void {
  show(errand === 'selfCheck');
  const actions: Readonly<Record<Errand, () => unknown>> = {
    check: () => session.check(),
    mark: () => session.mark(),
    unmark: () => session.unmark(),
    insertForm: () => session.askInsertForm(),
    next: () => session.step(1),
    previous: () => session.step(-1),
    selfCheck: () => undefined,
  };
  void actions[errand]();
}

const app = wpsApplication();
const element = document.getElementById('pane');
if (element && app) startPane(app, element);
else if (element) element.textContent = `${say(WPS.noHost, 'zh')} ${say(WPS.noHost, 'en')}`;
