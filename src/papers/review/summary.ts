import { DESK } from '../../messages/desk';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { FailedFile } from '../checked-file';
import { countyTable, failures, folderHead, FolderTotals } from '../folder';
import type { Block, Paper, Row, Table } from '../paper';
import { Alike, alikeBlocks } from './alike';
import type { AlikeFiles } from './alike';
import { countyCells, countyColumns } from './county-sheet';
import { passedOverBlocks } from './failures';
import type { ReviewedCounty } from './standing';
import { rowOf, Standing } from './standing';

/** So many counties with several forms are listed in the workbook. */
const MOST_ALIKE = 500;

/** The whole desk in one summary. Counties are counted one by one and none is kept: the table asks for them again. */
export class Summary {
  private readonly totals = new FolderTotals();
  private readonly standing = new Standing();
  private readonly alike = new Alike();

  constructor(private readonly language: Language) {}

  add(county: ReviewedCounty): void {
    this.totals.add(rowOf(county, ''));
    this.standing.add(county);
    this.alike.add(county.likeness);
  }

  /** Files that seem to hold forms of one county; `all` are the counties in the order in which they were added. */
  alikeFiles(all: Iterable<ReviewedCounty>): AlikeFiles[] {
    return this.alike.groups(all);
  }

  /** The large numbers. */
  head(failed: readonly FailedFile[]): Block[] {
    return folderHead(this.totals, failed, this.language);
  }

  /** These counties in this order; `hrefOf` gives the address of a county's list, '' for none. */
  table(counties: readonly ReviewedCounty[], hrefOf: (county: ReviewedCounty) => string): Table {
    const rows = counties.map((county) => rowOf(county, hrefOf(county)));
    return countyTable(rows, this.totals, this.language);
  }

  indicators(): Block[] {
    const { overall, worst } = this.standing.blocks(this.language, this.totals);
    return [...overall, ...worst];
  }

  /**
   * The sheets of the workbook; of the first, the rows of counties come after it: `sheetRow`. `passedOver` are sentences about files
   * that were not checked.
   */
  papers(
    failed: readonly FailedFile[],
    alike: readonly AlikeFiles[],
    passedOver: readonly string[],
  ): { readonly counties: Paper; readonly others: readonly Paper[] } {
    const paper = (title: string, blocks: readonly Block[]): Paper => ({ title, landscape: true, blocks });
    const { language } = this;
    const { overall, worst } = this.standing.blocks(language, this.totals);
    const table = countyColumns(this.totals, language);
    return {
      counties: paper(say(DESK.summary, language), [...folderHead(this.totals, failed, language), table]),
      others: [
        paper(say(DESK.standing, language), overall),
        // On paper the head of a sheet's one table is repeated.
        ...(worst.length > 0 ? [paper(say(DESK.worst, language), worst)] : []),
        ...(alike.length > 0
          ? [paper(say(DESK.alike, language), alikeBlocks(alike, MOST_ALIKE, language))]
          : []),
        ...(failed.length + passedOver.length > 0
          ? [
              paper(say(DESK.failures, language), [
                ...(failed.length > 0 ? failures(failed, language) : []),
                ...passedOverBlocks(passedOver, language),
              ]),
            ]
          : []),
      ],
    };
  }

  /** A county in the workbook: every figure in a cell of its own, to be sorted and counted by. */
  sheetRow(county: ReviewedCounty): Row {
    return countyCells(rowOf(county, ''), this.language);
  }
}
