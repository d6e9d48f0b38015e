import { PAGE_OUTPUTS as O } from '../../messages/page-outputs';
import { type Language, say } from '../../messages/sentence';
import { startWorker } from './start-worker';

/** A county's form takes a fraction of this; a file made to hold a reader for ever is given up. */
const MOST_MILLISECONDS = 60_000;

/**
 * The content of an .xls, .et, .xlsb, .ods or .docx as the bytes of an .xlsx, read beside the page.
 *
 * @throws Error with words for the reader
 */
export function convert(file: File, language: Language): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const broke = (): void => settle(() => reject(new Error(say(O.brokeOff, language))));
    const worker = startWorker((answer) => {
      if (answer.kind === 'converted') settle(() => resolve(answer.bytes));
      else if (answer.kind === 'failed') settle(() => reject(new Error(answer.reason)));
    }, broke);
    const late = setTimeout(broke, MOST_MILLISECONDS);
    const settle = (how: () => void): void => {
      clearTimeout(late);
      worker.end();
      how();
    };
    worker.ask({ kind: 'convert', file, language });
  });
}
