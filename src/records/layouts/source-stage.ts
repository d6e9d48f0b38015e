import { key } from '../../form/text/key';
import type { SchoolStage } from '../model';

const STAGE_WORDS: readonly (readonly [RegExp, SchoolStage])[] = [
  [/小学/, 'primary'],
  [/初中|初级中学/, 'junior'],
  [/高中|高级中学/, 'senior'],
];

/** The one stage that a file name, sheet name or title speaks of; null where it names none or several (中小学, 小学初中). */
export function stageNamedBy(text: string): SchoolStage | null {
  const plain = key(text);
  if (/中小学|完全中学|一贯制|义务教育/.test(plain)) return null;
  const named = STAGE_WORDS.filter(([pattern]) => pattern.test(plain));
  return named.length === 1 ? (named[0]?.[1] ?? null) : null;
}
