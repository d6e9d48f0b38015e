import * as React from 'react';
import { sayCount } from '../../../messages/plural';
import { PANE_COLLECT } from '../../../messages/pane-collect';
import type { RecordSource } from '../../../records/model';
import { readWorkbook } from '../../../xlsx/read';
import { collectionArchive } from '../../data/collection';
import { usePane, useSay } from '../pane-context';

interface Props {
  /** The schools that are to answer; null where no list was chosen. */
  readonly list: RecordSource | null;
  readonly against: readonly RecordSource[];
  readonly setList: (list: RecordSource | null) => void;
  readonly setAgainst: (against: readonly RecordSource[]) => void;
}

/** 采集表: from a list of schools a workbook for each; who has not answered; what differs from last time. */
export function Collect({ list, against, setList, setAgainst }: Props): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const [fault, setFault] = React.useState<string | null>(null);
  const archive = React.useMemo(() => (list ? collectionArchive(list, new Date()) : null), [list]);
  const address = React.useMemo(
    () => (archive ? URL.createObjectURL(new Blob([new Uint8Array(archive.bytes)])) : null),
    [archive],
  );
  React.useEffect(() => (address === null ? undefined : () => URL.revokeObjectURL(address)), [address]);
  const take = async (files: FileList | null, keep: (sources: RecordSource[]) => void): Promise<void> => {
    setFault(null);
    const sources: RecordSource[] = [];
    for (const file of files ?? []) {
      try {
        sources.push({ file: file.name, workbook: readWorkbook(new Uint8Array(await file.arrayBuffer())) });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        setFault(speak(PANE_COLLECT.unreadable, { file: file.name, reason }));
      }
    }
    keep(sources);
  };
  const chooser = (
    name: string,
    label: string,
    multiple: boolean,
    keep: (sources: RecordSource[]) => void,
  ): React.JSX.Element => (
    <label className="jh-button large" style={{ alignSelf: 'flex-start', cursor: 'pointer' }}>
      {label}
      <input
        type="file"
        data-input={name}
        accept=".xlsx,.xlsm"
        multiple={multiple}
        className="jh-hidden"
        onChange={({ target }) => void take(target.files, keep)}
      />
    </label>
  );
  return (
    <details>
      <summary className="jh-head" style={{ cursor: 'pointer' }}>
        {speak(PANE_COLLECT.title)}
      </summary>
      <div className="jh-scroll">
        <div className="jh-small jh-faint">{speak(PANE_COLLECT.intro)}</div>
        {chooser('list', speak(PANE_COLLECT.list), false, ([one]) => setList(one ?? null))}
        {list && !archive && <div role="alert">{speak(PANE_COLLECT.noSchools, { file: list.file })}</div>}
        {archive && address !== null && (
          <div role="status">
            <a href={address} download={`${speak(PANE_COLLECT.archive)}.zip`} className="jh-derived">
              {sayCount(PANE_COLLECT.download, state.language, archive.count)}
            </a>
            <div className="jh-small jh-faint">{speak(PANE_COLLECT.expected)}</div>
          </div>
        )}
        {chooser('against', speak(PANE_COLLECT.against), true, setAgainst)}
        {against.length > 0 && (
          <div className="jh-small jh-faint" role="status">
            {speak(PANE_COLLECT.compared, { files: against.map(({ file }) => file).join('、') })}
          </div>
        )}
        {fault !== null && (
          <div role="alert" style={{ color: 'var(--danger)' }}>
            {fault}
          </div>
        )}
      </div>
    </details>
  );
}
