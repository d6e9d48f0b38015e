import * as React from 'react';
import { PROBLEMS } from '../../../messages/excel';
import { PANE } from '../../../messages/pane';
import { useSay } from '../pane-context';
import { Message } from './Message';

/** The page is open, but not in an Excel that it can work with. */
export function Blocked({
  why,
  needs,
}: {
  why: 'not-in-excel' | 'too-old';
  needs: string;
}): React.JSX.Element {
  const speak = useSay();
  return why === 'not-in-excel' ? (
    <Message
      title={speak(PANE.notInExcelTitle)}
      texts={[speak(PROBLEMS['not-in-excel']), speak(PANE.notInExcelNext), speak(PANE.privacy)]}
    />
  ) : (
    <Message title={speak(PANE.tooOldTitle)} texts={[speak(PROBLEMS['missing-api'], { reason: needs })]} />
  );
}
