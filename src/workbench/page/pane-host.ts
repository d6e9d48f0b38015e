import type { OfficeWindow } from '@junheng/host';

/** Runs in the pane's window before office.js: lets the workbench around it offer what Excel offers. */
const { parent } = window;
if (parent !== window) parent.junhengPane?.(window as unknown as OfficeWindow);
