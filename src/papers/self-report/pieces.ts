import type { Figure } from '../../form/model';
import { showNumber } from '../../messages/sentence';
import type { Block, Run } from '../paper';
import { fixed } from '../../measures/rounding';

/** A blank that a person fills in. */
export const BLANK = '＿＿＿＿';
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** `一、` */
export const chapter = (number: number, text: string): Block => ({
  kind: 'heading',
  level: 2,
  text: `${NUMERALS[number - 1] ?? number}、${text}`,
});

/** `（一）` */
export const section = (number: number, text: string): Block => ({
  kind: 'heading',
  level: 3,
  text: `（${NUMERALS[number - 1] ?? number}）${text}`,
});

export const text = (words: string | readonly Run[]): Block => ({ kind: 'text', text: words });

/** What a person has to write, with what belongs there. */
export const prompt = (words: string): Block => ({
  kind: 'text',
  text: [{ text: `【请写：${words}】`, tone: 'prompt' }],
});

/**
 * A figure of the form as it is written, or a blank; with at least the decimals that the form asks for, so that figures below each
 * other line up.
 */
export function figureText(figure: Figure | null | undefined, decimals = 0, none = BLANK): string {
  if (figure?.value == null) return none;
  const shown = showNumber(figure.value);
  const [, given = ''] = shown.split('.');
  return given.length < decimals ? fixed(figure.value, decimals) : shown;
}

/**
 * 公文 sets no spaces between digits and Chinese words; screens do.
 *
 * @example tight('差 44.04 万元') // '差44.04万元'
 */
export const tight = (words: string): string =>
  words
    .replace(/(?<=[\p{Script=Han}，。；：、（“”≤≥]) (?=\d)/gu, '')
    .replace(/(?<=[\d%]) (?=[\p{Script=Han}㎡])/gu, '');

/** Captions numbered through the paper: 表1 …, 图1 …. */
export function numbered(blocks: readonly Block[]): Block[] {
  const counts = { table: 0, bars: 0 };
  return blocks.map((block) => {
    if (block.kind === 'table' && block.caption !== undefined)
      return { ...block, caption: `表${++counts.table}\u3000${block.caption}` };
    if (block.kind === 'bars') return { ...block, title: `图${++counts.bars}\u3000${block.title}` };
    return block;
  });
}
