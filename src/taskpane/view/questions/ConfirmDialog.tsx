import * as React from 'react';
import type { Confirmed } from '../../../checks/review/confirmations';
import { confirmed } from '../../../checks/review/confirmations';
import { confirmedName } from '../../../checks/review/review';
import { PANE_CHECK } from '../../../messages/pane-check';
import { REVIEW } from '../../../messages/review';
import { usePane, useSay } from '../pane-context';
import { LeaveOrDo, Modal } from './Modal';

type Answer = Confirmed['answer'];

/** 人工确认: the six vetoes and the items in words, each with two answers; what is left open stays open. */
export function ConfirmDialog({ cancel }: { cancel: () => void }): React.JSX.Element | null {
  const { state, actions } = usePane();
  const speak = useSay();
  const form = state.checked?.form;
  const [answers, setAnswers] = React.useState<ReadonlyMap<string, Answer>>(new Map());
  if (!form) return null;
  const list = confirmed(form, state.settings.confirmations);
  const answerOf = (one: Confirmed): Answer => answers.get(one.key) ?? one.answer;
  const vetoes = list.filter(({ kind }) => kind === 'veto');
  const set = (changed: readonly Confirmed[], answer: Answer): void =>
    setAnswers(new Map([...answers, ...changed.map(({ key }) => [key, answer] as const)]));
  const changed = list.filter(({ key, answer }) => answers.has(key) && answers.get(key) !== answer);
  return (
    <Modal
      title={speak(PANE_CHECK.confirmTitle)}
      cancel={cancel}
      actions={
        <LeaveOrDo
          cancel={cancel}
          words={speak(PANE_CHECK.confirmDo)}
          disabled={state.writing || changed.length === 0}
          act={() => void actions.confirm(changed.map((one) => [one, answerOf(one)]))}
        />
      }
    >
      <p className="jh-small jh-faint">{speak(PANE_CHECK.confirmHelp)}</p>
      <div className="jh-choices" tabIndex={0} role="region" aria-label={speak(PANE_CHECK.confirmTitle)}>
        <h3>{speak(PANE_CHECK.confirmVetoes)}</h3>
        <button type="button" className="jh-button" onClick={() => set(vetoes, 'met')}>
          {speak(PANE_CHECK.confirmAllAbsent)}
        </button>
        {vetoes.map((one) => (
          <Choice key={one.key} one={one} answer={answerOf(one)} choose={(answer) => set([one], answer)} />
        ))}
        <h3>{speak(PANE_CHECK.confirmItems)}</h3>
        {list
          .filter(({ kind }) => kind === 'item')
          .map((one) => (
            <Choice key={one.key} one={one} answer={answerOf(one)} choose={(answer) => set([one], answer)} />
          ))}
      </div>
    </Modal>
  );
}

function Choice({
  one,
  answer,
  choose,
}: {
  one: Confirmed;
  answer: Answer;
  choose: (answer: Answer) => void;
}): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const veto = one.kind === 'veto';
  const words = veto ? ([REVIEW.absent, REVIEW.present] as const) : ([REVIEW.met, REVIEW.notMet] as const);
  const written = one.written ?? '';
  return (
    <fieldset>
      <legend>{confirmedName(one, state.language)}</legend>
      {!veto && (
        <div className="jh-small jh-faint">
          {written === '' ? speak(REVIEW.itemBlank) : speak(REVIEW.itemText, { text: written })}
        </div>
      )}
      {(['met', 'not-met'] as const).map((value, i) => (
        <label key={value}>
          <input type="radio" name={one.key} checked={answer === value} onChange={() => choose(value)} />{' '}
          {speak(words[i] ?? words[0])}
        </label>
      ))}
    </fieldset>
  );
}
