import type { WpsApplication } from './model';

/**
 * Keeps our own writes from coming back as edits of a person. Events carry no origin, so they are switched off while we write,
 * and, should WPS send them all the same, at once or when the script has ended, they are not listened to.
 */
export class OwnWrites {
  private depth = 0;
  private ends: ReturnType<typeof setTimeout> | undefined;

  get quiet(): boolean {
    return this.depth > 0 || this.ends !== undefined;
  }

  /** Runs work that writes. */
  async run<T>(app: WpsApplication, work: () => T | Promise<T>): Promise<T> {
    this.depth += 1;
    clearTimeout(this.ends);
    const before = app.EnableEvents;
    app.EnableEvents = false;
    try {
      return await work();
    } finally {
      this.depth -= 1;
      app.EnableEvents = before;
      // What WPS sends after the script has ended stands in the queue before this.
      this.ends = setTimeout(() => (this.ends = undefined), 0);
    }
  }
}
