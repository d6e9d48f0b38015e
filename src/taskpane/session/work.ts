import type { Problem } from '../../spreadsheet/problem';
import { spreadsheetErrorOf } from '../../spreadsheet/problem';
import type { Parameters, Sentence } from '../../messages/sentence';
import { problemNotice } from '../state/reduce';
import type { Done, Notice } from '../state/state';
import type { Store } from '../state/store';

/** Takes back what was last written and says how that went. */
export type TakeBack = () => Promise<Notice>;

export function success(sentence: Sentence, parameters: Parameters = {}, undo = false): Notice {
  return { tone: 'success', sentence, parameters, undo };
}

export function warning(sentence: Sentence, parameters: Parameters = {}, undo = false): Notice {
  return { tone: 'warning', sentence, parameters, undo };
}

/** Everything that writes goes through here, one at a time, and what goes wrong becomes a notice. */
export class Work {
  private stack: { readonly done: Done; readonly undo: TakeBack }[] = [];

  /** `switched` is told when a piece of work found another workbook than the one that was checked. */
  constructor(
    private readonly store: Store,
    private readonly switched: () => Promise<boolean>,
  ) {}

  /** Does the work and shows the notice it gives; null shows nothing. Gives what kept it from being done. */
  async write(work: () => Promise<Notice | null>): Promise<Problem | null> {
    if (this.store.get().writing) return null;
    this.store.dispatch({ type: 'writing', on: true });
    const problem = await this.quietly(work);
    this.store.dispatch({ type: 'writing', on: false });
    return problem;
  }

  /** The same without keeping others waiting: for what only looks or selects. */
  async quietly(work: () => Promise<Notice | null>): Promise<Problem | null> {
    try {
      const notice = await work();
      if (notice) this.store.dispatch({ type: 'notice', notice });
      return null;
    } catch (error) {
      const { problem, parameters } = spreadsheetErrorOf(error);
      if ((problem === 'switched' || problem === 'gone') && (await this.switched())) return problem;
      this.store.dispatch({ type: 'notice', notice: problemNotice(problem, parameters) });
      return problem;
    }
  }

  /** What can be taken back next; what was written before comes after it. */
  keep(sentence: Sentence, parameters: Parameters, undo: TakeBack): void {
    this.stack.push({ done: { sentence, parameters }, undo });
    this.tell();
  }

  /** Takes back the newest of what can be. What fails can be tried again, unless what it was done to is gone. */
  async undo(): Promise<void> {
    const last = this.stack.at(-1);
    if (!last || this.store.get().writing) return;
    const problem = await this.write(last.undo);
    if (problem === null || problem === 'gone') this.stack = this.stack.filter((one) => one !== last);
    this.tell();
  }

  forget(): void {
    this.stack = [];
    this.tell();
  }

  private tell(): void {
    this.store.dispatch({ type: 'undoable', done: this.stack.at(-1)?.done ?? null });
  }
}
