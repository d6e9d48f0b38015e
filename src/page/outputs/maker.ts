import { PAGE_OUTPUTS as O } from '../../messages/page-outputs';
import { type Language, type Parameters, say, type Sentence } from '../../messages/sentence';
import { offerDownload } from '../../spreadsheet/offer-download';
import type { Answer, NamedFile } from '../many/messages';
import { startWorker } from '../many/start-worker';
import type { Output } from './list';

/** Makes outputs in a worker of their own, one after the other, tells how far that is, and hands them to the browser. */
export class Maker {
  private worker: ReturnType<typeof startWorker> | null = null;

  /** @param tell shown to the reader; `busy` while something is being made */
  constructor(
    private readonly language: () => Language,
    private readonly tell: (text: string, busy: boolean) => void,
  ) {}

  get busy(): boolean {
    return this.worker !== null;
  }

  make(output: Output, files: readonly NamedFile[]): void {
    if (this.worker) return;
    const language = this.language();
    this.say(O.making, { name: O.names[output] });
    this.worker = startWorker(
      (answer) => this.hear(answer, output, files.length),
      () => this.finish(O.notMade, { reason: O.brokeOff }),
    );
    this.worker.ask({ kind: 'make', output, files, language, time: new Date() });
  }

  /** Gives up what is being made, and says so. */
  cancel(): void {
    if (this.worker) this.finish(O.cancelled);
  }

  /** Gives up what is being made. */
  end(): void {
    this.worker?.end();
    this.worker = null;
  }

  private hear(answer: Answer, output: Output, total: number): void {
    if (answer.kind === 'read') {
      if (answer.done < total) this.say(O.reading, { done: answer.done, total });
      else this.say(O.making, { name: O.names[output] });
    } else if (answer.kind === 'made') {
      const { name, bytes, failures: reason } = answer;
      offerDownload(bytes, name);
      this.finish(reason === '' ? O.made : O.madeBut, { name, reason });
    } else if (answer.kind === 'failed') this.finish(O.notMade, { reason: answer.reason });
  }

  private finish(sentence: Sentence, parameters: Parameters = {}): void {
    this.end();
    this.say(sentence, parameters);
  }

  private say(sentence: Sentence, parameters: Parameters = {}): void {
    this.tell(say(sentence, this.language(), parameters), this.busy);
  }
}
