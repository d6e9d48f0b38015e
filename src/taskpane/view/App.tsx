import * as React from 'react';
import type { PaneActions } from '../session/actions/pane-actions';
import type { Tab } from '../state/state';
import type { Store } from '../state/store';
import { PANE } from '../../messages/pane';
import { PANE_CHECK } from '../../messages/pane-check';
import { AboutTab } from './about/AboutTab';
import { CheckTab } from './check/CheckTab';
import { keyOf } from './keys';
import { FRAME_CSS } from './look/frame';
import { LIST_CSS } from './look/list';
import { PaneProvider, usePane, useSay } from './pane-context';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { Toast } from './parts/Toast';
import { QuestionDialog } from './questions/QuestionDialog';
import { Blocked } from './states/Blocked';
import { Connecting } from './states/Connecting';
import { Tabs } from './Tabs';
import { useDark } from './theme';

/** Tabs that are not there when the pane opens come on demand, from the same folder. */
const CoefficientsTab = React.lazy(() => import('./coefficients/CoefficientsTab'));
const StandardsTab = React.lazy(() => import('./standards/StandardsTab'));
const DataTab = React.lazy(() => import('./data/DataTab'));
const RemedyTab = React.lazy(() => import('./remedy/RemedyTab'));
const ToolsTab = React.lazy(() => import('./tools/ToolsTab'));

/** The page of the sources lies beside that of the pane. */
const BESIDE = 'sources.html';

export interface AppProps {
  readonly store: Store;
  readonly actions: PaneActions;
  /** Given where the pane is a part of a page that is more than the pane: how that looks, and where its sources stand. */
  readonly page?: { readonly dark: boolean; readonly sources: string };
  /** Whether the host draws itself dark; null, or none given, follows the system. */
  readonly isDark?: () => boolean | null;
}

/** The task pane: draws the store's state and acts through the session. Fills the element it is put into. */
export function App({ store, actions, page, isDark = () => null }: AppProps): React.JSX.Element {
  const state = React.useSyncExternalStore(store.subscribe, store.get);
  const dark = useDark(page?.dark ?? isDark());
  const sources = page?.sources ?? BESIDE;
  const pane = React.useMemo(
    () => ({ state, dispatch: store.dispatch, actions, dark, sources }),
    [state, store, actions, dark, sources],
  );
  const { language } = state;
  React.useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const classes = ['jh', dark && 'jh-dark', language === 'en' && 'jh-en'].filter(Boolean).join(' ');
  return (
    <>
      <style>{FRAME_CSS + LIST_CSS}</style>
      <PaneProvider value={pane}>
        <div className={classes}>
          <ErrorBoundary language={language} at={`${state.tab} ${state.phase.kind}`}>
            <Page inPage={page !== undefined} />
          </ErrorBoundary>
        </div>
      </PaneProvider>
    </>
  );
}

function Page({ inPage }: { inPage: boolean }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  if (state.phase.kind === 'connecting') return <Connecting />;
  if (state.phase.kind === 'blocked') return <Blocked why={state.phase.why} needs={state.phase.needs} />;
  // A page has one main part.
  const Frame = inPage ? 'div' : 'main';
  const onKey = (event: React.KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const action = keyOf(event);
    const find = action === 'find' ? document.getElementById('jh-find') : null;
    if (action === 'check') void actions.check();
    else if (find) find.click();
    else if (action === 'undo' && !typing && state.undoable) void actions.undo();
    else return;
    event.preventDefault();
  };
  return (
    <Frame className="jh-page" onKeyDown={onKey}>
      <Tabs />
      <div role="tabpanel" id="jh-panel" aria-labelledby={`tab-${state.tab}`} className="jh-panel">
        <ErrorBoundary language={state.language} at={state.tab}>
          <React.Suspense fallback={<div className="jh-scroll">{speak(PANE_CHECK.loading)}</div>}>
            <Kept tab="data">
              <DataTab />
            </Kept>
            <Panel tab={state.tab} />
          </React.Suspense>
        </ErrorBoundary>
      </div>
      <Toast />
      <QuestionDialog />
    </Frame>
  );
}

function Panel({ tab }: { tab: Tab }): React.JSX.Element {
  const speak = useSay();
  switch (tab) {
    case 'check':
      return <CheckTab />;
    case 'coefficients':
      return <CoefficientsTab />;
    case 'standards':
      return (
        <Scrolled title={speak(PANE.tabStandards)}>
          <StandardsTab />
        </Scrolled>
      );
    case 'tools':
      return (
        <Scrolled title={speak(PANE.tabTools)}>
          <ToolsTab />
        </Scrolled>
      );
    case 'data':
      // It stays where it is while other tabs are looked at: see Kept.
      return <></>;
    case 'remedy':
      return <RemedyTab />;
    case 'about':
      return <AboutTab />;
  }
}

/** A tab that keeps what was done in it: drawn when it is first opened, and hidden while another one is. */
function Kept({ tab, children }: { tab: Tab; children: React.ReactNode }): React.JSX.Element | null {
  const { state } = usePane();
  const here = state.tab === tab;
  const [opened, setOpened] = React.useState(here);
  if (here && !opened) setOpened(true);
  return opened ? (
    <div className="jh-panel" style={here ? {} : { display: 'none' }}>
      {children}
    </div>
  ) : null;
}

function Scrolled({ title, children }: { title: string; children: React.ReactNode }): React.JSX.Element {
  return (
    <div className="jh-scroll">
      <h1 className="jh-hidden">{title}</h1>
      {children}
    </div>
  );
}
