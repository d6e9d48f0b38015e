import * as React from 'react';

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
