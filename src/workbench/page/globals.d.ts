import type { Book, OfficeWindow } from '@junheng/host';
import type { GridComponent } from './grid/univer';

declare global {
  interface Window {
    /** The running workbench, for tests and for whoever looks with the browser's tools. */
    junhengWorkbench?: { readonly book: Book | null; readonly grid: GridComponent };
    /** Called by the pane's window before office.js runs. */
    junhengPane?: (pane: OfficeWindow) => void;
  }
}
