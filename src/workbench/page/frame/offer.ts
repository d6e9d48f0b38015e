import { element } from './dom';

export interface Choice {
  readonly label: string;
  readonly run: () => void;
}

/** A line below the bar: what it says, and what may be chosen. */
export function offerLine(text: string, choices: readonly Choice[]): HTMLElement {
  return element(
    'div',
    { class: 'offer', role: 'status' },
    element('p', {}, text),
    ...choices.map(({ label, run }) => element('button', { type: 'button', onclick: run }, label)),
  );
}
