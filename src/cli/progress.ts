import { CLI } from '../messages/cli';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { Terminal } from './terminal';
import { displayWidth } from '../papers/print/width';

const BAR = 30;

/** A bar on standard error while many files are checked, only where someone watches. It never hides the cursor. */
export class Progress {
  private done = 0;
  private shown = '';

  constructor(
    private readonly files: number,
    private readonly language: Language,
    private readonly terminal: Terminal,
  ) {
    this.show();
  }

  /** One more file is done. */
  step(): void {
    this.done += 1;
    this.show();
  }

  /** Takes the bar away, so that something else can be printed. */
  clear(): void {
    if (this.shown !== '') this.terminal.err(`\r${' '.repeat(displayWidth(this.shown))}\r`);
    this.shown = '';
  }

  private show(): void {
    if (this.files < 2 || !this.terminal.errIsTty) return;
    const filled = Math.round((BAR * this.done) / this.files);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
    this.shown = say(CLI.progress, this.language, { bar, value: this.done, total: this.files });
    this.terminal.err(`\r${this.shown}`);
  }
}
