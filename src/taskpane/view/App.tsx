import * as React from 'react';
import { FluentProvider, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { PANE } from '../../messages/pane';
import type { PaneActions } from '../session/actions';
import type { Tab as TabName } from '../state/state';
import { TABS } from '../state/state';
import type { Store } from '../state/store';
import { CheckTab } from './check/CheckTab';
import { CoefficientsTab } from './coefficients/CoefficientsTab';
import { NoticeBar } from './NoticeBar';
import { PaneProvider, usePane, useSay } from './pane-context';
import { QuestionDialog } from './questions/QuestionDialog';
import { StandardsTab } from './standards/StandardsTab';
import { Blocked } from './states/Blocked';
import { Connecting } from './states/Connecting';
import { useTheme } from './theme';
import { ToolsTab } from './tools/ToolsTab';

const useStyles = makeStyles({
  provider: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  page: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  // Excel draws its own button into the top right corner of the pane.
  tabs: { paddingRight: '24px', flexWrap: 'wrap' },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    flexGrow: 1,
    padding: '8px 12px 12px',
    minWidth: 0,
  },
});

const TAB_NAMES = {
  check: PANE.tabCheck,
  standards: PANE.tabStandards,
  coefficients: PANE.tabCoefficients,
  tools: PANE.tabTools,
};

/** The task pane: draws the store's state and acts through the session. */
export function App({ store, actions }: { store: Store; actions: PaneActions }): React.JSX.Element {
  const state = React.useSyncExternalStore(store.subscribe, store.get);
  const styles = useStyles();
  const theme = useTheme();
  const pane = React.useMemo(() => ({ state, dispatch: store.dispatch, actions }), [state, store, actions]);
  React.useEffect(() => {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
  }, [state.language]);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <PaneProvider value={pane}>
        <Page />
      </PaneProvider>
    </FluentProvider>
  );
}

function Page(): React.JSX.Element {
  const { state } = usePane();
  const styles = useStyles();
  if (state.phase.kind === 'connecting') return <Connecting />;
  if (state.phase.kind === 'blocked') return <Blocked why={state.phase.why} />;
  return (
    <div className={styles.page}>
      <Tabs />
      <main
        role="tabpanel"
        id={`panel-${state.tab}`}
        aria-labelledby={`tab-${state.tab}`}
        className={styles.panel}
      >
        <NoticeBar />
        <Panel tab={state.tab} />
      </main>
      <QuestionDialog />
    </div>
  );
}

function Tabs(): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={speak(PANE.title)}
      selectedValue={state.tab}
      onTabSelect={(_, { value }) => dispatch({ type: 'tab', tab: value as TabName })}
    >
      {TABS.map((tab) => (
        <Tab key={tab} value={tab} id={`tab-${tab}`} aria-controls={`panel-${tab}`}>
          {speak(TAB_NAMES[tab])}
        </Tab>
      ))}
    </TabList>
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
