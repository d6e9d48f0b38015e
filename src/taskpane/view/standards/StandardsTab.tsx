import * as React from 'react';
import { Button, Caption1, Field, makeStyles, SearchBox, Select, Switch } from '@fluentui/react-components';
import { sayUnused } from '../../../form/parameters';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { REPORT } from '../../../messages/report';
import { CONCESSIONS } from '../../../standards/concessions';
import { plainName } from '../../../standards/nearest';
import { PROFILES } from '../../../standards/profiles';
import type { Standard } from '../../../standards/types';
import { FluentTab } from '../FluentTab';
import { usePane, useSay } from '../pane-context';
import { StandardGroup } from './StandardGroup';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  search: { maxWidth: 'none' },
  // A long name of a profile must not push the pane wider than it is.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0 },
});

const GROUPS: readonly { group: Standard['group']; name: (typeof STANDARDS_TAB)['groupResource'] }[] = [
  { group: 'resource', name: STANDARDS_TAB.groupResource },
  { group: 'balance', name: STANDARDS_TAB.groupBalance },
  { group: 'guarantee', name: STANDARDS_TAB.groupGuarantee },
  { group: 'quality', name: STANDARDS_TAB.groupQuality },
  { group: 'recognition', name: STANDARDS_TAB.groupRecognition },
  { group: 'district', name: STANDARDS_TAB.groupDistrict },
];

/** 标准: the standards in force with their sources, and what a workbook may choose of its own. */
export default function StandardsTab(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const [text, setText] = React.useState('');
  const { profile, original, unused } = state.standards;
  const wanted = plainName(text);
  const shown = profile.standards.filter(({ key, name, aliases }) =>
    [key, name.zh, name.en, ...aliases].some((one) => plainName(one).includes(wanted)),
  );
  return (
    <FluentTab>
      <Field
        className={styles.field}
        label={speak(STANDARDS_TAB.profile)}
        hint={speak(STANDARDS_TAB.profileKept)}
      >
        <Select
          className={styles.select}
          value={state.settings.profile}
          disabled={state.writing}
          onChange={(_, { value }) => void actions.chooseProfile(value)}
        >
          {PROFILES.map(({ key, name, version }) => (
            <option key={key} value={key}>
              {speak(name)}（{version}）
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button disabled={state.writing} onClick={() => void actions.insertParameters()}>
          {speak(STANDARDS_TAB.insertParameters)}
        </Button>
        <Button appearance="subtle" disabled={state.writing} onClick={() => void actions.reloadParameters()}>
          {speak(STANDARDS_TAB.reloadParameters)}
        </Button>
      </div>
      {unused.map((entry) => (
        <Caption1 key={entry.cell} role="alert">
          {sayUnused(entry, profile, state.language)}
        </Caption1>
      ))}
      <Concessions />
      <SearchBox
        className={styles.search}
        placeholder={speak(STANDARDS_TAB.standardsSearch)}
        aria-label={speak(STANDARDS_TAB.standardsSearch)}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      {shown.length === 0 && <Caption1 role="status">{speak(STANDARDS_TAB.noStandard)}</Caption1>}
      {GROUPS.map(({ group, name }) => (
        <StandardGroup
          key={group}
          name={speak(name)}
          standards={shown.filter((standard) => standard.group === group)}
          original={original}
          open={wanted !== ''}
        />
      ))}
    </FluentTab>
  );
}

function Concessions(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  return (
    <details>
      <summary>{speak(STANDARDS_TAB.concessions)}</summary>
      <Caption1 as="p">{speak(STANDARDS_TAB.concessionsNote)}</Caption1>
      {CONCESSIONS.map(({ key, text, effect, source }) => (
        <Field
          key={key}
          hint={[text, effect, source].map((one) => speak(one)).join(speak(REPORT.sentenceSeparator))}
        >
          <Switch
            label={speak(STANDARDS_TAB.concessionName, { key })}
            disabled={state.writing}
            checked={state.settings.concessions.includes(key)}
            onChange={(_, { checked }) => void actions.setConcession(key, checked)}
          />
        </Field>
      ))}
    </details>
  );
}
