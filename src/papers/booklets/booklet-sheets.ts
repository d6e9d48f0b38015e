import type { NewSheet } from '../../form/new-sheet';
import type { Paper } from '../paper';
import { paperSheet } from '../print/worksheet';

/** A sheet's name has at most 31 characters, none of these, and apostrophes not everywhere. */
const LONGEST = 31;
const FORBIDDEN = /['[\]:*?/\\]/g;

/** Booklets as sheets of a workbook, one a school, each upright on A4; names are cut and numbered where they must be. */
export function bookletSheets(papers: readonly Paper[]): readonly NewSheet[] {
  const taken = new Set<string>();
  return papers.map((paper, index) => {
    const name = freeName(paper.title, index, taken);
    taken.add(name.toLowerCase());
    const { sheet } = paperSheet(paper);
    return {
      ...sheet,
      freeze: { rows: 0, columns: 0 },
      name,
      page: {
        orientation: 'portrait',
        centered: true,
        margins: { left: 12, right: 12, top: 16, bottom: 14 },
        header: { left: plain(paper.header ?? '') },
        footer: { left: plain(paper.footer ?? ''), right: '&P / &N' },
      },
    };
  });
}

/** In heads and feet of pages `&` begins a code. */
const plain = (text: string): string => text.replace(/&/g, '&&');

function freeName(title: string, index: number, taken: ReadonlySet<string>): string {
  const base = title.replace(FORBIDDEN, ' ').trim().slice(0, LONGEST) || `${index + 1}`;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const end = `(${number})`;
    name = base.slice(0, LONGEST - end.length) + end;
  }
  return name;
}
