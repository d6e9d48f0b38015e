import * as React from 'react';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

const DARK = '(prefers-color-scheme: dark)';

/** 石青, from dark to light. */
const BRAND: BrandVariants = {
  10: '#04141E',
  20: '#091C2A',
  30: '#0B2536',
  40: '#0D2E44',
  50: '#0E3751',
  60: '#0F405F',
  70: '#104A6D',
  80: '#14577F',
  90: '#206994',
  100: '#2C7BAA',
  110: '#4E92BE',
  120: '#6BA9D2',
  130: '#86C1E6',
  140: '#AAD1EC',
  150: '#CAE2F2',
  160: '#EAF3F8',
};

const FONT =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", "Segoe UI", sans-serif';

const LIGHT_THEME: Theme = {
  ...createLightTheme(BRAND),
  fontFamilyBase: FONT,
  colorStatusDangerForeground1: '#A80D1A',
  colorStatusWarningForeground1: '#8A3707',
  colorStatusSuccessForeground1: '#0E6110',
};

const DARK_THEME: Theme = {
  ...createDarkTheme(BRAND),
  fontFamilyBase: FONT,
  colorBrandBackground: BRAND[100],
  colorBrandBackgroundHover: BRAND[90],
  colorBrandForeground1: BRAND[130],
  colorBrandBackground2: '#12303F',
  colorStatusDangerForeground1: '#F1949B',
  colorStatusWarningForeground1: '#FAA06B',
  colorStatusSuccessForeground1: '#7FCB7F',
};

/**
 * The theme that goes with Excel's own, or where Excel does not tell, with the system's. Follows the system's changes. Where the
 * system uses contrast colours of its own, the browser puts them in place of either theme's. `officeDark`: null where the host does not tell.
 */
export function useTheme(officeDark: boolean | null): { readonly theme: Theme; readonly dark: boolean } {
  const systemDark = useMedia(DARK);
  const dark = officeDark ?? systemDark;
  return { theme: dark ? DARK_THEME : LIGHT_THEME, dark };
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
