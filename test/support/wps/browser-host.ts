import { loadWorkbook } from '@junheng/host';
import { WpsHost } from './host';

declare global {
  interface Window {
    junhengHost?: WpsHost;
    junhengSample?: string;
  }
}

/** In the window of the built pane, before its scripts: our host as WPS's `Application`, with a workbook open. */
const bytes = Uint8Array.from(atob(window.junhengSample ?? ''), (one) => one.charCodeAt(0));
const host = new WpsHost(loadWorkbook(bytes, '样例县.xlsx').book);
window.junhengHost = host;
Object.assign(window, { Application: host });
