import { DESK } from '../../messages/desk';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { FailedFile } from '../checked-file';
import { folderReport } from '../folder';
import type { Block, Paper } from '../paper';
import type { ReviewedCounty } from './standing';
import { rowOf, standingBlocks } from './standing';

/** The whole desk as blocks of one page: the table of counties, files that could not be read, standing by indicator. */
export function reviewBlocks(
  counties: readonly ReviewedCounty[],
  failed: readonly FailedFile[],
  hrefOf: (county: ReviewedCounty) => string,
  language: Language,
): Block[] {
  const rows = counties.map((county) => rowOf(county, hrefOf(county)));
  return [...folderReport(rows, failed, language), ...standingBlocks(counties, language)];
}

/** The same as the sheets of a workbook. */
export function reviewPapers(
  counties: readonly ReviewedCounty[],
  failed: readonly FailedFile[],
  language: Language,
): Paper[] {
  const paper = (title: string, blocks: readonly Block[]): Paper => ({ title, landscape: true, blocks });
  const rows = counties.map((county) => rowOf(county, ''));
  return [
    paper(say(DESK.summary, language), folderReport(rows, failed, language)),
    paper(say(DESK.standing, language), standingBlocks(counties, language)),
  ];
}
