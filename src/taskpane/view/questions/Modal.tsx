import * as React from 'react';
import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  dialog: {
    width: 'calc(100% - 24px)',
    maxWidth: '480px',
    maxHeight: '90vh',
    boxSizing: 'border-box',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '8px', marginTop: '16px' },
});

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
  const styles = useStyles();
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
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
