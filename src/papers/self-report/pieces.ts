import type { Figure } from '../../form/model';
import { showNumber } from '../../messages/sentence';
import type { Block, Run } from '../paper';

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

/** A figure of the form as it is written, or a blank. */
export function figureText(figure: Figure | null | undefined): string {
  return figure?.value == null ? BLANK : showNumber(figure.value);
}
