import * as React from 'react';
import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  ProgressBar,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { STAGES } from '../../../messages/report';
import { showNumber } from '../../../messages/sentence';
import { INDICATORS } from '../../../standards/indicators';
import type { Stage } from '../../../standards/types';
import { sharesOf } from '../../../checks/schools/shares';
import type { Checked } from '../../state/state';
import { useKeptFocus } from '../kept-focus';
import { usePane, useSay } from '../pane-context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  button: {
    display: 'block',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    textAlign: 'left',
    cursor: 'pointer',
    color: 'inherit',
    backgroundColor: 'transparent',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** So many schools are drawn at once; the rest have next to no share. */
const SHOWN = 50;

/** The schools in the order of their share of the variance; a click selects the school's figure. */
export function Shares({
  checked,
  stage,
  indicator,
}: {
  checked: Checked;
  stage: Stage;
  indicator: number;
}): React.JSX.Element {
  const { dispatch, actions } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const id = useKeptFocus();
  const [all, setAll] = React.useState(false);
  const result = React.useMemo(() => sharesOf(checked.form, stage, indicator), [checked, stage, indicator]);
  const { shares, left } = result;
  const name = INDICATORS[indicator]?.name ?? { zh: '', en: '' };
  const mean = showNumber(Number((result.mean ?? 0).toFixed(2)));
  return (
    <>
      <Button id={id} onClick={() => dispatch({ type: 'coefficient', chosen: null })}>
        {speak(STANDARDS_TAB.back)}
      </Button>
      <Subtitle2 as="h2">{speak(STANDARDS_TAB.sharesTitle, { stage: STAGES[stage], name })}</Subtitle2>
      {left > 0 && <Body1>{speak(STANDARDS_TAB.sharesLeft, { count: left })}</Body1>}
      {shares.length === 0 && (
        <Body1>{speak(result.mean === null ? STANDARDS_TAB.noFigures : STANDARDS_TAB.shareNone)}</Body1>
      )}
      <ol className={styles.list}>
        {shares.slice(0, all ? undefined : SHOWN).map(({ school, share, value, sheet, row, column }) => (
          <li key={`${sheet}:${row}`}>
            <button
              type="button"
              className={styles.button}
              onClick={() => void actions.select({ sheet, row, column })}
            >
              <Caption1>
                {speak(STANDARDS_TAB.shareRow, {
                  school,
                  share: `${(share * 100).toFixed(1)}%`,
                  value,
                  mean,
                })}
              </Caption1>
              <ProgressBar aria-hidden="true" value={share} thickness="large" />
            </button>
          </li>
        ))}
      </ol>
      {!all && shares.length > SHOWN && (
        <Button onClick={() => setAll(true)}>
          {speak(STANDARDS_TAB.showAllSchools, { count: shares.length })}
        </Button>
      )}
    </>
  );
}
