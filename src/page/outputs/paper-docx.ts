import type { Paper } from '../../papers/paper';
import { startWorker } from '../many/start-worker';

/** `paperDocx` of src/docx for the pane in the page: the worker of the page has the library already, and the page stays free. */
export function paperDocx(papers: readonly Paper[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(
      (answer) => {
        worker.end();
        if (answer.kind === 'printed') resolve(answer.bytes);
        else reject(new Error(answer.kind === 'failed' ? answer.reason : answer.kind));
      },
      () => {
        worker.end();
        reject(new Error('worker'));
      },
    );
    worker.ask({ kind: 'print', papers });
  });
}
