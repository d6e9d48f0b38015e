import { type ILocales, LocaleType, merge } from '@univerjs/core';
import designZh from '@univerjs/design/locale/zh-CN';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import formulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import formulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import numfmtUiZh from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import uiZh from '@univerjs/ui/locale/zh-CN';
import type { Language } from '../../../messages/sentence';

export const LOCALE: Readonly<Record<Language, LocaleType>> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

export const CHINESE: ILocales = {
  [LocaleType.ZH_CN]: merge(
    {},
    designZh,
    uiZh,
    docsUiZh,
    sheetsZh,
    sheetsUiZh,
    formulaZh,
    formulaUiZh,
    numfmtUiZh,
  ),
};

/** The words of the grid in a language; the ones besides Chinese are fetched when they are asked for. */
export async function wordsOfGrid(language: Language): Promise<ILocales> {
  if (language === 'zh') return CHINESE;
  const { ENGLISH } = await import('./locale-en');
  return ENGLISH;
}
