import * as React from 'react';
import { FluentProvider } from '@fluentui/react-components';
import type { PaneActions } from '../session/actions/pane-actions';
import type { Tab } from '../state/state';
import type { Store } from '../state/store';
import { PANE_CHECK } from '../../messages/pane-check';
import { AboutTab } from './about/AboutTab';
import { CheckTab } from './check/CheckTab';
import { CoefficientsTab } from './coefficients/CoefficientsTab';
import { keyOf } from './keys';
import { FRAME_CSS } from './look/frame';
import { LIST_CSS } from './look/list';
import { PaneProvider, usePane, useSay } from './pane-context';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { Toast } from './parts/Toast';
import { QuestionDialog } from './questions/QuestionDialog';
import { StandardsTab } from './standards/StandardsTab';
import { Blocked } from './states/Blocked';
import { Connecting } from './states/Connecting';
import { Tabs } from './Tabs';
import { useTheme } from './theme';
import { ToolsTab } from './tools/ToolsTab';

/**
 * The task pane: draws the store's state and acts through the session. Fills the element it is put into.
 * `isDark`: whether the host draws itself dark; null, or none given, follows the system.
 */
export function App({
  store,
  actions,
  isDark = () => null,
}: {
  store: Store;
  actions: PaneActions;
  isDark?: () => boolean | null;
}): React.JSX.Element {
  const state = React.useSyncExternalStore(store.subscribe, store.get);
  const { theme, dark } = useTheme(isDark());
  const pane = React.useMemo(() => ({ state, dispatch: store.dispatch, actions }), [state, store, actions]);
  const { language } = state;
  React.useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const classes = ['jh', dark && 'jh-dark', language === 'en' && 'jh-en'].filter(Boolean).join(' ');
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <style>{FRAME_CSS + LIST_CSS}</style>
      <PaneProvider value={pane}>
        <div className={classes}>
          <ErrorBoundary language={language} at={`${state.tab} ${state.phase.kind}`}>
            <Page />
          </ErrorBoundary>
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}

function Page(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  if (state.phase.kind === 'connecting') return <Connecting />;
  if (state.phase.kind === 'blocked') return <Blocked why={state.phase.why} needs={state.phase.needs} />;
  const onKey = (event: React.KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const action = keyOf(event);
    if (action === 'check') void actions.check();
    else if (action === 'undo' && !typing && state.undoable) void actions.undo();
    else return;
    event.preventDefault();
  };
  return (
    <main className="jh-page" onKeyDown={onKey}>
      {state.tab === 'check' && (
        <a
          className="jh-skip jh-button"
          href="#jh-list"
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>('#jh-list [tabindex="0"]')?.focus();
          }}
        >
          {speak(PANE_CHECK.toList)}
        </a>
      )}
      <Tabs />
      <div role="tabpanel" id="jh-panel" aria-labelledby={`tab-${state.tab}`} className="jh-panel">
        <ErrorBoundary language={state.language} at={state.tab}>
          <Panel tab={state.tab} />
        </ErrorBoundary>
      </div>
      <Toast />
      <QuestionDialog />
    </main>
  );
}

function Panel({ tab }: { tab: Tab }): React.JSX.Element {
  switch (tab) {
    case 'check':
      return <CheckTab />;
    case 'coefficients':
      return <CoefficientsTab />;
    case 'standards':
      return (
        <Scrolled>
          <StandardsTab />
        </Scrolled>
      );
    case 'tools':
      return (
        <Scrolled>
          <ToolsTab />
        </Scrolled>
      );
    case 'data':
    case 'remedy':
    case 'about':
      return <AboutTab />;
  }
}

function Scrolled({ children }: { children: React.ReactNode }): React.JSX.Element {
  return <div className="jh-scroll">{children}</div>;
}
