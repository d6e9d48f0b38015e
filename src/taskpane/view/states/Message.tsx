import * as React from 'react';
import { Body1, makeStyles, Subtitle2 } from '@fluentui/react-components';

const useStyles = makeStyles({
  heading: { margin: 0 },
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '24px 16px',
    alignItems: 'flex-start',
  },
});

/** A state that stops the work: what it is, and what to do about it. */
export function Message({
  title,
  texts,
  children,
}: {
  title: string;
  texts: readonly string[];
  children?: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={title}>
      <Subtitle2 as="h1" className={styles.heading}>
        {title}
      </Subtitle2>
      {texts.map((text) => (
        <Body1 key={text}>{text}</Body1>
      ))}
      {children}
    </section>
  );
}
