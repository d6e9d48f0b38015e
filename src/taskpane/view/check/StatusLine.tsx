import * as React from 'react';
import type { Verdict } from '../../../checks/findings/finding';
import { claimedText } from '../../../checks/findings/words';
import { reviewNote } from '../../../checks/review/review';
import { PANE_CHECK } from '../../../messages/pane-check';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { REPORT } from '../../../messages/report';
import { PROFILES } from '../../../standards/profiles';
import { LineIcon, VerdictIcon } from '../parts/icons';
import { Menu } from '../parts/Menu';
import { useKeptFocus } from '../kept-focus';
import { usePane, useSay } from '../pane-context';
import { withKey } from '../keys';
import type { Listing } from './listing';
import { SetChooser } from './SetChooser';

export const VERDICT_WORDS = {
  met: PANE_CHECK.verdictMet,
  'not-met': PANE_CHECK.verdictNotMet,
  incomplete: PANE_CHECK.verdictIncomplete,
} satisfies Record<Verdict, unknown>;

/** `国家标准 2017`: the name without what stands in brackets, and the year of the version. */
function shortName(name: string, version: string): string {
  const [plain = name] = name.split(/[（(]/);
  const [year = ''] = /\d{4}/.exec(version) ?? [];
  return `${plain.trim()} ${year}`.trim();
}

/** The verdict, the standards in force, and what is to be known about both. */
export function StatusLine({ listing }: { listing: Listing }): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const { review, checked } = listing;
  const { profile, original } = checked.standards;
  const short = `${shortName(speak(profile.name), profile.version)}${original.size > 0 ? ` · ${speak(STANDARDS_TAB.edited)}` : ''}`;
  const note = reviewNote(review, state.language);
  const claimed = claimedText(checked.result, state.language);
  const kept = useKeptFocus();
  const again = withKey(speak, PANE_CHECK.recheck, 'check');
  return (
    <div className="jh-status">
      <h1 className={`jh-verdict ${review.verdict}`}>
        <VerdictIcon verdict={review.verdict} />
        {speak(VERDICT_WORDS[review.verdict])}
      </h1>
      <Menu
        className="jh-standard"
        label={speak(PANE_CHECK.chooseStandards, { name: short })}
        lines={[
          ...PROFILES.map((one) => ({
            label: speak(one.name),
            detail: one.version,
            checked: one.key === state.settings.profile,
            run: () => void actions.chooseProfile(one.key),
          })),
          null,
          {
            label: speak(STANDARDS_TAB.concessions),
            run: () => dispatch({ type: 'tab', tab: 'standards' }),
          },
        ]}
      >
        <span>{short}</span>
        <LineIcon name="down" size={12} />
      </Menu>
      <button
        type="button"
        id={kept}
        className="jh-icon"
        aria-label={again}
        title={again}
        onClick={() => void actions.check()}
      >
        <LineIcon name="again" />
      </button>
      <SetChooser sets={checked.form.sets} />
      {(note !== '' || claimed !== null) && (
        <p className="jh-note" style={{ margin: 0 }}>
          {note !== '' && (
            <button
              type="button"
              onClick={() => dispatch({ type: 'question', question: { kind: 'confirmations' } })}
            >
              {note}
            </button>
          )}
          {claimed !== null && ` ${speak(REPORT.concessions)}：${claimed}`}
        </p>
      )}
    </div>
  );
}
