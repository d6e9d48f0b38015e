import * as React from 'react';
import { type Language, say, type Sentence } from '../../messages/sentence';
import { WPS } from '../../messages/wps';
import type { PaneActions } from '../../taskpane/session/actions/pane-actions';
import type { Store } from '../../taskpane/state/store';
import { App } from '../../taskpane/view/App';
import { SelfCheck } from '../self-check/SelfCheck';
import type { WpsApplication } from '../model';

interface Props {
  readonly app: WpsApplication;
  readonly store: Store;
  readonly actions: PaneActions;
  readonly language: Language;
  readonly checking: boolean;
  /** Cells that have no note yet. */
  readonly waiting: number;
  readonly show: (selfCheck: boolean) => void;
  readonly collapse: () => void;
}

const BAR: React.CSSProperties = {
  display: 'flex',
  gap: 8,
  alignItems: 'center',
  padding: '2px 8px',
  background: '#FFF4CE',
  color: '#242424',
  font: '12px "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};
const BUTTON: React.CSSProperties = { font: 'inherit', minHeight: 24, cursor: 'pointer' };

/** The pane in WPS: a line that says what it is, with the buttons that WPS alone needs, and the same pane as everywhere. */
export function Pane({
  app,
  store,
  actions,
  language,
  checking,
  waiting,
  show,
  collapse,
}: Props): React.JSX.Element {
  const speak = (sentence: Sentence): string => say(sentence, language);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <div style={BAR} role="note">
        <span style={{ flex: 1 }}>{speak(WPS.trial)}</span>
        <button type="button" style={BUTTON} title={speak(WPS.selfCheckTip)} onClick={() => show(true)}>
          {speak(WPS.selfCheck)}
        </button>
        <button type="button" style={BUTTON} title={speak(WPS.collapseTip)} onClick={collapse}>
          {speak(WPS.collapse)}
        </button>
      </div>
      {waiting > 0 && (
        <div style={BAR} role="status">
          {say(WPS.waiting, language, { waiting })}
        </div>
      )}
      {checking && <SelfCheck app={app} language={language} back={() => show(false)} />}
      <div style={{ flex: 1, minHeight: 0, display: checking ? 'none' : 'block' }}>
        <App store={store} actions={actions} />
      </div>
    </div>
  );
}
