import * as React from 'react';

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
  return (
    <section className="jh-scroll" aria-label={title}>
      <h1 className="jh-verdict" style={{ whiteSpace: 'normal' }}>
        {title}
      </h1>
      {texts.map((text) => (
        <div key={text}>{text}</div>
      ))}
      {children && <div className="jh-actions">{children}</div>}
    </section>
  );
}
