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
  TextRun,
} from 'docx';
import type { IPropertiesOptions, ISectionOptions, Table } from 'docx';
import type { OpenBlock, Paper } from '../papers/paper';
import { unfolded } from '../papers/paper';
import { chartParagraphs } from './chart';
import { fontTable } from './font-table';
import { OFFICIAL, WORKING } from './look';
import type { Look, TextLook } from './look';
import {
  calloutParagraphs,
  captionParagraph,
  fontOf,
  headingParagraph,
  noteParagraphs,
  textParagraph,
  textRuns,
} from './paragraphs';
import { figuresTable, wordTable } from './tables';

/** A4 in twips. */
const A4 = { width: 11_906, height: 16_838 };
/** How many blocks before a signature stay on its page. */
const LINES_WITH_SIGNATURE = 5;
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
    lastModifiedBy: '均衡核验',
    evenAndOddHeaderAndFooters: first?.official === true,
    styles: { default: stylesOf(look) },
    sections: papers.flatMap((paper, index) => sectionsOf(paper, `note${index + 1}-`)),
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable(look) }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides));
}

/** The look of text and headings as styles too, so that what people add or mark as a heading looks like the rest. */
function stylesOf({
  body,
  headings,
  table,
}: Look): NonNullable<NonNullable<IPropertiesOptions['styles']>['default']> {
  const run = ({ font, size, bold = false }: TextLook) => ({
    font: fontOf(font),
    size,
    bold,
    color: '000000',
  });
  return {
    document: {
      run: {
        ...{ font: fontOf(body.font), size: body.size },
        // As Word itself writes it: digits and letters set as Chinese would break inside numbers.
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    heading1: { run: run(headings[1]) },
    heading2: { run: run(headings[2]) },
    heading3: { run: run(headings[3]) },
    caption: { run: run({ font: table.font, size: table.size + 1, bold: true }) },
  };
}

/** A paper's sections: a new one wherever the page is turned. */
function sectionsOf(paper: Paper, notes: string): ISectionOptions[] {
  const linked = paper.blocks.some(({ kind }) => kind === 'notes');
  const look = { ...(paper.official ? OFFICIAL : WORKING), ...(linked && { notes }) };
  const parts: { landscape: boolean; children: Child[] }[] = [];
  let breaks = false;
  const blocks = unfolded(paper.blocks);
  const signed = blocks.findIndex((block) => block.kind === 'text' && block.align === 'right');
  for (const [index, block] of blocks.entries()) {
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
    const breakBefore = breaks && !turned && part.children.length > 0;
    // 落款 does not stand on a page alone: the lines before it go with it.
    const keepNext = index < blocks.length - 1 && index >= signed - LINES_WITH_SIGNATURE && index <= signed;
    part.children.push(...printed(block, look, roomOf(look, landscape), { breakBefore, keepNext }));
    breaks = false;
  }
  return (parts.length > 0 ? parts : [{ landscape: false, children: [] }]).map(({ landscape, children }) => ({
    properties: {
      page: {
        size: { ...A4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...look.page, footer: look.footer },
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
  placed: { readonly breakBefore: boolean; readonly keepNext: boolean },
): Child[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, look, placed.breakBefore)];
    case 'text':
      return [textParagraph(block, look, placed)];
  }
  const turned = placed.breakBefore ? [new Paragraph({ children: [new PageBreak()] })] : [];
  switch (block.kind) {
    case 'callout':
      return [...turned, ...calloutParagraphs(block, look)];
    case 'figures':
      return [...turned, figuresTable(block, look, room), gap()];
    case 'table': {
      const caption = block.caption ? [captionParagraph(block.caption, look, true)] : [];
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
    children: textRuns(text, { font: look.body.font, size: 16 }, { color: '616161' }),
  });
}

/** Page numbers: of an official paper 四号 “— 1 —”, right on odd pages and left on even ones; else `1 / 6` at the right. */
function footersOf(paper: Paper, look: Look): NonNullable<ISectionOptions['footers']> {
  if (paper.official) {
    const numbered = (alignment: 'left' | 'right'): Footer =>
      new Footer({
        children: [
          new Paragraph({
            alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
            indent: alignment === 'left' ? { left: 280 } : { right: 280 },
            children: [
              new TextRun({ font: fontOf('宋体'), size: 28, children: ['— ', PageNumber.CURRENT, ' —'] }),
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
            ...textRuns(text, { font: look.body.font, size: 16 }),
            new TextRun({
              ...{ font: fontOf(look.body.font), size: 16 },
              children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            }),
          ],
        }),
      ],
    }),
  };
}
