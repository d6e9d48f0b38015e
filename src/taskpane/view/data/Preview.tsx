import * as React from 'react';
import { mergedTargets } from '../../../form/filling/merged';
import { areaAddress } from '../../../form/workbook';
import { FILL } from '../../../messages/fill';
import { INDICATOR_NAMES, SHORT_INDICATORS } from '../../../messages/indicator-names';
import { PANE_DATA } from '../../../messages/pane-data';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { indicatorLevel } from '../../../measures/school-rule';
import { toNumber } from '../../../records/exact';
import { rowsOf } from '../../../records/owned-rows';
import type { OwnedRow } from '../../../records/owned-rows';
import type { CountyRecords } from '../../../records/read';
import { traceOf } from '../../../records/trace';
import { INDICATORS } from '../../../standards/indicators';
import { indicatorStandards } from '../../../standards/lookup';
import type { IndicatorSlug, Stage } from '../../../standards/types';
import { STAGES } from '../../../standards/types';
import { filledForm, isLive } from '../../data/filled-form';
import { functionNamespace } from '../../session/function-namespace';
import { EveryCell } from './EveryCell';
import { Found } from './Found';
import { usePane, useSay } from '../pane-context';
import { rawPlaceText } from './Questions';
import { roundTo } from '../../../measures/rounding';

/** As many raw cells as a figure names. */
const NAMED_CELLS = 8;

/** As what the figures stand in the form. */
type Way = 'values' | 'excel' | 'ours';
const WAYS: readonly Way[] = ['values', 'excel', 'ours'];
const WAY_NAMES = { values: PANE_DATA.asValues, excel: PANE_DATA.asExcel, ours: PANE_DATA.asOurs };
const WAY_TEXTS = { excel: PANE_DATA.excelText, ours: PANE_DATA.oursText };
const RECORD = { added: PANE_DATA.record, updated: PANE_DATA.recordUpdated, left: PANE_DATA.recordThere };

const ourCall = (name: string): string => {
  const namespace = functionNamespace();
  return namespace === '' ? name : `${namespace}.${name}`;
};

interface Chosen {
  readonly owned: OwnedRow;
  readonly slug: IndicatorSlug;
}

/** What would be filled in: every school with its seven figures, their levels, and for each where it comes from. */
export function Preview({ county }: { county: CountyRecords }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const [chosen, setChosen] = React.useState<Chosen | null>(null);
  const { checked, standards } = state;
  const canInsert = state.can.has('rows');
  const [way, setWay] = React.useState<Way>('values');
  const filling = React.useMemo(
    () =>
      filledForm(
        county,
        standards.profile,
        checked && { form: checked.form, workbook: checked.open.workbook },
        { rows: canInsert, formulas: way !== 'values', call: way === 'ours' ? ourCall : null },
      ),
    [county, standards, checked, canInsert, way],
  );
  const ways = WAYS.filter(
    (one) =>
      one === 'values' || (state.can.has('formulas') && (one === 'excel' || state.can.has('functions'))),
  );
  const { plan } = filling;
  // Several schools would share a cell, and the last would win: nothing is written before they are unmerged.
  const [merged, ...others] =
    filling.kind === 'cells' && checked ? mergedTargets(plan, checked.open.workbook) : [];
  const [title, text, button, go] =
    filling.kind === 'cells'
      ? [
          speak(PANE_DATA.cells, {
            count: plan.changes.length,
            rows: plan.insertions.reduce((all, { count }) => all + count, 0),
          }),
          `${speak(PANE_DATA.cellsText)}${speak(RECORD[filling.record])}`,
          speak(PANE_DATA.fillCells, { count: plan.changes.length }),
          () => void actions.fillPlanned(filling),
        ]
      : [
          speak(PANE_DATA.sheets, { count: filling.sheets.length }),
          speak(PANE_DATA.sheetsText),
          speak(PANE_DATA.fillSheets),
          () => void actions.insertFilled(filling.sheets),
        ];
  return (
    <>
      <div className="jh-list" tabIndex={0} role="region" aria-label={speak(PANE_DATA.stepPreview)}>
        <div style={{ padding: '8px 12px' }}>
          <b>{title}</b>
          <div className="jh-small jh-faint">{text}</div>
          {merged && checked && (
            <div role="alert">
              {speak(FILL.merged, {
                file: checked.open.name,
                sheet: merged.sheet,
                areas: [merged, ...others].map(({ area }) => areaAddress(area)).join('、'),
              })}
            </div>
          )}
          {ways.length > 1 && (
            <label
              className="jh-small"
              style={{ display: 'flex', gap: 6, alignItems: 'center', marginTop: 6 }}
            >
              {speak(PANE_DATA.way)}
              <select
                className="jh-search"
                data-input="way"
                value={way}
                onChange={({ target }) => setWay(WAYS.find((one) => one === target.value) ?? 'values')}
              >
                {ways.map((one) => (
                  <option key={one} value={one}>
                    {speak(WAY_NAMES[one])}
                  </option>
                ))}
              </select>
            </label>
          )}
          {way !== 'values' && (
            <div className="jh-small jh-faint">
              {speak(isLive(filling) ? WAY_TEXTS[way] : PANE_DATA.wayTaken)}
            </div>
          )}
        </div>
        {STAGES.map((stage) => (
          <StageTable key={stage} county={county} stage={stage} chosen={chosen} choose={setChosen} />
        ))}
        <Details chosen={chosen} />
        <EveryCell plan={plan} />
        <Found county={county} />
      </div>
      <div className="jh-footer">
        <button
          type="button"
          className="jh-button primary large jh-push"
          data-button="fill"
          disabled={
            state.writing || merged !== undefined || (filling.kind === 'cells' && plan.changes.length === 0)
          }
          onClick={go}
        >
          {button}
        </button>
      </div>
    </>
  );
}

