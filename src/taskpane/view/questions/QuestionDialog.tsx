import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { TOOLS_TAB } from '../../../messages/pane-tools';
import { namedCells } from '../../session/names';
import type { PaneActions } from '../../session/actions/pane-actions';
import type { Question } from '../../state/state';
import type { Speak } from '../pane-context';
import { usePane, useSay } from '../pane-context';
import { PANE_CHECK } from '../../../messages/pane-check';
import { CleanDialog } from './CleanDialog';
import { ConfirmDialog } from './ConfirmDialog';
import { ExplainDialog } from './ExplainDialog';
import { ChangeTable } from './ChangeTable';
import { Modal } from './Modal';

interface Shown {
  readonly title: string;
  readonly body: React.ReactNode;
  readonly yes: string;
  readonly go: () => Promise<void>;
  /** Nothing would be done: every cell is protected. */
  readonly idle?: boolean;
}

/** Asks before anything of the user's is changed. Esc and “cancel” change nothing. */
export function QuestionDialog(): React.JSX.Element | null {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const { question } = state;
  if (!question) return null;
  const cancel = (): void => dispatch({ type: 'question', question: null });
  if (question.kind === 'explain') {
    return <ExplainDialog id={question.id} finding={question.finding} cancel={cancel} />;
  }
  if (question.kind === 'confirmations') return <ConfirmDialog cancel={cancel} />;
  if (question.kind === 'clean') return <CleanDialog found={question.found} cancel={cancel} />;
  const { title, body, yes, go, idle = false } = shown(question, actions, speak);
  return (
    <Modal
      title={title}
      cancel={cancel}
      actions={
        <>
          <button type="button" className="jh-button large" onClick={cancel}>
            {speak(PANE.cancel)}
          </button>
          <button
            type="button"
            className="jh-button primary large"
            disabled={state.writing || idle}
            onClick={() => void go()}
          >
            {yes}
          </button>
        </>
      }
    >
      {body}
    </Modal>
  );
}

/** Questions that have a dialog of their own. */
type Own = 'explain' | 'confirmations' | 'clean';

function shown(
  question: Exclude<Question, { readonly kind: Own }>,
  actions: PaneActions,
  speak: Speak,
): Shown {
  switch (question.kind) {
    case 'changes': {
      const { changes } = question;
      const count = changes.filter(({ locked }) => !locked).length;
      return {
        title: speak(PANE.previewTitle),
        body: (
          <>
            <p>{speak(PANE.previewText, { count })}</p>
            <ChangeTable changes={changes} />
          </>
        ),
        yes: speak(PANE.apply),
        go: () => actions.apply(changes),
        idle: count === 0,
      };
    }
    case 'insert-form':
      return {
        title: speak(PANE_CHECK.insertTitle),
        body: (
          <p>
            {speak(PANE_CHECK.insertQuestion, {
              count: question.sheets.length,
              sheets: question.sheets.join('、'),
            })}
          </p>
        ),
        yes: speak(PANE_CHECK.insertDo),
        go: () => actions.insertForm(),
      };
    case 'darken':
      return {
        title: speak(PANE.darkenTitle),
        body: <p>{speak(PANE.darkenText, { count: question.places.length })}</p>,
        yes: speak(PANE.darkenDo),
        go: () => actions.darken(question.places),
      };
    case 'values':
      return {
        title: speak(TOOLS_TAB.valuesTitle),
        body: (
          <p>
            {speak(TOOLS_TAB.valuesText, {
              count: question.formulas.length,
              cells: namedCells(question.formulas),
            })}
          </p>
        ),
        yes: speak(TOOLS_TAB.valuesDo),
        go: () => actions.replaceByValues(question.formulas),
      };
    case 'rewrite': {
      const [words, go] =
        question.sheet === 'parameters'
          ? [STANDARDS_TAB, () => actions.insertParameters(true)]
          : [TOOLS_TAB, () => actions.writeResults(true)];
      return {
        title: speak(words.rewriteTitle),
        body: <p>{speak(words.rewriteText)}</p>,
        yes: speak(TOOLS_TAB.rewriteDo),
        go,
      };
    }
    case 'hidden':
      return {
        title: speak(PANE.hiddenTitle),
        body: <p>{speak(PANE.hiddenCell)}</p>,
        yes: speak(PANE.unhide),
        go: () => actions.select(question.place, true),
      };
  }
}
