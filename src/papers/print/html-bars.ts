import type { Bars, RichCell } from '../paper';
import type { Markup } from './markup';
import { html } from './markup';

const ROW = 28;
const TOP = 24;
const LABELS = 268;
const BARS = 230;
const WIDTH = LABELS + BARS + 62;
/** A label longer than this, in half-width characters, would run out of its column; the full one is in the bar's title. */
const LABEL_WIDTH = 38;

/** Bars with their limit as a line, as a picture that can be read aloud. */
export function barChart({ title, limit, bars }: Bars): Markup {
  const largest = Math.max((limit?.value ?? 0) * 1.25, ...bars.map(({ value }) => value ?? 0)) || 1;
  const scale = (value: number): number => Math.round((value / largest) * BARS * 10) / 10;
  const height = TOP + bars.length * ROW + 6;
  const limitAt = LABELS + scale(limit?.value ?? 0);
  const drawn = bars.map(({ label, value, shown, over }, index) => {
    const y = TOP + index * ROW;
    const length = value === null ? 0 : scale(value);
    return html`<g>
      <title>${label} ${shown}</title>
      <text x="${LABELS - 8}" y="${y + 18}" text-anchor="end">${shorten(label)}</text>
      <rect class="${over ? 'over' : 'within'}" x="${LABELS}" y="${y + 5}" width="${length}" height="18" />
      <text class="${over ? 'over' : 'value'}" x="${LABELS + length + 6}" y="${y + 18}">${shown}</text>
    </g>`;
  });
  const line = limit
    ? html`<line class="limit" x1="${limitAt}" x2="${limitAt}" y1="${TOP - 4}" y2="${height}" />
        <text class="limit" x="${limitAt}" y="${TOP - 9}" text-anchor="middle">${limit.text}</text>`
    : null;
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
      <line class="axis" x1="${LABELS}" x2="${LABELS}" y1="${TOP}" y2="${height}" />
      ${drawn}${line}
    </svg>
  </figure>`;
}

/** A part of a whole as a bar; what it says stands beside it. */
export function shareBar(share: number): Markup {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="rest" width="100" height="6" />
    <rect class="part" width="${width}" height="6" />
  </svg>`;
}

/** A bar a figure against a dotted limit: over it is told by colour, and by the words that stand beside it. */
export function sparkBars({ values, limit }: NonNullable<RichCell['spark']>): Markup {
  const top = limit * 1.6;
  const height = (value: number): number => Math.round((Math.min(value, top) / top) * 240) / 10;
  const bar = (value: number, index: number): string => `M${index * 11} 24v-${height(value)}h9V24z`;
  const path = (kind: string, wanted: (value: number | null) => boolean): Markup | null => {
    const drawn = values.map((value, index) =>
      wanted(value) ? (value === null ? `M${index * 11} 24v-4h8v4z` : bar(value, index)) : '',
    );
    return drawn.join('') === '' ? null : html`<path class="${kind}" d="${drawn.join('')}" />`;
  };
  const within = path('within', (value) => value !== null && value <= limit);
  const over = path('over', (value) => value !== null && value > limit);
  const none = path('none', (value) => value === null);
  const line = `M0 ${24 - height(limit)}h${values.length * 11}`;
  // One path a kind: a page of thousands of counties holds thousands of these.
  return html`<svg class="spark" viewBox="0 0 ${values.length * 11} 24" aria-hidden="true">
    ${within}${over}${none}
    <path class="limit" d="${line}" />
  </svg>`;
}

function shorten(label: string): string {
  let width = 0;
  const characters = [...label];
  const cut = characters.findIndex((character) => (width += /[ -~]/.test(character) ? 1 : 2) > LABEL_WIDTH);
  return cut === -1 ? label : `${characters.slice(0, cut - 1).join('')}…`;
}
