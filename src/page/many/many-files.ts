import { PAGE as P } from '../../messages/page';
import { type Language, say } from '../../messages/sentence';
import type { Frame } from '../../workbench/page/frame/frame';
import { offerLine } from '../../workbench/page/frame/offer';
import { FileList } from './list';
import type { NamedFile } from './messages';

/** The list of many files over the grid. It stays while one of them is looked at, and is left for another list. */
export class ManyFiles {
  private list: FileList | null = null;

  constructor(
    private readonly frame: Frame,
    private readonly language: () => Language,
    private readonly open: (file: NamedFile) => void,
  ) {}

  /** Checks these files and shows how far that is. */
  show(files: readonly File[]): void {
    if (files.length === 0) return this.frame.complain(say(P.nothing, this.language()));
    this.list?.end();
    const named = files.map((file) => ({ name: file.webkitRelativePath || file.name, file }));
    this.list = new FileList(named, this.language(), {
      open: (file) => this.open(file),
      back: () => this.hide(),
    });
    this.frame.offer(null);
    this.frame.show(this.list.element);
  }

  /** Shows grid and pane again; a line leads back to the list. */
  hide(): void {
    const { list } = this;
    this.frame.show(null);
    if (!list) return;
    const back = (): void => {
      this.frame.offer(null);
      this.frame.show(list.element);
    };
    this.frame.offer(() => offerLine('', [{ label: say(P.toList, this.language()), run: back }]));
  }
}
