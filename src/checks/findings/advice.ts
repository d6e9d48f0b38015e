import type { Finding } from './finding';
import type { Parameters, Sentence } from '../../messages/sentence';
import { PANE } from '../../messages/pane';
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
