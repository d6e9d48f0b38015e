import type { Language } from '../messages/sentence';

let current: Language = 'zh';

/** The language of the sentences that errors carry. What stands in cells is always Chinese, as the form is. */
export function setLanguage(language: Language): void {
  current = language;
}

export function language(): Language {
  return current;
}
