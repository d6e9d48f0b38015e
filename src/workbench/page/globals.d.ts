import type { OfficeWindow } from '../host/shim/install';
import type { Workbench } from './workbench';

declare global {
  interface Window {
    /** The running workbench, for tests and for whoever looks with the browser's tools. */
    junhengWorkbench?: Workbench;
    /** Called by the pane's window before office.js runs. */
    junhengPane?: (pane: OfficeWindow) => void;
  }
}
