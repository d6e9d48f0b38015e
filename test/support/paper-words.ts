import { cellText, plainOf } from '../../src/papers/paper';
import type { Paper } from '../../src/papers/paper';

/** Everything a paper says, block by block. */
export function said({ blocks }: Paper): string[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return block.text;
      case 'text':
      case 'callout':
        return plainOf(block.text);
      case 'table':
        return [
          block.caption ?? '',
          ...block.rows.map(({ cells }) => cells.map((cell) => cellText(cell)).join(' | ')),
        ].join('\n');
      case 'figures':
        return block.figures
          .map(({ title, value, unit, lines }) => [title, value, unit, ...lines].join(' '))
          .join('\n');
      case 'bars':
        return block.title;
      default:
        return '';
    }
  });
}
