import { dirname, parse, join, relative, sep } from 'node:path';
import type { NewRow } from '../../form/new-sheet';
import { DESK } from '../../messages/desk';
import { FOLDER } from '../../messages/folder';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { FailedFile } from '../../papers/checked-file';
import type { Block } from '../../papers/paper';
import { paperSheet, printedRow } from '../../papers/print/worksheet';
import { alikeBlocks } from '../../papers/review/alike';
import type { AlikeFiles } from '../../papers/review/alike';
import { pageFailures, passedOverBlocks } from '../../papers/review/failures';
import type { ReviewedCounty } from '../../papers/review/standing';
import type { Summary } from '../../papers/review/summary';
import { makeWorkbook } from '../make-workbook';
import { paperPage } from '../html/page';

/** All that is said of a folder: the counties worst first, as often as they are asked for. */
export interface Reviewed {
  readonly summary: Summary;
  readonly count: number;
  readonly counties: () => Iterable<ReviewedCounty>;
  readonly failed: readonly FailedFile[];
  readonly alike: readonly AlikeFiles[];
  /** What is said of files that were not checked. */
  readonly passedOver: readonly string[];
}

/** A browser shows so many counties without delay, in less than 5 MB; more are told on further pages. */
const ON_A_PAGE = 3000;

/** So many counties with several forms are listed on the page. */
const ALIKE_ON_A_PAGE = 20;

/** The summary's workbook; its rows are made one by one. */
export function summaryWorkbook(reviewed: Reviewed): Uint8Array {
  const { summary, count, counties, failed, alike, passedOver } = reviewed;
  const papers = summary.papers(failed, alike, passedOver);
  const { sheet, table } = paperSheet(papers.counties);
  const others = papers.others.map((paper) => paperSheet(paper).sheet);
  if (!table) return makeWorkbook([sheet, ...others]);
  const { columns, head } = table;
  const rows = function* (): Generator<NewRow> {
    let row = head;
    for (const county of counties())
      yield printedRow(summary.sheetRow(county), columns, sheet.columnWidths, ++row);
  };
  const filter = { top: head, left: 0, bottom: head + count, right: columns.length - 1 };
  return makeWorkbook([{ ...sheet, filter, more: rows() }, ...others]);
}

/** `汇总.html`, and `汇总-2.html` … where one page does not hold so many counties. */
export function pageTargets(target: string, counties: number): string[] {
  const pages = Math.max(1, Math.ceil(counties / ON_A_PAGE));
  return Array.from({ length: pages }, (_, page) => pageAt(target, page));
}

/** The page in this place, from 0. */
export function pageAt(target: string, page: number): string {
  const { dir, name, ext } = parse(target);
  return page === 0 ? target : join(dir, `${name}-${page + 1}${ext}`);
}

/** The summary's pages one by one, each with where it belongs. */
export function* summaryPages(
  target: string,
  { summary, count, counties, failed, alike, passedOver }: Reviewed,
  language: Language,
  time: Date,
): Generator<readonly [target: string, page: string]> {
  const targets = pageTargets(target, count);
  const unread = pageFailures(failed, language);
  const left = counties()[Symbol.iterator]();
  for (const [page, file] of targets.entries()) {
    const some: ReviewedCounty[] = [];
    for (let next = left.next(); !next.done; next = left.next()) {
      some.push(next.value);
      if (some.length === ON_A_PAGE) break;
    }
    const blocks: Block[] = [
      ...(page === 0
        ? [...summary.head(failed), ...unread.before, ...alikeBlocks(alike, ALIKE_ON_A_PAGE, language)]
        : []),
      ...(targets.length > 1 ? others(targets, page, count, language) : []),
      ...(some.length > 0 ? [summary.table(some, (county) => hrefFrom(file, county))] : []),
      ...(page === 0
        ? [...summary.indicators(), ...unread.after, ...passedOverBlocks(passedOver, language)]
        : []),
    ];
    const title = say(FOLDER.heading, language, { count: count + failed.length });
    yield [file, paperPage([{ title, blocks, landscape: true }], language, time)];
  }
}

/** Where the other counties are. */
function others(targets: readonly string[], shown: number, count: number, language: Language): Block[] {
  const ranks = (page: number) => ({
    from: page * ON_A_PAGE + 1,
    to: Math.min(count, (page + 1) * ON_A_PAGE),
  });
  const text = say(DESK.pagesText, language, { count, pages: targets.length, ...ranks(shown) });
  const heading = say(FOLDER.heading, language, { count });
  return [
    ...(shown === 0 ? [] : [{ kind: 'heading', level: 1, text: heading } as const]),
    { kind: 'text', text },
    {
      kind: 'table',
      bare: true,
      columns: targets.map(() => ({ title: '', width: 10 })),
      rows: [
        {
          cells: targets.map((file, page) => {
            const value = say(DESK.page, language, ranks(page));
            if (page === shown) return { value, strong: true };
            return { value, link: { kind: 'page', href: encodeURIComponent(parse(file).base) } as const };
          }),
        },
      ],
    },
  ];
}

/** From a page to the county's list, as an address; empty where it has none. */
function hrefFrom(page: string, { returned }: ReviewedCounty): string {
  if (returned === null) return '';
  return relative(dirname(page), returned).split(sep).map(encodeURIComponent).join('/');
}
