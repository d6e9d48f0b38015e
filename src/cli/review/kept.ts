import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { ReviewedCounty } from '../../papers/review/standing';
import type { Input } from '../inputs';

/** What a file looked like when it was checked. */
interface Stamp {
  readonly size: number;
  readonly changed: number;
}

interface Line extends Stamp {
  /** What was asked for and by which version: an answer to another question does not count. */
  readonly question: string;
  readonly path: string;
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
  }

  /** What was found of this file, if it has not changed since and what was written for it is still there. */
  of({ path, at }: Input): ReviewedCounty | null {
    const line = this.lines.get(path);
    const now = stamp(at);
    if (!line || !now || now.size !== line.size || now.changed !== line.changed) return null;
    const { county } = line;
    return county.returned !== null && !stamp(county.returned) ? null : county;
  }

  keep({ path, at }: Input, county: ReviewedCounty): void {
    const now = stamp(at);
    if (this.descriptor === null || !now) return;
    const line: Line = { question: this.question, path, ...now, county };
    writeSync(this.descriptor, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }
}

function stamp(at: string | Buffer): Stamp | null {
  const status = statSync(at, { throwIfNoEntry: false });
  return status ? { size: status.size, changed: status.mtimeMs } : null;
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
    typeof line === 'object' && line !== null && 'county' in line && 'path' in line && 'question' in line
  );
}
