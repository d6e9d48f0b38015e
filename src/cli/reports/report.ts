import type { CheckedFile, FailedFile } from '../../papers/checked-file';

/**
 * One of the outputs of `junheng check`, fed file by file so that nothing has to be kept: a run over thousands of counties
 * takes no more memory than one over ten.
 */
export interface Report {
  /**
   * Puts one file into words and gives what writes them. Whatever goes wrong in here is that file's own failure, and nothing
   * of it has been written yet.
   */
  prepare(checked: CheckedFile): () => void;
  /** After the last file. Gives what a person should be told, such as where the report is. */
  end(failed: readonly FailedFile[]): readonly string[];
}
