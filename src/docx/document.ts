import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
} from 'docx';
import type { ISectionOptions, Table } from 'docx';
import type { OpenBlock, Paper } from '../papers/paper';
import { unfolded } from '../papers/paper';
import { chartParagraphs } from './chart';
import { fontTable } from './font-table';
import { OFFICIAL, WORKING } from './look';
import type { Look } from './look';
import {
  calloutParagraphs,
  fontOf,
  headingParagraph,
  noteParagraphs,
  textParagraph,
  textRun,
} from './paragraphs';
import { figuresTable, wordTable } from './tables';

/** A4 in twips. */
const A4 = { width: 11_906, height: 16_838 };
type Child = Paragraph | Table;

/**
 * Papers as one Word document, each from a new page: official ones as GB/T 9704 sets type, others for work. Headings are
 * headings and table heads are repeated, so that readers of every kind find their way. Nothing is embedded.
 *
 * @example await paperDocx([selfReport(county)]) // the bytes of a .docx
 */
export async function paperDocx(papers: readonly Paper[]): Promise<Uint8Array> {
  const [first] = papers;
  const look = first?.official ? OFFICIAL : WORKING;
  const document = new Document({
    title: first?.title ?? '',
    creator: '均衡核验',
    evenAndOddHeaderAndFooters: first?.official === true,
    styles: { default: { document: { run: { font: fontOf(look.body.font), size: look.body.size } } } },
    sections: papers.flatMap((paper, index) => sectionsOf(paper, `note${index + 1}-`)),
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable(look) }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides));
}

/** A paper's sections: a new one wherever the page is turned. */
function sectionsOf(paper: Paper, notes: string): ISectionOptions[] {
  const linked = paper.blocks.some(({ kind }) => kind === 'notes');
  const look = { ...(paper.official ? OFFICIAL : WORKING), ...(linked && { notes }) };
  const parts: { landscape: boolean; children: Child[] }[] = [];
  let breaks = false;
  for (const block of unfolded(paper.blocks)) {
    if (block.kind === 'break') {
      breaks = true;
      continue;
    }
    const landscape = paper.landscape === true || (block.kind === 'table' && block.landscape === true);
    let part = parts.at(-1);
    const turned = part?.landscape !== landscape;
    if (!part || turned) {
      part = { landscape, children: [] };
      parts.push(part);
    }
    part.children.push(
      ...printed(block, look, roomOf(look, landscape), breaks && !turned && part.children.length > 0),
    );
    breaks = false;
  }
  return (parts.length > 0 ? parts : [{ landscape: false, children: [] }]).map(({ landscape, children }) => ({
    properties: {
      page: {
        size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...look.page, footer: 1134 },
      },
    },
    ...(paper.header &&
      !paper.official && { headers: { default: new Header({ children: [quiet(paper.header, look)] }) } }),
    footers: footersOf(paper, look),
    children,
  }));
}

/** The width of the text in twips. */
function roomOf({ page }: Look, landscape: boolean): number {
  return (landscape ? A4.height : A4.width) - page.left - page.right;
}

function printed(
  block: Exclude<OpenBlock, { kind: 'break' }>,
  look: Look,
  room: number,
  breakBefore: boolean,
): Child[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, look, breakBefore)];
    case 'text':
      return [textParagraph(block, look, breakBefore)];
  }
  const turned = breakBefore ? [new Paragraph({ children: [new PageBreak()] })] : [];
  switch (block.kind) {
    case 'callout':
      return [...turned, ...calloutParagraphs(block, look)];
    case 'figures':
      return [...turned, figuresTable(block, look, room), gap()];
    case 'table': {
      const caption = block.caption
        ? [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              keepNext: true,
              spacing: { before: 120, after: 60 },
              children: [
                textRun(block.caption, { font: look.table.font, size: look.table.size + 1, bold: true }),
              ],
            }),
          ]
        : [];
      return [...turned, ...caption, wordTable(block, look, room), gap()];
    }
    case 'bars':
      return [...turned, ...chartParagraphs(block, look)];
    case 'notes':
      return [...turned, ...noteParagraphs(block, look)];
  }
}

/** Two tables without a paragraph between them would grow into one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 80, line: 120 }, children: [] });
}

function quiet(text: string, look: Look): Paragraph {
  return new Paragraph({
    children: [textRun(text, { font: look.body.font, size: 16 }, { color: '616161' })],
  });
}

/** Page numbers: of an official paper 四号 “- 1 -”, right on odd pages and left on even ones; else `1 / 6` at the right. */
function footersOf(paper: Paper, look: Look): NonNullable<ISectionOptions['footers']> {
  if (paper.official) {
    const numbered = (alignment: 'left' | 'right'): Footer =>
      new Footer({
        children: [
          new Paragraph({
            alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
            indent: alignment === 'left' ? { left: 280 } : { right: 280 },
            children: [
              textRun('', { font: '宋体', size: 28 }, { children: ['- ', PageNumber.CURRENT, ' -'] }),
            ],
          }),
        ],
      });
    return { default: numbered('right'), even: numbered('left') };
  }
  const text = paper.footer ? `${paper.footer}\u3000` : '';
  return {
    default: new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [
            textRun(text, { font: look.body.font, size: 16 }),
            textRun(
              '',
              { font: look.body.font, size: 16 },
              { children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] },
            ),
          ],
        }),
      ],
    }),
  };
}
