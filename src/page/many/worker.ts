import { CLI } from '../../messages/cli';
import type { Language } from '../../messages/sentence';
import { emptyForm } from '../../form/template/empty-form';
import { ComplaintError } from '../../cli/complaint';
import { createWorkbook } from '../../xlsx/create';
import { packEntry, writeZip } from '../../xlsx/zip/write';
import { annotatedCopy, Batch, copyName } from './batch';
import type { Answer, NamedFile, Output, Request } from './messages';

/** Runs beside the page, so that the page stays free while many files are checked. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(answer: Answer, transfer?: Transferable[]): void;
};

let batch: Batch | null = null;
let files: readonly NamedFile[] = [];
let stopped = false;

scope.onmessage = ({ data }) => {
  if (data.kind === 'stop') stopped = true;
  else if (data.kind === 'check') void check(data);
  else void make(data.output, data.language);
};

async function check(asked: Extract<Request, { kind: 'check' }>): Promise<void> {
  stopped = false;
  files = asked.files;
  const current = new Batch(asked.language, asked.time);
  batch = current;
  for (const one of asked.files) {
    if (stopped) break;
    if (asked.broken.includes(one.name)) {
      const row = current.fail(one.name, new ComplaintError('internal', CLI.internal, { reason: 'worker' }));
      scope.postMessage({ kind: 'row', row });
      continue;
    }
    scope.postMessage({ kind: 'begun', name: one.name });
    scope.postMessage({ kind: 'row', row: await checkOne(current, one) });
  }
  scope.postMessage({ kind: 'done' });
}

async function checkOne(current: Batch, { name, file }: NamedFile): Promise<ReturnType<Batch['take']>> {
  try {
    return current.take(name, await bytesOf(file));
  } catch {
    // The browser could not read it: moved, deleted, or held by another program.
    return current.fail(name, new ComplaintError('unreadable', CLI.unreadable, { reason: 'NotReadable' }));
  }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function make(output: Output, language: Language): Promise<void> {
  try {
    const { name, bytes } = await made(output, language);
    const whole = new Uint8Array(bytes);
    scope.postMessage({ kind: 'made', name, bytes: whole }, [whole.buffer]);
  } catch (error) {
    scope.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}

async function made(output: Output, language: Language): Promise<{ name: string; bytes: Uint8Array }> {
  const encoder = new TextEncoder();
  switch (output) {
    case 'html':
      return { name: `${base()}核验报告.html`, bytes: encoder.encode(batch?.htmlText() ?? '') };
    case 'json':
      return { name: `${base()}核验结果.json`, bytes: encoder.encode(batch?.jsonText() ?? '') };
    case 'template':
      return { name: '空白申报表.xlsx', bytes: createWorkbook(emptyForm()) };
    case 'copies':
      return copies(language);
  }
}

/** Begins the names of outputs of one file with that file's name. */
const base = (): string => {
  const [only] = files;
  return files.length === 1 && only ? `${only.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '')}-` : '';
};

/** The annotated copy of the one file, or those of all in one archive; files that cannot be checked have none. */
async function copies(language: Language): Promise<{ name: string; bytes: Uint8Array }> {
  const entries = [];
  for (const { name, file } of files) {
    try {
      const bytes = annotatedCopy(await bytesOf(file), language);
      if (files.length === 1) return { name: copyName(name.replace(/^.*\//, '')), bytes };
      entries.push(packEntry(copyName(name), bytes));
    } catch {
      // It is told already why this file could not be checked.
    }
  }
  return { name: '核验副本.zip', bytes: writeZip(entries) };
}
