import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PANE } from '../../messages/pane';
import type { Tab } from '../state/state';
import { TABS } from '../state/state';
import { FORCED_COLOURS } from './contrast';
import { usePane, useSay } from './pane-context';

const useStyles = makeStyles({
  // Excel draws its own button into the top right corner of the pane.
  list: { display: 'flex', flexWrap: 'wrap', paddingRight: '24px', paddingLeft: '4px' },
  tab: {
    padding: '8px',
    border: 'none',
    borderBottom: '3px solid transparent',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A transparent line would be drawn there.
    [FORCED_COLOURS]: { borderBottomColor: 'Canvas' },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    [FORCED_COLOURS]: { borderBottomColor: 'Highlight' },
  },
});

const NAMES = {
  check: PANE.tabCheck,
  standards: PANE.tabStandards,
  coefficients: PANE.tabCoefficients,
  tools: PANE.tabTools,
};

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  Home: () => 0,
  End: () => TABS.length - 1,
};

/** The four tabs: one stop of the Tab key, arrow keys between them (Fluent's own would bring half the bundle's budget). */
export function Tabs(): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const buttons = React.useRef(new Map<Tab, HTMLButtonElement>());
  const go = (event: React.KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = TABS.at(step(TABS.indexOf(state.tab)) % TABS.length);
    if (!next) return;
    dispatch({ type: 'tab', tab: next });
    buttons.current.get(next)?.focus();
  };
  return (
    <div role="tablist" aria-label={speak(PANE.title)} className={styles.list} onKeyDown={go}>
      {TABS.map((tab) => {
        const chosen = tab === state.tab;
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-controls="panel"
            aria-selected={chosen}
            tabIndex={chosen ? 0 : -1}
            className={mergeClasses(styles.tab, chosen && styles.chosen)}
            ref={(button) => {
              if (button) buttons.current.set(tab, button);
            }}
            onClick={() => dispatch({ type: 'tab', tab })}
          >
            {speak(NAMES[tab])}
          </button>
        );
      })}
    </div>
  );
}
