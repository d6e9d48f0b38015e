import { PAGE as P } from '../../messages/page';
import { say } from '../../messages/sentence';
import { offerDownload } from '../../workbench/page/download';
import type { ExtraControl } from '../../workbench/page/frame/contents';
import type { Preferences } from '../../workbench/page/frame/preferences';
import type { NamedFile, Output } from './messages';
import { Runner } from './runner';

const OUTPUTS: readonly Output[] = ['html', 'copies', 'json', 'template'];

/** The menu that saves what the command line gives of the open workbook. */
export function exportControls(
  current: () => NamedFile | null,
  preferences: Preferences,
  complain: (text: string) => void,
): ExtraControl {
  const run = (output: Output): void => {
    const file = output === 'template' ? null : current();
    if (!file && output !== 'template') return;
    const runner = new Runner(file ? [file] : [], preferences.language, new Date(), {
      begun: () => undefined,
      row: (row) => {
        if (!row.ok) complain(say(P.notMade, preferences.language, { reason: row.reason }));
      },
      done: () =>
        void runner
          .make(output)
          .then(({ name, bytes }) => offerDownload(bytes, name))
          .catch((error: Error) => complain(say(P.notMade, preferences.language, { reason: error.message })))
          .finally(() => runner.end()),
    });
    runner.start();
  };
  return {
    id: 'export',
    label: P.export,
    tip: P.exportTip,
    items: OUTPUTS.map((id) => ({ id, label: P[id], tip: P[id], run: () => run(id) })),
  };
}
