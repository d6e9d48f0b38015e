import * as React from 'react';
import { PANE } from '../../messages/pane';
import { PANE_CHECK } from '../../messages/pane-check';
import type { Tab } from '../state/state';
import { TABS } from '../state/state';
import { usePane, useSay } from './pane-context';
import { DotsIcon } from './parts/icons';
import { Menu } from './parts/Menu';
import { useWidth } from './use-width';

const NAMES = {
  check: PANE.tabCheck,
  coefficients: PANE.tabCoefficients,
  data: PANE_CHECK.tabData,
  remedy: PANE_CHECK.tabRemedy,
  standards: PANE.tabStandards,
  tools: PANE.tabTools,
  about: PANE_CHECK.tabAbout,
} satisfies Record<Tab, unknown>;

/** From this width on six tabs stand beside one another; the others are in the menu. */
const WIDE = 390;

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The tabs: one stop of the Tab key, arrow keys between them. A tab of the menu that is open stands last in the row. */
export function Tabs(): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const [bar, width] = useWidth<HTMLDivElement>();
  const room = width >= WIDE ? 6 : 4;
  const beside = TABS.slice(0, room);
  const shown = beside.includes(state.tab) ? beside : [...beside.slice(0, room - 1), state.tab];
  const hidden = TABS.filter((tab) => !shown.includes(tab));
  const go = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    const to = STEPS[event.key]?.(shown.indexOf(state.tab), shown.length);
    const next = to === undefined ? undefined : shown[to];
    if (!next) return;
    event.preventDefault();
    dispatch({ type: 'tab', tab: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="jh-tabs" ref={bar}>
      <div
        role="tablist"
        aria-label={speak(PANE.title)}
        style={{ display: 'flex', minWidth: 0 }}
        onKeyDown={go}
      >
        {shown.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-controls="jh-panel"
            aria-selected={tab === state.tab}
            tabIndex={tab === state.tab ? 0 : -1}
            className="jh-tab"
            onClick={() => dispatch({ type: 'tab', tab })}
          >
            {speak(NAMES[tab])}
          </button>
        ))}
      </div>
      <span className="jh-push" style={{ alignSelf: 'center' }}>
        <Menu
          className="jh-icon"
          label={speak(PANE_CHECK.tabMore)}
          lines={hidden.map((tab) => ({
            label: speak(NAMES[tab]),
            run: () => dispatch({ type: 'tab', tab }),
          }))}
        >
          <DotsIcon />
        </Menu>
      </span>
    </div>
  );
}
