import type { Book } from '@junheng/host';

/** What the page around the workbook does for the spreadsheet. */
export interface BookHost {
  /** The workbook that is open now. */
  book(): Book;
  /** `zh-CN`, `en-US`. */
  language(): string;
  /** Takes over what a person typed and the grid still holds. */
  flush(): void;
  /** Opens the sample county, where the page has it. */
  openSample?(): void;
  /** Calculates the formulas that call our functions anew. */
  recalculate(): void;
}
