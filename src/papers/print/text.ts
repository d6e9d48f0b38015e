import type { Figures, OpenBlock, Paper, Table } from '../paper';
import { cellText, plainOf, richCell, unfolded } from '../paper';
import { alignColumns, displayWidth, plainText } from './width';

/** A paper as lines of a terminal or a text file: tables in columns, bars as their figures. Control characters are shown, never sent. */
export function paperText({ blocks }: Paper): string {
  return unfolded(blocks)
    .flatMap((block, index) => (index === 0 ? blockLines(block) : ['', ...blockLines(block)]))
    .join('\n');
}

function blockLines(block: OpenBlock): string[] {
  switch (block.kind) {
    case 'heading': {
      const text = plainText(block.aside ? `${block.text}  ${plainOf(block.aside)}` : block.text);
      return block.level === 1 ? [text, '═'.repeat(Math.min(60, displayWidth(text)))] : [`【${text}】`];
    }
    case 'text':
      return [plainText(plainOf(block.text))];
    case 'callout':
      return [plainText(`${block.title}  ${plainOf(block.text)}`)];
    case 'figures':
      return figureLines(block);
    case 'table':
      return tableLines(block);
    case 'bars':
      return [
        plainText(block.title),
        ...alignColumns(
          block.bars.map(({ label, shown, over }) => [
            `  ${plainText(label)}`,
            plainText(shown),
            over ? '▲' : '',
          ]),
        ),
      ];
    case 'notes':
      return block.notes.map((note, index) => plainText(`〔${index + 1}〕${note}`));
    case 'break':
      return [];
  }
}

function figureLines({ figures }: Figures): string[] {
  return figures.map(({ title, value, unit, lines }) =>
    plainText([`${title}: ${value} ${unit}`, ...lines].join('  ')),
  );
}

function tableLines({ caption, columns, rows, bare }: Table): string[] {
  const written = rows.map(({ cells }) =>
    cells.flatMap((cell, index) => {
      const { span = 1 } = richCell(cell);
      return [plainText(cellText(cell, columns[index])), ...Array.from({ length: span - 1 }, () => '')];
    }),
  );
  const heads = columns.map(({ title }) => plainText(title));
  const lines = alignColumns(bare ? written : [heads, ...written]).map((line) => `  ${line}`);
  return caption ? [plainText(caption), ...lines] : lines;
}
