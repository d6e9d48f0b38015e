import type { Language } from '../../messages/sentence';
import type { Row } from './batch';

/** A file with the name by which it is told: its path below the folder that was chosen. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What can be made of checked files. */
export type Output = 'html' | 'json' | 'copies' | 'template';

/** What the page asks of its worker. */
export type Request =
  | {
      readonly kind: 'check';
      readonly files: readonly NamedFile[];
      readonly language: Language;
      readonly time: Date;
      /** Files that ended an earlier worker: they are not tried again. */
      readonly broken: readonly string[];
    }
  | { readonly kind: 'make'; readonly output: Output; readonly language: Language }
  | { readonly kind: 'stop' };

/** What the worker tells. */
export type Answer =
  | { readonly kind: 'begun'; readonly name: string }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'done' }
  | { readonly kind: 'made'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: string };
