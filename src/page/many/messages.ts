import type { Language } from '../../messages/sentence';
import type { Paper } from '../../papers/paper';
import type { Output } from '../outputs/list';
import type { Row } from './row';

/** A file with the name by which it is told: its path below the folder that was chosen. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What the page asks of its worker. */
export type Request =
  | {
      readonly kind: 'check';
      readonly files: readonly NamedFile[];
      readonly language: Language;
      /** Files that ended an earlier worker: they are not tried again. */
      readonly broken: readonly string[];
    }
  | {
      readonly kind: 'make';
      readonly output: Output;
      readonly files: readonly NamedFile[];
      readonly language: Language;
      readonly time: Date;
    }
  | { readonly kind: 'convert'; readonly file: File; readonly language: Language }
  | { readonly kind: 'print'; readonly papers: readonly Paper[] }
  | { readonly kind: 'stop' };

/** What the worker tells. */
export type Answer =
  | { readonly kind: 'begun'; readonly name: string }
  /** null: a document in a folder that is no form. */
  | { readonly kind: 'row'; readonly row: Row | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'read'; readonly done: number }
  | {
      readonly kind: 'made';
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly failures: string;
    }
  | { readonly kind: 'converted'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'printed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: string };
