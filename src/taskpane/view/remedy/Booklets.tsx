import * as React from 'react';
import { PANE_REMEDY } from '../../../messages/pane-remedy';
import type { County } from '../../../remedy/county';
import { allRows } from '../../../remedy/county';
import { usePane, useSay } from '../pane-context';
import { LeaveOrDo, Modal } from '../questions/Modal';

/** 一校一册…: asks of which school, and adds its sheet, or one for each. */
export function BookletsButton({ county }: { county: County }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const [asking, setAsking] = React.useState(false);
  const [school, setSchool] = React.useState('');
  const id = React.useId();
  const rows = allRows(county);
  // Both rows of a mixed school are in one booklet.
  const names = [...new Set(rows.map(({ name, campus, mixed }) => (mixed ? campus : name)))];
  const close = (): void => setAsking(false);
  return (
    <>
      <button
        type="button"
        className="jh-button large"
        disabled={state.writing || rows.length === 0}
        onClick={() => setAsking(true)}
      >
        {speak(PANE_REMEDY.booklets)}
      </button>
      {asking && (
        <Modal
          title={speak(PANE_REMEDY.bookletsTitle)}
          cancel={close}
          actions={
            <LeaveOrDo
              cancel={close}
              words={speak(PANE_REMEDY.bookletsDo)}
              disabled={state.writing}
              act={() => {
                close();
                void actions.insertBooklets(school === '' ? null : school);
              }}
            />
          }
        >
          <p className="jh-small jh-faint">{speak(PANE_REMEDY.bookletsText)}</p>
          <label htmlFor={id}>{speak(PANE_REMEDY.bookletsWhich)}</label>
          <select
            id={id}
            className="jh-search"
            style={{ width: '100%', height: 28 }}
            value={school}
            onChange={({ target }) => setSchool(target.value)}
          >
            <option value="">{speak(PANE_REMEDY.bookletsAll, { count: rows.length })}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Modal>
      )}
    </>
  );
}
