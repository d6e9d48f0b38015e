import type { Language } from '../../../messages/sentence';

/** What the reader chose; kept by the browser for the next visit. */
export interface Preferences {
  language: Language;
  dark: boolean;
  paneWidth: number;
}

const KEY = 'junheng.workbench';
/** Excel opens a task pane this wide, in screen pixels. */
export const PANE_WIDTH = 320;
export const PANE_WIDTHS = { least: 280, most: 720 };

/** `?lang=en` and `?theme=dark` in the address come before what was kept; Chinese and light are the default. */
export function readPreferences(address: string): Preferences {
  const asked = new URL(address).searchParams;
  const kept = readKept();
  const language = asked.get('lang') ?? kept.language;
  const theme = asked.get('theme');
  return {
    language: language === 'en' ? 'en' : 'zh',
    dark: theme ? theme === 'dark' : kept.dark === true,
    paneWidth: clampPaneWidth(kept.paneWidth ?? PANE_WIDTH),
  };
}

function readKept(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing starts with the defaults the next time.
  }
}

export const clampPaneWidth = (width: number): number =>
  Math.round(Math.min(Math.max(width, PANE_WIDTHS.least), PANE_WIDTHS.most));
