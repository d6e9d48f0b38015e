import type { Finding } from '../../checks/finding';
import type { Parameters, Sentence } from '../../messages/sentence';
import { PANE } from '../../messages/pane';
import type { Concession, ConcessionKey } from '../../standards/concessions';
import { CONCESSIONS } from '../../standards/concessions';
import { placeText } from './words';

/** One sentence of advice. */
export interface Advice {
  readonly sentence: Sentence;
  readonly parameters: Parameters;
}

/** What to do about a finding, the most certain first. */
export function adviceOn(finding: Finding): Advice[] {
  const { fix, because, severity, category, places } = finding;
  const [cause] = because ?? [];
  if (cause) return [{ sentence: PANE.todoDerived, parameters: { cell: placeText(cause.place) } }];
  if (fix) {
    const cell = placeText(fix.place);
    const [place] = places;
    const here = place !== undefined && placeText(place) === cell;
    return here
      ? [{ sentence: PANE.todoFix, parameters: { value: fix.value } }]
      : [{ sentence: PANE.todoFixElsewhere, parameters: { cell, value: fix.value } }];
  }
  if (severity === 'information') return [{ sentence: PANE.todoInformation, parameters: {} }];
  return [{ sentence: category === 'standard' ? PANE.todoStandard : PANE.todoLook, parameters: {} }];
}

/** The claimed concessions that bear on a finding; whether the school qualifies is for a person to say. */
export function concessionsOn(finding: Finding, claimed: readonly ConcessionKey[]): Concession[] {
  return CONCESSIONS.filter(({ key }) => claimed.includes(key) && BEARS_ON[key](finding));
}

const BEARS_ON: Readonly<Record<ConcessionKey, (finding: Finding) => boolean>> = {
  a: (finding) => isIndicator(finding, /体育、?艺术/),
  b: (finding) => isIndicator(finding, /运动场馆/),
  // Rooms for music and art do not stand on the form.
  c: () => false,
  d: ({ rule }) => rule === 'consistency/school-size' || rule === 'consistency/school-size-count',
};

function isIndicator({ rule, parameters: { label } }: Finding, name: RegExp): boolean {
  return rule === 'standard/indicator' && typeof label === 'object' && name.test(label.zh);
}
