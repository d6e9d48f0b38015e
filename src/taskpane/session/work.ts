import { excelErrorOf } from '../../excel/errors';
import type { Parameters, Sentence } from '../../messages/sentence';
import { problemNotice } from '../state/reduce';
import type { Notice } from '../state/state';
import type { Store } from '../state/store';

/** Takes back what was last written and says how that went. */
export type Undo = () => Promise<Notice>;

export function success(sentence: Sentence, parameters: Parameters = {}, undo = false): Notice {
  return { tone: 'success', sentence, parameters, undo };
}

export function warning(sentence: Sentence, parameters: Parameters = {}, undo = false): Notice {
  return { tone: 'warning', sentence, parameters, undo };
}

/** Everything that writes goes through here, one at a time, and what goes wrong becomes a notice. */
export class Work {
  private lastUndo: Undo | null = null;

  constructor(private readonly store: Store) {}

  /** Does the work and shows the notice it gives; null shows nothing. */
  async write(work: () => Promise<Notice | null>): Promise<void> {
    if (this.store.get().writing) return;
    this.store.dispatch({ type: 'writing', on: true });
    await this.quietly(work);
    this.store.dispatch({ type: 'writing', on: false });
  }

  /** The same without keeping others waiting: for what only looks or selects. */
  async quietly(work: () => Promise<Notice | null>): Promise<void> {
    try {
      const notice = await work();
      if (notice) this.store.dispatch({ type: 'notice', notice });
    } catch (error) {
      const { problem, parameters } = excelErrorOf(error);
      this.store.dispatch({ type: 'notice', notice: problemNotice(problem, parameters) });
    }
  }

  /** What the notice's button takes back; what was written before can then no longer be. */
  keep(undo: Undo): void {
    this.lastUndo = undo;
  }

  async undo(): Promise<void> {
    const undo = this.lastUndo;
    if (!undo) return;
    this.lastUndo = null;
    await this.write(undo);
  }
}
