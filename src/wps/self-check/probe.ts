import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from '../model';

/** What a probe may play with: a scratch workbook of its own, never the user's. */
export interface Scratch {
  readonly app: WpsApplication;
  readonly book: WpsWorkbook;
  readonly sheet: WpsSheet;
  /** `A1:B2` of the scratch sheet. */
  at(address: string): WpsRange;
}

/** One belief about WPS, and how to find out. */
export interface Probe {
  readonly id: string;
  /** In Chinese, as docs/wps-behaviour.md lists it. */
  readonly belief: string;
  /** What `run` answers where the belief is right. */
  readonly expected: string;
  /** Where the belief comes from: seen by others, or only likely. */
  readonly source: 'VBA' | '类型声明' | '他人所见' | '推断';
  /** The answer as a text; whatever it throws is an answer too. */
  run(scratch: Scratch): unknown;
}

/** A value with its kind, so that null, undefined, "" and 0 are told apart. */
export function shape(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(shape).join(', ')}]`;
  switch (typeof value) {
    case 'undefined':
      return 'undefined';
    case 'string':
      return JSON.stringify(value);
    case 'object':
      return `object{${Object.keys(value).slice(0, 5).join(',')}}`;
    case 'function':
      return 'function';
    default:
      return String(value);
  }
}

/** What happens where something is tried: its answer, or that it throws. */
export function outcome(work: () => unknown): string {
  try {
    return shape(work());
  } catch (error) {
    return `throws ${error instanceof Error ? error.message : String(error)}`.slice(0, 200);
  }
}

export const throws = (work: () => unknown): boolean => outcome(work).startsWith('throws');
