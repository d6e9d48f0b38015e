import * as React from 'react';
import { PANE_CHECK } from '../../../messages/pane-check';
import type { Language } from '../../../messages/sentence';
import { say } from '../../../messages/sentence';

interface Props {
  readonly language: Language;
  readonly children: React.ReactNode;
  /** What was being drawn: changing it draws anew. */
  readonly at: string;
}

/** Keeps a fault of one page from taking the pane with it: names it and lets the user go on. */
export class ErrorBoundary extends React.Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: Props): void {
    if (before.at !== this.props.at && this.state.error) this.setState({ error: null });
  }

  override render(): React.ReactNode {
    const { error } = this.state;
    const { language, at, children } = this.props;
    if (!error) return children;
    const speak = (key: keyof typeof PANE_CHECK): string => say(PANE_CHECK[key], language);
    const details = detailsOf(error, at);
    return (
      <section className="jh-scroll" role="alert">
        <h1 className="jh-verdict">{speak('errorTitle')}</h1>
        <div>{speak('errorText')}</div>
        <details open>
          <summary>{speak('errorDetails')}</summary>
          <pre className="jh-small" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {details}
          </pre>
        </details>
        <div className="jh-actions">
          <button
            type="button"
            className="jh-button primary large"
            onClick={() => this.setState({ error: null })}
          >
            {speak('errorAgain')}
          </button>
          <button
            type="button"
            className="jh-button large"
            onClick={() => void navigator.clipboard?.writeText(details).catch(() => undefined)}
          >
            {speak('errorCopy')}
          </button>
        </div>
      </section>
    );
  }
}

/** What went wrong and where, without addresses of this machine; messages may quote cells, so only their kind is told. */
function detailsOf(error: Error, at: string): string {
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .map((line) =>
      line.trim().replace(/\(?(?:https?|file):\/\/\S*\/([^/)]+)\)?/g, (_, name: string) => plain(name)),
    );
  return [`${error.name} · ${at}`, ...frames].join('\n');
}

/** `%E5%9D%87….html:12:3` as its reader knows the file. */
function plain(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
