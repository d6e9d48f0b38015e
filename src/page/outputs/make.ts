import { ComplaintError, complaintOf } from '../../cli/complaint';
import { assertSize } from '../../cli/check-bytes';
import type { Terminal } from '../../cli/terminal';
import { CLI } from '../../messages/cli';
import { PAGE_OUTPUTS as O } from '../../messages/page-outputs';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { plainText } from '../../papers/print/width';
import { packEntry, writeZip } from '../../xlsx/zip/write';
import { useDisk } from '../disk/fs';
import { MemoryDisk } from '../disk/memory-disk';
import type { NamedFile } from '../many/messages';
import { isPassedOver } from '../many/row';
import { COMMANDS } from './outputs';
import type { Output } from './list';

/** A hidden folder: a search for workbooks passes it over. */
const OUT = '.out';
/** What `junheng review` keeps for a run that is broken off. */
const KEPT = /\.review\.ndjson$/;

export interface Asked {
  readonly output: Output;
  readonly files: readonly NamedFile[];
  readonly language: Language;
  readonly time: Date;
}

/** A file to be downloaded. */
export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What could not be made, in words; '' where all was. */
  readonly failures: string;
}

/**
 * Makes an output by the command of the command line, over a disk in memory: one file as it is, several in an archive.
 *
 * @param read told after every file that was read
 * @throws ComplaintError where nothing was made
 */
export async function make(
  { output, files, language, time }: Asked,
  read: (done: number) => void,
): Promise<Made> {
  const disk = new MemoryDisk(() => time.getTime());
  useDisk(disk);
  disk.makeFolders(OUT);
  const failures: string[] = [];
  const failed = (file: string, error: unknown): void => {
    const { sentence, parameters } = complaintOf(error);
    failures.push(plainText(say(CLI.fileError, language, { file, message: { sentence, parameters } })));
  };
  const typed = new Set<string>();
  const paths: string[] = [];
  for (const [index, { name, file }] of files.entries()) {
    read(index);
    try {
      assertSize(file.size);
      const path = freePath(disk, name);
      const bytes = await bytesOf(file);
      if (isPassedOver(name, bytes)) continue;
      put(disk, path, bytes);
      typed.add(path.split('/', 1)[0] ?? path);
      paths.push(path);
    } catch (error) {
      failed(name, error);
    }
  }
  read(files.length);
  const terminal: Terminal = {
    out: () => undefined,
    err: (text) => void failures.push(...failuresIn(text, language)),
    outIsTty: false,
    errIsTty: false,
    colour: false,
    now: () => time,
  };
  const target = (name: string): string => {
    const path = name === '' ? OUT : `${OUT}/${name}`;
    disk.makeFolders(path.replace(/\/[^/]*$/, ''));
    return path;
  };
  const work = {
    typed: [...typed],
    files: paths,
    language,
    terminal,
    target,
    print: (name: string, text: string) => disk.write(target(name), new TextEncoder().encode(text)),
  };
  await COMMANDS[output](work, failed);
  const written = disk.below(OUT).filter(({ path }) => !KEPT.test(path));
  const [only] = written;
  const told = failures.join(' ');
  if (!only) throw new ComplaintError('nothing', told === '' ? O.nothingMade : { zh: told, en: told });
  if (written.length === 1)
    return { name: only.path.replace(/^.*\//, ''), bytes: only.bytes, failures: told };
  const bytes = writeZip(written.map(({ path, bytes: content }) => packEntry(path, content)));
  return { name: `${archiveName(output, files, language)}.zip`, bytes, failures: told };
}

/** `填好的申报表`; of one file with that file's name before it. */
function archiveName(output: Output, [only, ...others]: readonly NamedFile[], language: Language): string {
  const [name = ''] = say(O.names[output], language).replace('(', '（').split('（', 1);
  const file = only?.name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') ?? '';
  return others.length === 0 && file !== '' ? `${file}-${name.trim()}` : name.trim();
}

function put(disk: MemoryDisk, path: string, bytes: Uint8Array): void {
  disk.makeFolders(path.includes('/') ? path.replace(/\/[^/]*$/, '') : '');
  disk.write(path, bytes);
}

/** The file's name as a path; another where two are called the same. Words of a file never lead out of their folder. */
function freePath(disk: MemoryDisk, name: string): string {
  const parts = name.split('/').map((part) => part.replace(/[\\\uFFFD]/g, '_').replace(/^\.+$/, '_'));
  const path = parts.filter((part) => part !== '').join('/') || '_';
  for (let number = 2, free = path; ; free = path.replace(/(\.[^./]*)?$/, ` (${number++})$1`))
    if (!disk.file(free) && !disk.isFolder(free)) return free;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The browser could not read it: moved, deleted, or held by another program.
    throw new ComplaintError('unreadable', CLI.unreadable, { reason: 'NotReadable' });
  }
}

/** What a command complained of, among what else it told. */
function failuresIn(text: string, language: Language): string[] {
  const start = say(CLI.error, language, { message: '' }).trim();
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith(start) ? [line.slice(start.length).trim()] : []));
}
