import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { saveWhole } from '../save';
import type { Input } from '../inputs';
import { contentMark, fileMark } from './content-mark';
import { linesOf } from './lines';

/** A file that was checked, in one line of the file of what is kept. */
interface Line {
  /** What was asked for and of which program: an answer to another question does not count. */
  readonly question: string;
  readonly path: string;
  /** What the file held when it was checked; when it was saved says nothing, a copy may keep the time of another. */
  readonly content: string;
  /** What was written for it. */
  readonly written: readonly Written[];
  /** As `pack` made it (counties.ts). */
  readonly county: string;
}

/** A file that was written, and how large it is: a disk that was cut off leaves it empty. */
export interface Written {
  readonly file: string;
  readonly size: number;
}

/** `汇总.xlsx` → `汇总.review.ndjson` beside it. */
export function keptFile(target: string): string {
  const { name } = parse(target);
  return join(dirname(target), `${name}.review.ndjson`);
}

/**
 * What was reviewed so far, a line a county, written as it comes: a run that was ended goes on where it stood, and a county whose file has
 * not changed is not checked again. A last line that was cut off is passed over.
 */
export class Kept {
  private readonly lines = new Map<string, Omit<Line, 'question' | 'path'>>();
  private readonly question: string;
  private descriptor: number | null = null;

  constructor(file: string | null, question: string, fresh: boolean) {
    this.question = contentMark(new TextEncoder().encode(question));
    if (file === null) return;
    let outdated = fresh ? 0 : this.read(file);
    // What is no answer any more is thrown away once it is the larger part.
    if (outdated > this.lines.size) {
      saveWhole(file, this.written(), true);
      outdated = 0;
    }
    this.descriptor = openSync(file, fresh ? 'w' : 'a');
    // A line that was cut off must not run into the next.
    if (!fresh) writeSync(this.descriptor, '\n');
  }

  /** Answers how many lines are outdated. */
  private read(file: string): number {
    let lines = 0;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return 0;
    for (const written of linesOf(file)) {
      const line = lineIn(written);
      if (!line) continue;
      lines += 1;
      const { question, path, ...rest } = line;
      if (question === this.question) this.lines.set(path, rest);
    }
    return lines - this.lines.size;
  }

  private written(): string {
    return [...this.lines].map(([path, line]) => this.lineOf(path, line)).join('');
  }

  private lineOf(path: string, { content, written, county }: Omit<Line, 'question' | 'path'>): string {
    const line: Line = { question: this.question, path, content, written, county };
    return `${JSON.stringify(line)}\n`;
  }

  /** What was found of this file, if it has not changed since and what was written for it is still there. Asked once of each. */
  take({ path, at }: Input): string | null {
    const line = this.lines.get(path);
    if (!line) return null;
    this.lines.delete(path);
    if (fileMark(at) !== line.content) return null;
    const isThere = ({ file, size }: Written): boolean =>
      statSync(file, { throwIfNoEntry: false })?.size === size;
    return line.written.every(isThere) ? line.county : null;
  }

  keep({ path }: Input, county: string, content: string, written: readonly Written[]): void {
    if (this.descriptor === null) return;
    writeSync(this.descriptor, this.lineOf(path, { content, written, county }));
  }

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }
}

function lineIn(written: string): Line | null {
  try {
    const line: unknown = JSON.parse(written);
    return isLine(line) ? line : null;
  } catch {
    return null;
  }
}

function isLine(line: unknown): line is Line {
  if (typeof line !== 'object' || line === null) return false;
  const { question, path, content, written, county } = line as Partial<Record<keyof Line, unknown>>;
  return (
    [question, path, content, county].every((part) => typeof part === 'string') && Array.isArray(written)
  );
}
