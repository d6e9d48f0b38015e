import { REMARKS, SHORT_INDICATORS } from '../../messages/indicator-names';
import { REPORT } from '../../messages/report';
import { say } from '../../messages/sentence';
import type { Language } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import type { Seven } from '../../standards/seven';
import type { Level } from './school-judgement';

/**
 * What the form asks to be written as 备注: which indicators are met and which reach 85 %. Null while a figure is unread.
 * The form is Chinese, so the remark is too unless asked otherwise.
 *
 * @example remarkText({ ...allMet, multimedia: 'floor' }) // '6项达标（学历、骨干、体艺、用房、场馆、设备）；媒体达到85%'
 */
export function remarkText(levels: Seven<Level>, language: Language = 'zh'): string | null {
  if (Object.values(levels).includes(null)) return null;
  const names = (wanted: Level): string[] =>
    INDICATORS.flatMap(({ slug }) =>
      levels[slug] === wanted ? [say(SHORT_INDICATORS[slug], language)] : [],
    );
  const list = (words: readonly string[]): string => words.join(say(REPORT.listSeparator, language));
  const [met, floor, below] = [names('met'), names('floor'), names('below')];
  if (met.length === INDICATORS.length) return say(REMARKS.all, language);
  return [
    met.length === 0
      ? say(REMARKS.none, language)
      : say(REMARKS.met, language, { count: met.length, list: list(met) }),
    floor.length === 0 ? '' : say(REMARKS.floor, language, { list: list(floor) }),
    below.length === 0 ? '' : say(REMARKS.below, language, { list: list(below) }),
  ]
    .filter((part) => part !== '')
    .join(say(REMARKS.part, language));
}
