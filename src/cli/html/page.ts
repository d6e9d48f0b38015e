import { sha256 } from '../../papers/print/sha256';
import { FOLDER } from '../../messages/folder';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { CheckedFile, FailedFile } from '../../papers/checked-file';
import { countyReport } from '../../papers/county/report';
import type { CountyRow } from '../../papers/folder';
import { countyRow, folderReport } from '../../papers/folder';
import type { Block, Paper } from '../../papers/paper';
import { paperHtml } from '../../papers/print/html';
import type { Markup } from '../../papers/print/markup';
import { html, raw } from '../../papers/print/markup';
import { traceBlocks } from '../../papers/trace/trace-blocks';
import { SCRIPT } from './script';
import { STYLE } from './style';

/** What a list of files says of one. */
export type ContentsRow = CountyRow;

export function contentsRow(checked: CheckedFile, href: string): ContentsRow {
  return countyRow(checked, href);
}

/** A file's place on the page of all of them, and its section there. */
export interface PageEntry {
  readonly row: ContentsRow;
  /** The section beside others. */
  readonly section: Markup;
  /** Of the first file: its section where it stays the only one. */
  readonly alone: Section | null;
  readonly title: string;
}

/** The section of the file in place `index`. */
export function pageEntry(checked: CheckedFile, index: number, language: Language): PageEntry {
  const id = `file-${index + 1}`;
  const { blocks, title } = countyReport(checked, language);
  const words = { search: say(FOLDER.search, language), shown: say(FOLDER.shown, language) };
  return {
    row: contentsRow(checked, `#${id}`),
    section: html`<section id="${id}">${paperHtml(blocks, { ids: `${id}-`, deeper: 1, words })}</section>`,
    alone:
      index === 0
        ? (head) =>
            html`<section id="${id}">
              ${head}${paperHtml([...blocks, ...traceOfChecked(checked, language)], { words })}
            </section>`
        : null,
    title,
  };
}

/**
 * All files on one HTML page that needs nothing else: no network (its own policy forbids it), no script to be read and
 * printed. A single file is the report of its county; several begin with the table of counties. All that comes from the
 * files is escaped.
 */
export function wholePage(
  entries: readonly PageEntry[],
  failed: readonly FailedFile[],
  language: Language,
  time: Date,
): string {
  const [only] = entries;
  if (only?.alone && entries.length === 1 && failed.length === 0)
    return pageOf(only.title, [only.alone], language, time);
  return pageOf(
    say(FOLDER.heading, language, { count: entries.length + failed.length }),
    [
      folderSection(
        entries.map(({ row }) => row),
        failed,
        language,
      ),
      ...entries.map(({ section }) => section),
    ],
    language,
    time,
  );
}

/** Where there are many files: the table of them, each with a page of its own. */
export function summaryPage(
  rows: readonly ContentsRow[],
  failed: readonly FailedFile[],
  language: Language,
  time: Date,
): string {
  const title = say(FOLDER.heading, language, { count: rows.length + failed.length });
  return pageOf(title, [folderSection(rows, failed, language)], language, time);
}

/** The page of one file; `back` is the address of the summary. */
export function filePage(checked: CheckedFile, back: string, language: Language, time: Date): string {
  const link = html`<p class="back"><a href="${back}">${say(FOLDER.back, language)}</a></p>`;
  const { alone, section, title } = pageEntry(checked, 0, language);
  return pageOf(title, [(head) => html`${head}${link}${alone ? alone(html``) : section}`], language, time);
}

/** Papers as one HTML page that needs nothing else: the first gives the title, each begins on a sheet of its own. */
export function paperPage(papers: readonly Paper[], language: Language, time: Date): string {
  const words = { search: say(FOLDER.search, language), shown: say(FOLDER.shown, language) };
  const [first, ...others] = papers.map(
    ({ blocks, landscape }, index): Section =>
      (head) =>
        html`<section class="${landscape ? 'folder' : 'upright'}" id="paper-${index + 1}">
          ${head}${paperHtml(blocks, { ids: index === 0 ? '' : `paper-${index + 1}-`, deeper: index === 0 ? 0 : 1, words })}
        </section>`,
  );
  const nothing: Section = (head) => head;
  const rest = others.map((section) => section(html``));
  return pageOf(papers[0]?.title ?? '', [first ?? nothing, ...rest], language, time);
}

/** Where the figures come from, where the workbook holds 基础数据. */
function traceOfChecked({ traced }: CheckedFile, language: Language): readonly Block[] {
  return traced ? traceBlocks(traced, language) : [];
}

function folderSection(
  rows: readonly ContentsRow[],
  failed: readonly FailedFile[],
  language: Language,
): Section {
  const words = { search: say(FOLDER.search, language), shown: say(FOLDER.shown, language) };
  const blocks = folderReport(rows, failed, language);
  return (head) =>
    html`<section class="folder">${head}${paperHtml(blocks, { ids: 'all-', words })}</section>`;
}

/** A section that takes the page's head into itself: named pages of print begin with it. */
type Section = (head: Markup) => Markup;

function pageOf(
  title: string,
  [first, ...others]: readonly [Section, ...Markup[]],
  language: Language,
  time: Date,
): string {
  const policy = `default-src 'none'; script-src '${hashOf(SCRIPT)}'; style-src '${hashOf(STYLE)}'`;
  const made = time.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const running = html`<header class="running">
    <p>${say(FOLDER.name, language)}</p>
    <p>${made}</p>
  </header>`;
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>${first(running)}${others}</main>
        <footer>${say(FOLDER.footer, language)}</footer>
        ${raw(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
  return `${page.text.trimEnd()}\n`;
}

function hashOf(text: string): string {
  return `sha256-${sha256(text)}`;
}
