import * as React from 'react';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';

const DARK = '(prefers-color-scheme: dark)';

/**
 * The theme that was asked for, else the one that goes with Excel's own, or where Excel does not tell, with the system's. Follows the system's changes. Where the
 * system uses contrast colours of its own, the browser puts them in place of either theme's.
 */
export function useTheme(dark?: boolean): Theme {
  const systemDark = useMedia(DARK);
  return (dark ?? officeIsDark() ?? systemDark) ? webDarkTheme : webLightTheme;
}

function useMedia(query: string): boolean {
  return React.useSyncExternalStore(
    React.useCallback(
      (changed) => {
        const media = window.matchMedia?.(query);
        media?.addEventListener('change', changed);
        return () => media?.removeEventListener('change', changed);
      },
      [query],
    ),
    () => window.matchMedia?.(query).matches ?? false,
  );
}

/** Whether Office draws itself dark; null where it does not tell. */
function officeIsDark(): boolean | null {
  const colour = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const [, red, green, blue] = /^#?(..)(..)(..)$/.exec(colour ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return parseInt(red, 16) * 0.3 + parseInt(green, 16) * 0.59 + parseInt(blue, 16) * 0.11 < 128;
}
