import * as React from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Sentence } from '../../../messages/sentence';
import { TOOLS_TAB } from '../../../messages/pane-tools';
import { FluentTab } from '../FluentTab';
import { usePane, useSay } from '../pane-context';
import { UndoButton } from '../UndoButton';
import { FunctionHelpList } from './FunctionHelpList';
import { Reports } from './Reports';
import { YearsPanel } from './YearsPanel';

const useStyles = makeStyles({
  tool: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 工具: what is done now and then. */
export default function ToolsTab(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  return (
    <FluentTab>
      <Tool name={TOOLS_TAB.toolForm} text={TOOLS_TAB.toolFormText} go={() => actions.askInsertForm()} />
      <Tool
        name={TOOLS_TAB.toolResult}
        text={state.checked ? TOOLS_TAB.toolResultText : TOOLS_TAB.needsCheck}
        disabled={!state.checked}
        go={() => actions.writeResults()}
      />
      <Tool name={TOOLS_TAB.toolValues} text={TOOLS_TAB.toolValuesText} go={() => actions.askValues()} />
      <UndoButton />
      <Reports />
      {state.checked && <YearsPanel checked={state.checked} />}
      <section aria-label={speak(TOOLS_TAB.toolFunctions)}>
        <FunctionHelpList />
      </section>
    </FluentTab>
  );
}

function Tool({
  name,
  text,
  go,
  disabled = false,
}: {
  name: Sentence;
  text: Sentence;
  go: () => Promise<void>;
  disabled?: boolean;
}): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const id = React.useId();
  return (
    <div className={useStyles().tool}>
      <Button disabled={disabled || state.writing} aria-describedby={id} onClick={() => void go()}>
        {speak(name)}
      </Button>
      <Caption1 id={id}>{speak(text)}</Caption1>
    </div>
  );
}
