import type { Kept } from './kept';

/** So long after an edit its state is kept; the next edit within it moves that on, at most so often. */
const PAUSE_MS = 1500;
const LONGEST_MS = 10_000;
const SWITCH = 'junheng.keep';

/** Where states are kept; `UnsavedStore` in a browser. */
export interface KeptStore {
  all(): Promise<{ readonly key: string; readonly kept: Kept }[]>;
  write(key: string, kept: Kept): Promise<void>;
  forget(key: string): Promise<void>;
}

/** Whether edits are kept; they are unless a person turned it off. */
export function switchedOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

/** What is to be kept: the workbook as it would be saved now. */
export type Snapshot = () => { readonly name: string; readonly bytes: Uint8Array } | null;

/** Keeps unsaved edits while they are unsaved, and nothing else; can be told not to. */
export class Keeper {
  private key = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | null = null;
  private round = 0;
  private refused = false;

  constructor(
    private readonly store: KeptStore,
    private readonly snapshot: Snapshot,
    private readonly onRefused: () => void,
  ) {}

  /** Turned off, it forgets at once. Answers whether it is on now. */
  toggle(): boolean {
    const on = !switchedOn();
    try {
      if (on) localStorage.removeItem(SWITCH);
      else localStorage.setItem(SWITCH, 'off');
    } catch {
      // A browser that keeps no switch keeps no edits either.
    }
    if (!on) this.forget();
    return on;
  }

  /** The latest state that an earlier page left; null where none did. */
  async left(): Promise<{ readonly key: string; readonly kept: Kept } | null> {
    const [latest] = (await this.store.all()).filter(({ key }) => key !== this.key);
    return latest ?? null;
  }

  /** A state that an earlier page left is open here now: it is kept on under the same key. */
  adopt(key: string): void {
    this.key = key;
  }

  /** A state that an earlier page left is not wanted. */
  drop(key: string): Promise<void> {
    return this.store.forget(key);
  }

  /** Something was edited. */
  edited(): void {
    if (!switchedOn() || this.refused) return;
    const now = performance.now();
    this.since ??= now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(PAUSE_MS, this.since + LONGEST_MS - now));
    this.timer = setTimeout(() => void this.keep(), wait);
  }

  /** All is saved, or given up. */
  forget(): void {
    clearTimeout(this.timer);
    this.since = null;
    this.round += 1;
    void this.store.forget(this.key);
  }

  private async keep(): Promise<void> {
    this.since = null;
    const { round } = this;
    const state = this.snapshot();
    if (!state) return;
    try {
      await this.store.write(this.key, { ...state, time: new Date() });
      // Saved while this was on its way.
      if (round !== this.round) await this.store.forget(this.key);
    } catch {
      this.refused = true;
      this.onRefused();
    }
  }
}
