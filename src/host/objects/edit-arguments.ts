import { oneOf } from '../protocol/decode';

/** What `clear` takes away, and what `copyFrom` brings. */
export const clearWhat = oneOf(
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
);
export const copyType = oneOf('All', 'Formulas', 'Values', 'Formats');
