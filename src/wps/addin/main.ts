import type { WpsFunction } from '../functions/describe';
import { registerFunctions } from '../functions/register';
import { followStandards } from '../functions/standards';
import { wpsApplication } from './application';
import { type Errand, leaveErrand } from './errands';
import { hidePane, isPaneShown, showPane } from './task-pane';

/** The button of the ribbon that was pressed. */
interface Control {
  readonly Id?: string;
  readonly id?: string;
}

declare global {
  interface Window {
    /** What the build puts beside this script: the descriptions of the functions. */
    junhengFunctions?: readonly WpsFunction[];
    OnAddinLoad?: () => boolean;
    OnAction?: (control: Control) => boolean;
    GetImage?: (control: Control) => string;
  }
}

const ERRANDS: Readonly<Record<string, Errand>> = {
  btnCheck: 'check',
  btnMark: 'mark',
  btnUnmark: 'unmark',
  btnInsertForm: 'insertForm',
  btnSelfCheck: 'selfCheck',
};

const IMAGES: Readonly<Record<string, string>> = {
  btnPane: 'pane',
  btnCheck: 'check',
  btnMark: 'mark',
  btnUnmark: 'unmark',
  btnInsertForm: 'form',
  btnSelfCheck: 'check',
};

const idOf = ({ Id, id }: Control): string => Id ?? id ?? '';

/** The hidden page that WPS loads first: the functions live here, and what the buttons of the ribbon do. Nothing of it may be async. */
window.OnAddinLoad = () => {
  const app = wpsApplication();
  if (!app) return false;
  followStandards(app.PluginStorage);
  registerFunctions(app, window.junhengFunctions ?? []);
  return true;
};

window.OnAction = (control) => {
  const app = wpsApplication();
  if (!app) return false;
  const id = idOf(control);
  const errand = ERRANDS[id];
  if (id === 'btnPane' && isPaneShown(app)) hidePane(app);
  else {
    if (errand) leaveErrand(app.PluginStorage, errand);
    showPane(app, new URL('taskpane.html', location.href).href, '均衡核验');
  }
  return true;
};

window.GetImage = (control) => `icons/${IMAGES[idOf(control)] ?? 'pane'}-32.png`;
