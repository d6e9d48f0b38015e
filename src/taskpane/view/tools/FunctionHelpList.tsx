import * as React from 'react';
import { Body1, Button, Caption1, makeStyles, SearchBox, Subtitle2 } from '@fluentui/react-components';
import type { FunctionHelp } from '../../../functions';
import { exampleFormula, FUNCTIONS } from '../../../functions';
import { TOOLS_TAB } from '../../../messages/pane-tools';
import { functionNamespace } from '../../session/function-namespace';
import { usePane, useSay } from '../pane-context';

const useStyles = makeStyles({
  search: { maxWidth: 'none', marginTop: '4px', marginBottom: '8px', width: '100%' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '6px 0 12px',
  },
  code: { fontFamily: 'Consolas, monospace', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '18px' },
});

/** Every function with its arguments and an example that can be put into the selected cell. */
export function FunctionHelpList(): React.JSX.Element {
  const speak = useSay();
  const styles = useStyles();
  const [text, setText] = React.useState('');
  const wanted = text.trim().toLowerCase();
  const shown = FUNCTIONS.filter(({ name, description }) =>
    [name, description.zh, description.en].some((one) => one.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <Subtitle2 as="h2">{speak(TOOLS_TAB.toolFunctions)}</Subtitle2>
      <SearchBox
        className={styles.search}
        placeholder={speak(TOOLS_TAB.functionsSearch)}
        aria-label={speak(TOOLS_TAB.functionsSearch)}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      {shown.map((help) => (
        <FunctionDetails key={help.name} help={help} />
      ))}
    </>
  );
}

function FunctionDetails({ help }: { help: FunctionHelp }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const namespace = functionNamespace();
  return (
    <details>
      <summary className={styles.code}>{namespace === '' ? help.name : `${namespace}.${help.name}`}</summary>
      <div className={styles.body}>
        <Body1>{speak(help.description)}</Body1>
        <ul className={styles.list}>
          {Object.entries(help.parameters).map(([name, meaning]) => (
            <li key={name}>
              <Caption1>
                <span className={styles.code}>{name}</span>：{speak(meaning)}
              </Caption1>
            </li>
          ))}
        </ul>
        <Caption1 className={styles.code}>{exampleFormula(help, namespace)}</Caption1>
        <Caption1>{speak(help.meaning)}</Caption1>
        <Button size="small" disabled={state.writing} onClick={() => void actions.insertExample(help)}>
          {speak(TOOLS_TAB.insertExample)}
        </Button>
      </div>
    </details>
  );
}
