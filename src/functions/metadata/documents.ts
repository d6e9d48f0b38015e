import type { Language } from '../../messages/sentence';
import type { GeneratedMetadata } from './describe';
import { reference } from './reference';

/** The pages that carry a reference of the functions, from the project's root. */
export const DOCUMENTS: readonly { readonly language: Language; readonly file: string }[] = [
  { language: 'zh', file: 'docs/functions.md' },
  { language: 'en', file: 'docs/functions.en.md' },
];

const START = '<!-- reference: generated -->';
const END = '<!-- /reference -->';

/** The page with its generated part made anew; what stands outside the two marks is kept. */
export function withReference(page: string, generated: GeneratedMetadata, language: Language): string {
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`the page lacks ${START} … ${END}`);
  return `${before}${START}\n\n${reference(generated, language)}\n\n${END}${after}`;
}
