import type { Language } from '../../messages/sentence';
import type { Answer, NamedFile } from './messages';
import type { Row } from './row';
import { startWorker } from './start-worker';

export interface RunnerEvents {
  begun(name: string): void;
  /** null: the file is none to be checked. */
  row(row: Row | null): void;
  /** `complete`: every file was checked. */
  done(complete: boolean): void;
}

/** The worker that checks some files. One that breaks off is begun anew without the file that broke it. */
export class Runner {
  private worker: ReturnType<typeof startWorker> | null = null;
  private current: string | null = null;
  private rows = 0;
  private told = 0;
  private stopping = false;
  private readonly broken: string[] = [];

  constructor(
    private readonly files: readonly NamedFile[],
    private readonly language: Language,
    private readonly events: RunnerEvents,
  ) {}

  start(): void {
    this.rows = 0;
    this.worker = startWorker(
      (answer) => this.hear(answer),
      () => this.brokeOff(),
    );
    const { files, language, broken } = this;
    this.worker.ask({ kind: 'check', files, language, broken });
  }

  /** Lets the file at hand be the last. */
  stop(): void {
    this.stopping = true;
    this.worker?.ask({ kind: 'stop' });
  }

  end(): void {
    this.worker?.end();
    this.worker = null;
  }

  private hear(answer: Answer): void {
    if (answer.kind === 'begun') {
      this.current = answer.name;
      if (this.rows >= this.told) this.events.begun(answer.name);
    } else if (answer.kind === 'row') {
      this.current = null;
      this.rows += 1;
      if (this.rows <= this.told) return;
      this.told = this.rows;
      this.events.row(answer.row);
    } else if (answer.kind === 'done') {
      this.end();
      this.events.done(!this.stopping);
    }
  }

  private brokeOff(): void {
    this.end();
    if (this.current === null) return this.events.done(false);
    this.broken.push(this.current);
    this.current = null;
    this.start();
  }
}
