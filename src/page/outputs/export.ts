import { PAGE_OUTPUTS as O } from '../../messages/page-outputs';
import { PAGE as P } from '../../messages/page';
import { WORKBENCH as W } from '../../messages/workbench';
import { type Language, say } from '../../messages/sentence';
import type { ExtraControl } from '../../workbench/page/frame/contents';
import type { Frame } from '../../workbench/page/frame/frame';
import type { NamedFile } from '../many/messages';
import { offerLine } from '../../workbench/page/frame/offer';
import { OF_OPEN, type Output, OUTPUT_GROUPS } from './list';
import { Maker } from './maker';

/** The menu that saves what the command line gives of the open workbook. */
export function exportControls(
  current: () => NamedFile | null,
  language: () => Language,
  frame: () => Pick<Frame, 'tell'>,
): ExtraControl {
  const maker = new Maker(language, (text, busy) => {
    const label = say(busy ? O.cancel : W.dismiss, language());
    const run = busy ? () => maker.cancel() : () => frame().tell(null);
    frame().tell(offerLine(text, [{ label, run }]));
  });
  const run = (output: Output): void => {
    if (ALONE.includes(output)) return maker.make(output, []);
    const file = current();
    if (file) maker.make(output, [file]);
  };
  return {
    id: 'export',
    label: P.export,
    tip: P.exportTip,
    items: OF_OPEN.map((id) => ({ id, label: O.names[id], tip: O.names[id], run: () => run(id) })),
  };
}

/** What is made of nothing. */
const ALONE: readonly Output[] = OUTPUT_GROUPS.filter(({ needs }) => needs === 'nothing').flatMap(
  ({ outputs }) => outputs,
);
