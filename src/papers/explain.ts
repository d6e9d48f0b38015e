import type { Finding } from '../checks/findings/finding';
import { levelOf } from '../checks/findings/shortfall';
import { actualOf, expectedOf, messageOf, placeText } from '../checks/findings/words';
import { HELD_TO, LEVELS, LEVEL_SIGNS, TO_DO } from '../messages/held-to';
import { CATEGORIES, REPORT, SEVERITIES } from '../messages/report';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';
import type { Operator } from '../standards/types';

/** A finding in the words of one language; null where there is nothing to say. */
export interface Explanation {
  readonly title: string;
  readonly message: string;
  readonly category: string;
  readonly severity: string;
  /** 填报: what stands in the accused cell. */
  readonly actual: string | null;
  /** 应为: never on a finding about a standard. */
  readonly expected: string | null;
  /** 标准: what is asked, `≥2000`; on findings about a standard only, like the next three. */
  readonly asked: string | null;
  readonly floor: string | null;
  readonly gap: string | null;
  /** All four on one line: `填报 1646 · 标准 ≥2000 · 85% 线 1700 · 差 354`. */
  readonly held: string | null;
  /** 达到85% or 不足85%, of an indicator of a school. */
  readonly level: { readonly key: 'floor' | 'below'; readonly sign: '▽' | '▼'; readonly word: string } | null;
  /** 怎么办: what puts this finding right first, then what its rule advises. */
  readonly advice: string;
  readonly source: string;
  /** The clause's anchor in docs/sources.md. */
  readonly clause: string;
}

const SIGNS: Readonly<Record<Operator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '<': '<',
  '=': '=',
  conclusion: '',
};

/**
 * The one place where a finding is put into words: terminal, HTML, JSON, the result sheet, notes and the pane all show these.
 *
 * @example explain(finding, 'zh').held // '填报 1646 · 标准 ≥2000 · 85% 线 1700 · 差 354'
 */
export function explain(finding: Finding, language: Language): Explanation {
  const told = teller(language);
  const shown = shortfallWords(finding, language);
  return {
    title: told(finding.title),
    message: messageOf(finding, language),
    category: told(CATEGORIES[finding.category]),
    severity: told(SEVERITIES[finding.severity]),
    actual: actualOf(finding),
    expected: finding.category === 'standard' ? null : expectedOf(finding, language),
    ...shown,
    level: levelWords(finding, language),
    advice: adviceWords(finding, language),
    source: told(finding.source),
    clause: finding.source.clause,
  };
}

function levelWords(finding: Finding, language: Language): Explanation['level'] {
  const key = levelOf(finding);
  return key === null ? null : { key, sign: LEVEL_SIGNS[key], word: say(LEVELS[key], language) };
}

function shortfallWords(
  finding: Finding,
  language: Language,
): Pick<Explanation, 'asked' | 'floor' | 'gap' | 'held'> {
  const { shortfall, actual } = finding;
  if (!shortfall) return { asked: null, floor: null, gap: null, held: null };
  const told = teller(language);
  const { operator, threshold, asked, floor, gap } = shortfall;
  const demand =
    asked !== null
      ? told(asked, finding.parameters)
      : threshold === null
        ? null
        : `${SIGNS[operator]}${showNumber(threshold)}`;
  const over = operator === '<=' || operator === '<';
  const parts = [
    typeof actual === 'number' ? told(HELD_TO.written, { value: actual }) : null,
    demand === null ? null : told(HELD_TO.asked, { demand }),
    floor === null ? null : told(HELD_TO.floor, { value: floor }),
    gap === null ? null : told(over ? HELD_TO.over : HELD_TO.gap, { value: gap }),
  ];
  return {
    asked: demand,
    floor: floor === null ? null : showNumber(floor),
    gap: gap === null ? null : showNumber(gap),
    held: parts.filter((part) => part !== null).join(told(HELD_TO.separator)),
  };
}

function adviceWords(finding: Finding, language: Language): string {
  const told = teller(language);
  const { because, fix, places, advice } = finding;
  const [cause] = because ?? [];
  if (cause) return told(TO_DO.derived, { cell: placeText(cause.place) });
  const general = told(advice);
  if (!fix) return general;
  const cell = placeText(fix.place);
  const here = places[0] !== undefined && placeText(places[0]) === cell;
  const first = here
    ? told(TO_DO.fix, { value: fix.value })
    : told(TO_DO.fixElsewhere, { cell, value: fix.value });
  return [first, general].join(told(REPORT.sentenceSeparator));
}

function teller(language: Language): (sentence: Sentence, parameters?: Parameters) => string {
  return (sentence, parameters = {}) => say(sentence, language, parameters);
}
