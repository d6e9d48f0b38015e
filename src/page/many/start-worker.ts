import { inflateSync } from 'fflate';
import { bytesOf } from '../data';
import type { Answer, Request } from './messages';

/** The address of the worker's script, which lies packed in the page until it is first needed. */
let address: string | null = null;

/** A worker that is listened to. `broke`: it ended by itself, out of memory say. */
export function startWorker(
  hear: (answer: Answer) => void,
  broke: () => void,
): { ask(request: Request): void; end(): void } {
  address ??= URL.createObjectURL(
    new Blob([inflateSync(bytesOf('worker'))], { type: 'text/javascript;charset=utf-8' }),
  );
  const worker = new Worker(address);
  worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    broke();
  };
  return { ask: (request) => worker.postMessage(request), end: () => worker.terminate() };
}
