import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

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

export const LIGHT_THEME: Theme = {
  ...createLightTheme(BRAND),
  fontFamilyBase: FONT,
  colorStatusDangerForeground1: '#A80D1A',
  colorStatusWarningForeground1: '#8A3707',
  colorStatusSuccessForeground1: '#0E6110',
};

export const DARK_THEME: Theme = {
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
