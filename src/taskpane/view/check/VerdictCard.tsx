import * as React from 'react';
import { Caption1, makeStyles, mergeClasses, Title3, tokens } from '@fluentui/react-components';
import type { Verdict } from '../../../checks/findings/finding';
import { claimedText } from '../../../checks/findings/words';
import { PANE } from '../../../messages/pane';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { REPORT, VERDICT_REASONS, VERDICTS } from '../../../messages/report';
import { countsOf } from '../../findings/filter';
import type { Checked } from '../../state/state';
import { usePane, useSay } from '../pane-context';
import { Tag } from '../Tag';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `6px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { margin: 0 },
  met: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  'not-met': { borderLeftColor: tokens.colorStatusDangerBorderActive },
  incomplete: { borderLeftColor: tokens.colorStatusWarningBorderActive },
});

/** A sign beside the word, so that the verdict does not rest on colour alone. */
const SIGNS: Readonly<Record<Verdict, string>> = { met: '✓', 'not-met': '✗', incomplete: '?' };

export function VerdictCard({ checked }: { checked: Checked }): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const { result, standards } = checked;
  const { error: errors, warning: warnings, information: notes } = countsOf(checked.entries).severity;
  const { name, version } = standards.profile;
  const claimed = claimedText(result, state.language);
  return (
    <section
      className={mergeClasses(styles.card, styles[result.verdict])}
      aria-label={speak(PANE.verdict)}
      aria-live="polite"
    >
      <Title3 as="h1" className={styles.heading}>
        <span aria-hidden="true">{SIGNS[result.verdict]} </span>
        {speak(VERDICTS[result.verdict])}
      </Title3>
      <Caption1>{speak(VERDICT_REASONS[result.verdict])}</Caption1>
      <Caption1>{speak(PANE.errorsAndWarnings, { errors, warnings, notes })}</Caption1>
      {checked.form.schools && <Caption1>{speak(PANE.schools, result.schools)}</Caption1>}
      <Caption1>
        {speak(PANE.profileUsed, { name, version })}{' '}
        {standards.original.size > 0 && <Tag tone="warning">{speak(STANDARDS_TAB.edited)}</Tag>}
      </Caption1>
      {state.stale && !state.live && <Caption1>{speak(PANE.stale)}</Caption1>}
      {claimed !== null && (
        <Caption1>
          {speak(REPORT.concessions)} · {claimed}
        </Caption1>
      )}
    </section>
  );
}
