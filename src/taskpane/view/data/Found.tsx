import * as React from 'react';
import { PANE_DATA } from '../../../messages/pane-data';
import type { CountyRecords } from '../../../records/read';
import { useSay } from '../pane-context';
import { rawPlaceText } from './Questions';

/** What was found in the raw data, and the schools that do not count. */
export function Found({ county }: { county: CountyRecords }): React.JSX.Element {
  const speak = useSay();
  const { findings, leftOut } = county;
  return (
    <>
      {findings.length > 0 && (
        <div className="jh-head">
          <h2>{speak(PANE_DATA.findings)}</h2>
          <span>{findings.length}</span>
        </div>
      )}
      {findings.map(({ message, parameters, places, rule }, i) => (
        <div key={`${rule} ${i}`} className="jh-row">
          <span className="m">
            <span style={{ display: 'block' }}>{speak(message, parameters)}</span>
            <span className="d">{places[0] ? rawPlaceText(places[0]) : ''}</span>
          </span>
        </div>
      ))}
      {leftOut.length > 0 && (
        <div className="jh-head">
          <h2>{speak(PANE_DATA.leftOut)}</h2>
          <span>{leftOut.length}</span>
        </div>
      )}
      {leftOut.map(({ name, reason, parameters }, i) => (
        <div key={`${name} ${i}`} className="jh-row">
          <span className="m">
            {name}
            <span className="d">{speak(reason, parameters)}</span>
          </span>
        </div>
      ))}
    </>
  );
}
