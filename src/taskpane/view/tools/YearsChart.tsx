import * as React from 'react';
import type { IndicatorYears, Years } from '../../../checks/comparison/years';
import { outlookText } from '../../../papers/comparison/outlook-text';
import { YEARS } from '../../../messages/comparison';
import { PANE_YEARS } from '../../../messages/pane-years';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { INDICATOR } from '../../../standards/indicators';
import type { Stage } from '../../../standards/types';
import { useSay } from '../pane-context';
import { coefficientText, isOver, limitText } from '../../../checks/schools/coefficients';

const WIDTH = 88;
const HEIGHT = 34;
/** The least that the height stands for: what changes by a hundredth is no cliff. */
const LEAST_RANGE = 0.1;
const EDGE = 4;

/** One stage: a line of its coefficients by year for each indicator, the limit dashed, figures and outlook beside it. */
export function YearsChart({ stage, years }: { stage: Stage; years: Years }): React.JSX.Element {
  const speak = useSay();
  const rows = years.indicators.filter((one) => one.stage === stage);
  const [first] = rows;
  if (!first) return <></>;
  const { limit } = first;
  return (
    <table className="jh-table years jh-small jh-number">
      <caption>
        {speak(STAGE_NAMES[stage])} · {speak(PANE_YEARS.limit, { limit: limitText(limit) })}
      </caption>
      <thead className="jh-hidden">
        <tr>
          <th scope="col">{speak(YEARS.indicator)}</th>
          <th scope="col">{speak(PANE_YEARS.trend)}</th>
          <th scope="col">{speak(PANE_YEARS.figures)}</th>
          <th scope="col">{speak(YEARS.outlook)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <YearsRow key={row.indicator} row={row} years={years} />
        ))}
      </tbody>
    </table>
  );
}

function YearsRow({ row, years }: { row: IndicatorYears; years: Years }): React.JSX.Element {
  const speak = useSay();
  const name = speak(INDICATOR[row.indicator].brief);
  const shown = row.years.map(({ cv }) => coefficientText({ value: cv }, row.limit) ?? '—');
  const isNotMet = row.distance !== null && row.projection.kind !== 'met';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Line
          row={row}
          label={speak(PANE_YEARS.chart, {
            stage: STAGE_NAMES[row.stage],
            name,
            values: shown.join(' → '),
            limit: limitText(row.limit),
          })}
        />
      </td>
      <td>
        <span className="jh-whole">{shown[0]} →</span>{' '}
        <span className="jh-whole" style={isNotMet ? { fontWeight: 600, color: 'var(--danger)' } : undefined}>
          {shown.at(-1)}
        </span>
      </td>
      <td>{outlookText(row.projection, years, speak)}</td>
    </tr>
  );
}

/** A figure that is unread is a gap in the line. */
function Line({ row, label }: { row: IndicatorYears; label: string }): React.JSX.Element {
  const values = row.years.map(({ cv }) => cv);
  const shown = [row.limit, ...values.filter((value) => value !== null)];
  const middle = (Math.min(...shown) + Math.max(...shown)) / 2;
  const range = Math.max(LEAST_RANGE, Math.max(...shown) - Math.min(...shown));
  const x = (at: number): number => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number): number => HEIGHT / 2 - ((value - middle) / range) * (HEIGHT - 2 * EDGE);
  const pairs = values.flatMap((value, at) => {
    const next = values[at + 1];
    return value === null || next == null ? [] : [{ at, value, next }];
  });
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} style={{ color: 'var(--fg2)' }}>
      <title>{label}</title>
      <line
        x1={0}
        x2={WIDTH}
        y1={y(row.limit)}
        y2={y(row.limit)}
        stroke="currentColor"
        strokeDasharray="2 2"
      />
      {pairs.map(({ at, value, next }) => (
        <line
          key={at}
          x1={x(at)}
          y1={y(value)}
          x2={x(at + 1)}
          y2={y(next)}
          stroke="currentColor"
          strokeWidth={1.5}
        />
      ))}
      {values.map((value, at) =>
        value === null ? null : (
          <circle
            key={at}
            cx={x(at)}
            cy={y(value)}
            r={2.5}
            fill={isOver(value, row.limit) ? 'var(--danger)' : 'currentColor'}
          />
        ),
      )}
    </svg>
  );
}
