import { readFileSync, rmSync, statSync } from 'node:fs';
import { DESK } from '../../messages/desk';
import { FOLDER } from '../../messages/folder';
import type { Parameters, Sentence } from '../../messages/sentence';
import { pageAt } from './summary-files';

/** What every page of ours says, in either language. */
const SIGNS = Object.values(FOLDER.footer).map((text) => `<footer>${text}</footer>`);

/**
 * `汇总-2.html` … that an earlier run with more counties left behind the pages of this one: they would pass for a part of it. Removed
 * where we wrote them and may overwrite (`force`), else told.
 */
export function removeOldPages(
  target: string,
  pages: number,
  force: boolean,
  tell: (sentence: Sentence, parameters: Parameters) => void,
): void {
  for (let page = pages; ; page++) {
    const old = pageAt(target, page);
    if (page === 0 || !statSync(old, { throwIfNoEntry: false })?.isFile()) return;
    const remove = force && isOurs(old);
    if (remove) rmSync(old);
    tell(remove ? DESK.oldPageRemoved : DESK.oldPageLeft, { target: old });
  }
}

function isOurs(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8');
    return SIGNS.some((sign) => text.includes(sign));
  } catch {
    return false;
  }
}
