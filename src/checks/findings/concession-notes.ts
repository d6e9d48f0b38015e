import { sayPart } from '../../messages/sentence';
import type { Concession, ConcessionKey } from '../../standards/concessions';
import { CONCESSIONS } from '../../standards/concessions';
import type { Finding } from './finding';

/** The claimed concessions that bear on a finding; whether the school qualifies is for a person to say. */
export function concessionsOn(finding: Finding, claimed: ReadonlySet<ConcessionKey>): Concession[] {
  return CONCESSIONS.filter(({ key }) => claimed.has(key) && BEARS_ON[key](finding));
}

const BEARS_ON: Readonly<Record<ConcessionKey, (finding: Finding) => boolean>> = {
  a: (finding) => isIndicator(finding, /体育、?艺术/),
  b: (finding) => isIndicator(finding, /运动场馆/),
  // Rooms for music and art are no figures of the form; item 3 of 表Ⅳ is a conclusion about them.
  c: (finding) => isItem(finding, 3),
  d: (finding) => /^consistency\/school-size(?:-count)?$/.test(finding.rule) || isItem(finding, 4),
};

function isIndicator({ rule, parameters: { label } }: Finding, name: RegExp): boolean {
  return rule === 'standard/indicator' && label !== undefined && name.test(sayPart(label, 'zh'));
}

function isItem({ rule, table, parameters: { item } }: Finding, number: number): boolean {
  return table === 'IV' && item === number && rule.startsWith('standard/item');
}
