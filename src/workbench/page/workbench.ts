import { WORKBENCH as W } from '../../messages/workbench';
import { type Parameters, say } from '../../messages/sentence';
import type { Book } from '../host/model/book';
import { Frame } from './frame/frame';
import { keepPreferences, type Preferences } from './frame/preferences';
import { Binding } from './grid/binding';
import { Link } from './grid/link';
import { drawConditionalFormats } from './grid/overlay';
import { snapshotOf } from './grid/snapshot';
import { GridComponent } from './grid/univer';
import { openFile, type OpenFile } from './open-file';

const SAMPLE = '/workbench/sample-county.xlsx';

/** The workbench: one open workbook, the grid that shows it, the add-in that works on it. */
export class Workbench {
  private file: OpenFile | null = null;
  private link: Link | null = null;
  private binding: Binding | null = null;
  private edited = false;

  private constructor(
    private readonly preferences: Preferences,
    readonly frame: Frame,
    readonly grid: GridComponent,
  ) {}

  static async start(root: HTMLElement, preferences: Preferences): Promise<Workbench> {
    let workbench: Workbench | null = null;
    const frame = new Frame(root, preferences, {
      open: (file) => void workbench?.openDropped(file),
      save: () => workbench?.save(),
      sample: () => void workbench?.openSample(),
      run: () => undefined,
      changed: () => workbench?.preferencesChanged(),
    });
    const grid = await GridComponent.create(frame.grid, preferences.language, preferences.dark);
    workbench = new Workbench(preferences, frame, grid);
    await workbench.openSample();
    return workbench;
  }

  get book(): Book | null {
    return this.file?.book ?? null;
  }

  async openSample(): Promise<void> {
    const response = await fetch(SAMPLE);
    this.open(new Uint8Array(await response.arrayBuffer()), say(W.sampleName, this.preferences.language));
  }

  async openDropped(file: File): Promise<void> {
    this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  open(bytes: Uint8Array, name: string): void {
    this.frame.busy(true);
    try {
      const file = openFile(bytes, name);
      this.binding?.dispose();
      this.file = file;
      this.link = new Link(file.book, this.grid, this.grid.show(snapshotOf(file.book)));
      this.binding = new Binding(this.link);
      this.binding.onRefused = () => this.frame.complain(this.say(W.protected));
      drawConditionalFormats(() => this.link);
      file.book.listen((event) => {
        if (event.kind !== 'selected' && event.kind !== 'calculated') this.mark(true);
      });
      this.frame.quiet();
      this.mark(false);
    } catch (error) {
      this.frame.complain(this.say(W.notXlsx, { name, reason: String(error) }));
    } finally {
      this.frame.busy(false);
    }
  }

  save(): void {
    if (!this.file) return;
    this.binding?.flush();
    const address = URL.createObjectURL(new Blob([this.file.toBytes() as BlobPart]));
    const link = document.createElement('a');
    link.href = address;
    link.download = this.file.book.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.mark(false);
  }

  private mark(edited: boolean): void {
    this.edited = edited;
    this.frame.showFile(this.file?.book.name ?? '', this.edited);
  }

  private preferencesChanged(): void {
    keepPreferences(this.preferences, localStorage);
    void this.grid.speak(this.preferences.language);
    this.grid.darken(this.preferences.dark);
  }

  private say(sentence: (typeof W)[keyof typeof W], parameters: Parameters = {}): string {
    return say(sentence, this.preferences.language, parameters);
  }
}
