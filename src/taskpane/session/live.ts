import type { StopWatching } from '../../excel/watch';
import { watchWorkbook } from '../../excel/watch';

/** After the last keystroke; together with reading and checking this stays under half a second. */
const PAUSE = 200;

/**
 * Calls `recheck` with the sheets that changed once typing has paused. Only one runs at a time; what changes meanwhile is
 * kept for the next.
 */
export class LiveChecking {
  private stop: StopWatching | null = null;
  private changed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  /** `recheck` answers false when it could not be done just now; it is tried again after a pause. */
  constructor(private readonly recheck: (changed: ReadonlySet<string>) => Promise<boolean>) {}

  get on(): boolean {
    return this.stop !== null;
  }

  async start(): Promise<void> {
    this.stop ??= await watchWorkbook((sheet) => {
      this.changed.add(sheet);
      this.schedule();
    });
  }

  async end(): Promise<void> {
    clearTimeout(this.timer);
    this.changed = new Set();
    const { stop } = this;
    this.stop = null;
    await stop?.();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), PAUSE);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      while (this.changed.size > 0 && this.on) {
        const changed = this.changed;
        this.changed = new Set();
        if (await this.recheck(changed)) continue;
        changed.forEach((sheet) => this.changed.add(sheet));
        this.schedule();
        return;
      }
    } finally {
      this.running = false;
    }
  }
}
