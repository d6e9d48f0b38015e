import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { useSay } from '../pane-context';

/** A question that must be answered: the browser's own modal dialog keeps the focus inside and gives it back. Esc cancels. */
export function Modal({
  title,
  cancel,
  children,
  actions,
}: {
  title: string;
  cancel: () => void;
  children: React.ReactNode;
  actions: React.ReactNode;
}): React.JSX.Element {
  const id = React.useId();
  const dialog = React.useRef<HTMLDialogElement>(null);
  // Only a dialog that is closed while it stands in the page gives the focus back.
  React.useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="jh-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="jh-answers">{actions}</div>
    </dialog>
  );
}

/** The two answers of a dialog that does one thing: leave it, or do it. */
export function LeaveOrDo({
  cancel,
  words,
  disabled,
  act,
}: {
  cancel: () => void;
  /** What is done, as the button says it. */
  words: string;
  disabled: boolean;
  act: () => void;
}): React.JSX.Element {
  const speak = useSay();
  return (
    <>
      <button type="button" className="jh-button large" onClick={cancel}>
        {speak(PANE.cancel)}
      </button>
      <button type="button" className="jh-button primary large" disabled={disabled} onClick={act}>
        {words}
      </button>
    </>
  );
}
