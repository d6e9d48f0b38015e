import { DESK } from '../../messages/desk';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { displayWidth } from '../../papers/print/width';
import type { Terminal } from '../terminal';

/** How often it is said anew to who watches, in milliseconds. */
const EVERY = 250;
/** The same where standard error goes into a file or another program: a line of its own each time. */
const EVERY_LINE = 10_000;

/** How far a long run is and how much longer it takes, on standard error. */
export class Remaining {
  private readonly begun: number;
  private done = 0;
  private said: number;
  private shown = '';

  constructor(
    private readonly total: number,
    private readonly language: Language,
    private readonly terminal: Terminal,
  ) {
    this.begun = terminal.now().getTime();
    // Who watches sees at once that it goes on; a run of some seconds writes no line.
    this.said = terminal.errIsTty ? 0 : this.begun;
  }

  /** One more file is done. */
  step(): void {
    this.done += 1;
    const now = this.terminal.now().getTime();
    const { errIsTty } = this.terminal;
    if (now - this.said < (errIsTty ? EVERY : EVERY_LINE)) return;
    this.said = now;
    const text = this.textAt(now);
    if (!errIsTty) return this.terminal.err(`${text}\n`);
    this.clear();
    this.shown = text;
    this.terminal.err(`\r${text}`);
  }

  private textAt(now: number): string {
    const seconds = Math.ceil((((now - this.begun) / this.done) * (this.total - this.done)) / 1000);
    const left =
      seconds < 90
        ? say(DESK.seconds, this.language, { n: seconds })
        : say(DESK.minutes, this.language, { n: Math.ceil(seconds / 60) });
    return say(DESK.progress, this.language, { done: this.done, total: this.total, left });
  }

  clear(): void {
    if (this.shown !== '') this.terminal.err(`\r${' '.repeat(displayWidth(this.shown))}\r`);
    this.shown = '';
  }
}
