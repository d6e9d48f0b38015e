import { PAGE as P } from '../../messages/page';
import { type Language, type Parameters, say, type Sentence } from '../../messages/sentence';
import type { Frame } from '../../workbench/page/frame/frame';
import type { OpenBook } from '../../workbench/page/open-book';
import { offerLine } from '../../workbench/page/frame/offer';
import { Keeper, switchedOn } from './keeper';
import { UnsavedStore } from './kept';

/** Edits that are not saved yet, kept in this browser and offered when the page is opened again. */
export class KeptEdits {
  private readonly keeper: Keeper;

  constructor(
    private readonly frame: Frame,
    private readonly open: OpenBook,
    private readonly language: () => Language,
  ) {
    this.keeper = new Keeper(
      new UnsavedStore(),
      () => {
        const { book } = open;
        const written = open.edited ? open.written() : null;
        return book && written ? { name: book.name, bytes: written.bytes } : null;
      },
      () => frame.complain(this.say(P.notKept)),
    );
  }

  static isOn(): boolean {
    return switchedOn();
  }

  /** Told after every edit, and when all is saved. */
  follow(edited: boolean): void {
    if (edited) this.keeper.edited();
    else this.keeper.forget();
  }

  toggle(): boolean {
    const on = this.keeper.toggle();
    if (on && this.open.edited) this.keeper.edited();
    return on;
  }

  /** Offers what an earlier page left unsaved. */
  async offerLeft(): Promise<void> {
    const left = await this.keeper.left();
    if (!left) return;
    const { key, kept } = left;
    const language = this.language();
    const time = kept.time.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const restore = (): void => {
      if (!this.open.mayLeave()) return;
      this.keeper.forget();
      this.keeper.adopt(key);
      if (this.open.open(kept.bytes, kept.name, true)) this.frame.offer(null);
    };
    const forget = (): void => {
      this.frame.offer(null);
      void this.keeper.drop(key).then(() => this.offerLeft());
    };
    this.frame.offer(() =>
      offerLine(this.say(P.kept, { name: kept.name, time }), [
        { label: this.say(P.restore), run: restore },
        { label: this.say(P.forget), run: forget },
      ]),
    );
  }

  private say(sentence: Sentence, parameters: Parameters = {}): string {
    return say(sentence, this.language(), parameters);
  }
}
