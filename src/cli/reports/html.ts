import { basename, dirname, extname, join } from 'node:path';
import { CLI } from '../../messages/cli';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { ContentsRow, PageEntry } from '../html/page';
import { contentsRow, filePage, pageEntry, summaryPage, wholePage } from '../html/page';
import { ensureFolder, saveWhole } from '../save';
import { shortName } from '../short-name';
import type { Report } from './report';

/** Beyond so many files a page would be too long to open and to print: each gets its own, and there is a list of them. */
export const MOST_ON_ONE_PAGE = 50;

/** Where the pages of single files go: `汇总.html` → the folder `汇总-各文件` beside it. */
export function pagesFolder(target: string): string {
  return join(dirname(target), `${basename(target, extname(target))}-各文件`);
}

/** What the two kinds of HTML report need to know. */
export interface HtmlTarget {
  readonly target: string;
  readonly force: boolean;
  readonly language: Language;
  readonly time: Date;
}

/** All files on one page. */
export function onePageReport({ target, force, language, time }: HtmlTarget): Report {
  const entries: PageEntry[] = [];
  return {
    prepare(checked) {
      const entry = pageEntry(checked, entries.length, language);
      return () => void entries.push(entry);
    },
    end(failed) {
      saveWhole(target, wholePage(entries, failed, language, time), force);
      return [say(CLI.wroteHtml, language, { target })];
    },
  };
}

/** A page for each file, written as soon as it is checked, and a summary that leads to them. */
export function manyPagesReport({ target, force, language, time }: HtmlTarget): Report {
  const folder = pagesFolder(target);
  const rows: ContentsRow[] = [];
  const back = `../${encodeURIComponent(basename(target))}`;
  return {
    prepare(checked) {
      const name = pageName(rows.length + 1, checked.file);
      const text = filePage(checked, back, language, time);
      const row = contentsRow(checked, `${encodeURIComponent(basename(folder))}/${encodeURIComponent(name)}`);
      return () => {
        ensureFolder(folder);
        saveWhole(join(folder, name), text, force);
        rows.push(row);
      };
    },
    end(failed) {
      saveWhole(target, summaryPage(rows, failed, language, time), force);
      return [say(CLI.wrotePages, language, { target, folder, count: rows.length })];
    },
  };
}

/** `0001-甲县.html`: in the order of the summary, and a name that every disk takes. */
function pageName(number: number, file: string): string {
  const name = basename(file, extname(file)).replace(/[\\/:*?"<>|#%\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, '_');
  return `${String(number).padStart(4, '0')}-${shortName(name, 40)}.html`;
}
