import * as React from 'react';

const DARK = '(prefers-color-scheme: dark)';

/**
 * Whether the pane is drawn dark: as Excel draws itself, or where Excel does not tell, as the system does. Follows the system's
 * changes. Where the system uses contrast colours of its own, the browser puts them in place of ours. `officeDark`: null where the host does not tell.
 */
export function useDark(officeDark: boolean | null): boolean {
  const systemDark = useMedia(DARK);
  return officeDark ?? systemDark;
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
