import { element } from './dom';
import { droppedFiles, isWorkbookName } from './dropped';

/** The browser's own choice of files. */
export class FileChooser {
  readonly element: HTMLInputElement;

  /** `folder`: a folder is chosen, and of what is in it the workbooks are taken. */
  constructor(chosen: (files: readonly File[]) => void, folder = false) {
    const input: HTMLInputElement = element('input', {
      type: 'file',
      ...(folder ? { webkitdirectory: true } : { accept: '.xlsx,.xlsm,.xls,.xlsb,.et,.ods,.docx' }),
      multiple: true,
      hidden: true,
      'aria-hidden': 'true',
      tabindex: '-1',
      onchange: () => {
        const files = [...(input.files ?? [])];
        input.value = '';
        const wanted = folder ? files.filter(({ name }) => isWorkbookName(name)) : files;
        if (folder || wanted.length > 0) chosen(wanted);
      },
    });
    this.element = input;
  }

  choose(): void {
    this.element.click();
  }
}

/** Files dropped anywhere on the page; `cover` shows where while they are held over it. */
export function takeDrops(cover: HTMLElement, dropped: (files: readonly File[]) => void): void {
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    cover.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) cover.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    cover.hidden = true;
    if (!event.dataTransfer || !carriesFile(event)) return;
    event.preventDefault();
    void droppedFiles(event.dataTransfer).then((files) => {
      if (files.length > 0) dropped(files);
    });
  });
}