function StageTable({
  county,
  stage,
  chosen,
  choose,
}: {
  county: CountyRecords;
  stage: Stage;
  chosen: Chosen | null;
  choose: (chosen: Chosen) => void;
}): React.JSX.Element | null {
  const { state } = usePane();
  const speak = useSay();
  const rows = rowsOf(county, stage);
  const thresholds = indicatorStandards(state.standards.profile, stage);
  if (rows.length === 0) return null;
  return (
    <>
      <div className="jh-head">
        <h2>{speak(STAGE_NAMES[stage])}</h2>
        <span>{rows.length}</span>
        <span className="jh-push">{speak(PANE_DATA.clickFigure)}</span>
      </div>
      <table className="jh-table jh-small jh-number" style={{ tableLayout: 'fixed' }}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '28%' }}>
              {speak(PANE_DATA.school)}
            </th>
            {INDICATORS.map(({ slug, number }) => (
              <th
                key={slug}
                scope="col"
                title={speak(SHORT_INDICATORS[slug])}
                style={{ padding: '4px 1px', textAlign: 'right' }}
              >
                {state.language === 'zh' ? SHORT_INDICATORS[slug].zh : number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((owned, i) => (
            <tr key={`${owned.school.name} ${i}`}>
              <th scope="row" style={{ whiteSpace: 'normal', fontWeight: 400 }}>
                {owned.school.name}
              </th>
              {INDICATORS.map(({ slug }) => {
                const { written } = owned.row.indicators[slug];
                const level = written === null ? 'met' : indicatorLevel(thresholds[slug], written);
                return (
                  <td
                    key={slug}
                    className={level === 'met' ? '' : level}
                    style={{ padding: 0, ...(level === 'met' ? {} : { color: 'var(--on-mark)' }) }}
                  >
                    <button
                      type="button"
                      className="jh-figure"
                      title={String(written ?? '')}
                      aria-pressed={chosen?.owned.row === owned.row && chosen.slug === slug}
                      onClick={() => choose({ owned, slug })}
                    >
                      {written === null ? speak(PANE_DATA.unknown) : inNarrowColumn(written)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Thousands without their decimals: the tooltip and the sentence below give them. */
function inNarrowColumn(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : value;
}

function Details({ chosen }: { chosen: Chosen | null }): React.JSX.Element | null {
  const speak = useSay();
  if (!chosen) return null;
  const { owned, slug } = chosen;
  const { value, written, from } = owned.row.indicators[slug];
  return (
    <div role="status" style={{ margin: 12, padding: 8, borderRadius: 4, background: 'var(--chosen)' }}>
      <b>
        {speak(PANE_DATA.source, {
          school: owned.school.name,
          indicator: INDICATOR_NAMES[slug],
          value: value === null ? speak(PANE_DATA.unknown) : roundTo(toNumber(value), 6),
          written: written ?? speak(PANE_DATA.unknown),
        })}
      </b>
      <div style={{ overflowWrap: 'anywhere' }}>{traceOf(owned.row, slug)}</div>
      <div className="jh-small" style={{ overflowWrap: 'anywhere' }}>
        {speak(PANE_DATA.sourceCells, {
          cells:
            from.slice(0, NAMED_CELLS).map(rawPlaceText).join('、') + (from.length > NAMED_CELLS ? '…' : ''),
        })}
      </div>
    </div>
  );
}
