import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { CellOnSheet, StopWatching } from '../../spreadsheet/types';

/** After the last keystroke; together with reading and checking this stays under half a second. */
const PAUSE = 200;

/**
 * Follows what happens to the workbook after the check. While the switch 边改边核验 is on, `recheck` is called with the sheets that
 * changed once typing has paused, one call at a time; otherwise the check grows stale, and whoever acts on it catches up first.
 */
export class Following {
  private watching: Promise<StopWatching> | null = null;
  private changed = new Set<string>();
  private edited = false;
  private atOnce = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  /**
   * `recheck` answers false when it could not be done just now; it is tried again after a pause. `tell` is told when the check
   * grows stale, and when it is fresh again; `selected`, which cell a person selected.
   */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly recheck: (changed: ReadonlySet<string>) => Promise<boolean>,
    private readonly tell: (stale: boolean) => void,
    private readonly selected: (cell: CellOnSheet) => void,
  ) {}

  /** Whether edits are checked again by themselves. */
  get live(): boolean {
    return this.atOnce && this.watching !== null;
  }

  async begin(): Promise<void> {
    if (!this.spreadsheet.can.has('watching')) return;
    this.watching ??= this.spreadsheet.watch({
      changed: (sheet, edited) => this.note(sheet, edited),
      selected: (cell) => this.selected(cell),
    });
    try {
      await this.watching;
    } catch (error) {
      this.watching = null;
      throw error;
    }
  }

  private note(sheet: string, edited: boolean): void {
    this.changed.add(sheet);
    if (edited && !this.edited) {
      this.edited = true;
      this.tell(true);
    }
    if (this.live) this.schedule();
  }

  async setLive(on: boolean): Promise<void> {
    this.atOnce = on;
    if (on) await this.begin();
    else clearTimeout(this.timer);
  }

  async end(): Promise<void> {
    this.atOnce = false;
    this.take();
    const { watching } = this;
    this.watching = null;
    const stop = await watching;
    await stop?.();
  }

  /** What has changed up to now is going to be read, or no longer matters. */
  take(): ReadonlySet<string> {
    clearTimeout(this.timer);
    const { changed } = this;
    this.changed = new Set();
    this.edited = false;
    this.tell(false);
    return changed;
  }

  /** Checks what was edited since the check; false where that was nothing. */
  async catchUp(): Promise<boolean> {
    return this.edited && (await this.recheckOrKeep(this.take()));
  }

  private async recheckOrKeep(changed: ReadonlySet<string>): Promise<boolean> {
    if (await this.recheck(changed)) return true;
    changed.forEach((sheet) => this.changed.add(sheet));
    this.edited = true;
    this.tell(true);
    return false;
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), PAUSE);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      while (this.changed.size > 0 && this.live) {
        if (await this.recheckOrKeep(this.take())) continue;
        this.schedule();
        return;
      }
    } finally {
      this.running = false;
    }
  }
}
