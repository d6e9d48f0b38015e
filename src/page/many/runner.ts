import type { Language } from '../../messages/sentence';
import { dataOf } from '../data';
import type { Row } from './batch';
import type { Answer, NamedFile, Output, Request } from './messages';

export interface RunnerEvents {
  begun(name: string): void;
  row(row: Row): void;
  /** `complete`: every file was checked. */
  done(complete: boolean): void;
}

/** Something that was made of the files. */
export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The worker at work on some files. One that breaks off is begun anew without the file that broke it. */
export class Runner {
  private worker: Worker | null = null;
  private current: string | null = null;
  private rows = 0;
  private told = 0;
  private stopping = false;
  private making: { resolve(made: Made): void; reject(error: Error): void } | null = null;
  private readonly broken: string[] = [];

  constructor(
    private readonly files: readonly NamedFile[],
    private readonly language: Language,
    private readonly time: Date,
    private readonly events: RunnerEvents,
  ) {}

  start(): void {
    const address = URL.createObjectURL(new Blob([dataOf('worker')], { type: 'text/javascript' }));
    const worker = new Worker(address);
    URL.revokeObjectURL(address);
    this.worker = worker;
    this.rows = 0;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.brokeOff();
    };
    const { files, language, time, broken } = this;
    this.ask({ kind: 'check', files, language, time, broken });
  }

  /** Lets the file at hand be the last. */
  stop(): void {
    this.stopping = true;
    this.ask({ kind: 'stop' });
  }

  make(output: Output): Promise<Made> {
    return new Promise((resolve, reject) => {
      this.making = { resolve, reject };
      this.ask({ kind: 'make', output, language: this.language });
    });
  }

  end(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private ask(request: Request): void {
    this.worker?.postMessage(request);
  }

  private hear(answer: Answer): void {
    switch (answer.kind) {
      case 'begun':
        this.current = answer.name;
        if (this.rows >= this.told) this.events.begun(answer.name);
        return;
      case 'row':
        this.current = null;
        this.rows += 1;
        if (this.rows <= this.told) return;
        this.told = this.rows;
        this.events.row(answer.row);
        return;
      case 'done':
        this.events.done(!this.stopping);
        return;
      case 'made':
        this.making?.resolve(answer);
        this.making = null;
        return;
      case 'failed':
        this.making?.reject(new Error(answer.reason));
        this.making = null;
    }
  }

  private brokeOff(): void {
    this.end();
    this.making?.reject(new Error('worker'));
    this.making = null;
    if (this.current === null) return this.events.done(false);
    this.broken.push(this.current);
    this.current = null;
    this.start();
  }
}
