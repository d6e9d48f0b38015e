import { ComplaintError, complaintOf } from '../../cli/complaint';
import { CLI } from '../../messages/cli';
import { type Language, say } from '../../messages/sentence';
import { toXlsx } from '../../cli/formats/to-xlsx';
import { assertSize } from '../../cli/check-bytes';
import { paperDocx } from '../../docx/document';
import { make } from '../outputs/make';
import type { Answer, NamedFile, Request } from './messages';
import { failedRow, type Row, rowOf } from './row';

/** Runs beside the page, so that the page stays free while many files are checked, or something is made of them. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(answer: Answer, transfer?: Transferable[]): void;
};

let stopped = false;

scope.onmessage = ({ data }) => {
  if (data.kind === 'stop') stopped = true;
  else if (data.kind === 'check') void check(data);
  else if (data.kind === 'convert') void convert(data);
  else if (data.kind === 'print') void print(data);
  else void answer(data);
};

async function check({ files, broken, language }: Extract<Request, { kind: 'check' }>): Promise<void> {
  for (const one of files) {
    if (stopped) break;
    if (broken.includes(one.name)) {
      const error = new ComplaintError('internal', CLI.internal, { reason: 'worker' });
      scope.postMessage({ kind: 'row', row: failedRow(one.name, error, language) });
      continue;
    }
    scope.postMessage({ kind: 'begun', name: one.name });
    scope.postMessage({ kind: 'row', row: await checkOne(one, language) });
  }
  scope.postMessage({ kind: 'done' });
}

async function checkOne({ name, file }: NamedFile, language: Language): Promise<Row | null> {
  try {
    return rowOf(name, new Uint8Array(await file.arrayBuffer()), language);
  } catch {
    // The browser could not read it: moved, deleted, or held by another program.
    const error = new ComplaintError('unreadable', CLI.unreadable, { reason: 'NotReadable' });
    return failedRow(name, error, language);
  }
}

async function convert({ file, language }: Extract<Request, { kind: 'convert' }>): Promise<void> {
  try {
    assertSize(file.size);
    const bytes = new Uint8Array(toXlsx(new Uint8Array(await file.arrayBuffer())));
    scope.postMessage({ kind: 'converted', bytes }, [bytes.buffer]);
  } catch (error) {
    fail(error, language);
  }
}

async function print({ papers }: Extract<Request, { kind: 'print' }>): Promise<void> {
  try {
    const bytes = new Uint8Array(await paperDocx(papers));
    scope.postMessage({ kind: 'printed', bytes }, [bytes.buffer]);
  } catch (error) {
    fail(error, 'zh');
  }
}

async function answer(asked: Extract<Request, { kind: 'make' }>): Promise<void> {
  try {
    const { bytes, ...made } = await make(asked, (done) => scope.postMessage({ kind: 'read', done }));
    const whole = new Uint8Array(bytes);
    scope.postMessage({ kind: 'made', ...made, bytes: whole }, [whole.buffer]);
  } catch (error) {
    fail(error, asked.language);
  }
}

function fail(error: unknown, language: Language): void {
  const { sentence, parameters } = complaintOf(error);
  scope.postMessage({ kind: 'failed', reason: say(sentence, language, parameters) });
}
