/** What a form may be in, or be taken for: of the rest of a folder nothing is to be said. */
const WORKBOOK = /\.(?:xls[xmb]?|xlt[xm]?|ett?|ods|docx|csv|numbers)$/i;

/**
 * The files that were dropped. Folders are looked through with all their subfolders: of these, workbooks alone, without
 * lock files (`~$…`) and hidden ones; a file dropped by itself comes whatever it is, so that it can be said what it is not.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The list of items is emptied as soon as the event is over: entries are taken before anything is waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const found = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory ? filesBelow(entry as FileSystemDirectoryEntry) : fileOf(entry),
    ),
  );
  return found.flat();
}

/** Whether a file found in a folder is one to be checked. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name) && !/^(~\$|\.)/.test(name);

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    entries.push(...some);
  }
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) =>
        entry.isDirectory ? filesBelow(entry as FileSystemDirectoryEntry) : fileOf(entry, true),
      ),
  );
  return found.flat();
}

function fileOf(entry: FileSystemEntry, onlyWorkbooks = false): Promise<File[]> {
  if (onlyWorkbooks && !isWorkbookName(entry.name)) return Promise.resolve([]);
  return new Promise((resolve) =>
    (entry as FileSystemFileEntry).file(
      (file) => resolve([placed(file, entry.fullPath)]),
      () => resolve([]),
    ),
  );
}

/** The file with its path below what was dropped, as a chosen folder tells it by itself. */
function placed(file: File, path: string): File {
  Object.defineProperty(file, 'webkitRelativePath', { value: path.replace(/^\//, '') });
  return file;
}
