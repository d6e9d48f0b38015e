import { DESK } from '../../messages/desk';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { displayWidth } from '../../papers/print/width';
import type { Terminal } from '../terminal';

/** How often it is said anew, in milliseconds. */
const EVERY = 250;

/** How far a long run is and how much longer it takes, on standard error, only where someone watches. */
export class Remaining {
  private readonly begun: number;
  private done = 0;
  private said = 0;
  private shown = '';

  constructor(
    private readonly total: number,
    private readonly language: Language,
    private readonly terminal: Terminal,
  ) {
    this.begun = terminal.now().getTime();
  }

  /** One more file is done. */
  step(): void {
    this.done += 1;
    const now = this.terminal.now().getTime();
    if (!this.terminal.errIsTty || now - this.said < EVERY) return;
    this.said = now;
    const seconds = Math.ceil((((now - this.begun) / this.done) * (this.total - this.done)) / 1000);
    const left =
      seconds < 90
        ? say(DESK.seconds, this.language, { n: seconds })
        : say(DESK.minutes, this.language, { n: Math.ceil(seconds / 60) });
    this.clear();
    this.shown = say(DESK.progress, this.language, { done: this.done, total: this.total, left });
    this.terminal.err(`\r${this.shown}`);
  }

  clear(): void {
    if (this.shown !== '') this.terminal.err(`\r${' '.repeat(displayWidth(this.shown))}\r`);
    this.shown = '';
  }
}
