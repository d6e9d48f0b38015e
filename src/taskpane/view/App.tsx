import * as React from 'react';
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PaneActions } from '../session/actions/pane-actions';
import type { Tab as TabName } from '../state/state';
import type { Store } from '../state/store';
import { CheckTab } from './check/CheckTab';
import { CoefficientsTab } from './coefficients/CoefficientsTab';
import { NoticeBar } from './NoticeBar';
import { PaneProvider, usePane } from './pane-context';
import { QuestionDialog } from './questions/QuestionDialog';
import { StandardsTab } from './standards/StandardsTab';
import { Blocked } from './states/Blocked';
import { Connecting } from './states/Connecting';
import { Tabs } from './Tabs';
import { useTheme } from './theme';
import { ToolsTab } from './tools/ToolsTab';

const useStyles = makeStyles({
  provider: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  page: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  inPage: { minHeight: '100%' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    flexGrow: 1,
    padding: '8px 12px 12px',
    minWidth: 0,
  },
});

export interface AppProps {
  readonly store: Store;
  readonly actions: PaneActions;
  /** Given where the pane is a part of a page that is more than the pane, and which is its main part: how that looks. */
  readonly page?: { readonly dark: boolean };
}

/** The task pane: draws the store's state and acts through the session. */
export function App({ store, actions, page }: AppProps): React.JSX.Element {
  const state = React.useSyncExternalStore(store.subscribe, store.get);
  const styles = useStyles();
  const theme = useTheme(page?.dark);
  const pane = React.useMemo(() => ({ state, dispatch: store.dispatch, actions }), [state, store, actions]);
  React.useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
  }, [state.language]);
  return (
    <FluentProvider theme={theme} className={mergeClasses(styles.provider, page && styles.inPage)}>
      <PaneProvider value={pane}>
        <Page inPage={page !== undefined} />
      </PaneProvider>
    </FluentProvider>
  );
}

function Page({ inPage }: { inPage: boolean }): React.JSX.Element {
  const { state } = usePane();
  const styles = useStyles();
  if (state.phase.kind === 'connecting') return <Connecting />;
  if (state.phase.kind === 'blocked') return <Blocked why={state.phase.why} needs={state.phase.needs} />;
  const Main = inPage ? 'div' : 'main';
  return (
    <Main className={mergeClasses(styles.page, inPage && styles.inPage)}>
      <Tabs />
      <div role="tabpanel" id="panel" aria-labelledby={`tab-${state.tab}`} className={styles.panel}>
        <NoticeBar />
        <Panel tab={state.tab} />
      </div>
      <QuestionDialog />
    </Main>
  );
}

function Panel({ tab }: { tab: TabName }): React.JSX.Element {
  switch (tab) {
    case 'check':
      return <CheckTab />;
    case 'standards':
      return <StandardsTab />;
    case 'coefficients':
      return <CoefficientsTab />;
    case 'tools':
      return <ToolsTab />;
  }
}
