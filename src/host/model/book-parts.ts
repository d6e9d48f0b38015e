import type { Name } from './parts';
import type { Sheet } from './sheet';

/** What belongs to the workbook as a whole. Replaced, never changed in place. */
export interface BookParts {
  readonly order: readonly Sheet[];
  readonly names: readonly Name[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly protection: { readonly password: string | undefined } | null;
}
