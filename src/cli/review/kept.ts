import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { ReviewedCounty } from '../../papers/review/standing';
import type { Input } from '../inputs';
import { contentMark } from './content-mark';
import { returnFiles } from './return-files';

interface Line {
  /** What was asked for and of which program: an answer to another question does not count. */
  readonly question: string;
  readonly path: string;
  /** What the file held when it was checked; when it was saved says nothing, a copy may keep the time of another. */
  readonly content: string;
  readonly county: ReviewedCounty;
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
  private readonly lines = new Map<string, Line>();
  private descriptor: number | null = null;

  constructor(
    file: string | null,
    private readonly question: string,
    fresh: boolean,
  ) {
    if (file === null) return;
    if (!fresh)
      for (const line of linesIn(file)) if (line.question === question) this.lines.set(line.path, line);
    this.descriptor = openSync(file, fresh ? 'w' : 'a');
    // A line that was cut off must not run into the next.
    if (!fresh) writeSync(this.descriptor, '\n');
  }

  /** What was found of this file, if it has not changed since and what was written for it is still there. */
  of({ path, at }: Input): ReviewedCounty | null {
    const line = this.lines.get(path);
    if (!line || contentNow(at) !== line.content) return null;
    const { county } = line;
    const written = county.returned === null ? [] : returnFiles(county.returned);
    return written.every((file) => statSync(file, { throwIfNoEntry: false })) ? county : null;
  }

  keep({ path }: Input, county: ReviewedCounty, content: string): void {
    if (this.descriptor === null) return;
    const line: Line = { question: this.question, path, content, county };
    writeSync(this.descriptor, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }
}

function contentNow(at: string | Buffer): string | null {
  try {
    return contentMark(readFileSync(at));
  } catch {
    return null;
  }
}

function linesIn(file: string): Line[] {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((written): Line[] => {
    try {
      const line: unknown = JSON.parse(written);
      return isLine(line) ? [line] : [];
    } catch {
      return [];
    }
  });
}

function isLine(line: unknown): line is Line {
  return (
    typeof line === 'object' &&
    line !== null &&
    ['county', 'path', 'question', 'content'].every((part) => part in line)
  );
}
