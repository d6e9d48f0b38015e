import { FUNCTIONS } from './list';
import { functionHost } from './port';

export { setLanguage } from './language';
export { exampleFormula, FUNCTIONS } from './list';
export type { FunctionHelp, FunctionName } from './list';
export { provideStandards, shippedStandards } from './provider';
export type { StandardsProvider } from './provider';

/** Ties every function to its id in the metadata. Outside Excel there is nothing to tie to, and nothing happens. */
export function associateFunctions(): void {
  const host = functionHost();
  if (host === null) return;
  for (const { name, implementation } of FUNCTIONS) host.associate(name, implementation);
}

// Excel calls functions as soon as the page has loaded, so the page that loads this file need not do anything more.
associateFunctions();
