import * as React from 'react';
import { type Language, type Parameters, say, type Sentence } from '../../messages/sentence';
import { WPS } from '../../messages/wps';
import type { WpsApplication } from '../model';
import { type Report, save, selfCheck, textOf } from './run';

interface Props {
  readonly app: WpsApplication;
  readonly language: Language;
  readonly back: () => void;
}

interface Done {
  readonly report: Report;
  readonly path: string | null;
}

const PAGE: React.CSSProperties = {
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: 8,
  flex: 1,
  minHeight: 0,
  font: '13px "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

/** 自检: runs once when it is opened, and shows what is to be sent back. */
export function SelfCheck({ app, language, back }: Props): React.JSX.Element {
  const [done, setDone] = React.useState<Done | null>(null);
  const text = React.useRef<HTMLTextAreaElement>(null);
  const speak = (sentence: Sentence, parameters?: Parameters): string => say(sentence, language, parameters);
  React.useEffect(() => {
    // After the page is drawn: the probes hold it for a second or two.
    const timer = setTimeout(() => {
      const report = selfCheck(app, new Date());
      setDone({ report, path: save(app, report) });
    }, 50);
    return () => clearTimeout(timer);
  }, [app]);
  const copy = (): void => {
    text.current?.select();
    // The clipboard of pages is closed to files opened from a disk.
    document.execCommand('copy');
  };
  const count = (state: string): number =>
    done?.report.answers.filter((answer) => answer.state === state).length ?? 0;
  return (
    <main style={PAGE}>
      <div role="status">
        {done
          ? speak(WPS.result, { held: count('held'), other: count('other'), failed: count('failed') })
          : speak(WPS.running)}
      </div>
      {done && <div>{done.path === null ? speak(WPS.notSaved) : speak(WPS.saved, { path: done.path })}</div>}
      {done && (
        <textarea
          ref={text}
          readOnly
          aria-label={speak(WPS.selfCheck)}
          value={textOf(done.report)}
          style={{ flex: 1, minHeight: 120, fontFamily: 'monospace', fontSize: 12 }}
        />
      )}
      <div style={{ display: 'flex', gap: 8 }}>
        {done && (
          <button type="button" onClick={copy}>
            {speak(WPS.copy)}
          </button>
        )}
        <button type="button" onClick={back}>
          {speak(WPS.back)}
        </button>
      </div>
    </main>
  );
}
