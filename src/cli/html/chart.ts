import { REPORT, PAGE, STAGES as STAGE_NAMES } from '../../messages/report';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { Stage } from '../../standards/types';
import type { CheckedFile } from '../../papers/checked-file';
import { coefficients, coefficientText } from '../../checks/schools/coefficients';
import { coefficientLimit } from '../../standards/lookup';
import type { Markup } from '../../papers/print/markup';
import { html } from '../../papers/print/markup';

const ROW = 30;
const TOP = 24;
const LABELS = 268;
const BARS = 230;
const WIDTH = LABELS + BARS + 62;
/** A label longer than this would run out of its column; the full name is in the bar's title. */
const LABEL_WIDTH = 20;

/** The seven coefficients of variation of one stage as bars, with their limit as a line. */
export function coefficientChart(
  { result, standards: { profile } }: CheckedFile,
  stage: Stage,
  language: Language,
): Markup {
  const limit = coefficientLimit(profile, stage).threshold ?? 0;
  const values = coefficients(result.cv[stage], profile, stage);
  const largest = Math.max(limit * 1.25, ...values.map(({ value }) => value ?? 0));
  const scale = (value: number): number => Math.round((value / largest) * BARS * 10) / 10;
  const height = TOP + values.length * ROW + 6;
  const title = say(PAGE.chartTitle, language, { stage: STAGE_NAMES[stage] });
  const limitAt = LABELS + scale(limit);
  const bars = values.map((coefficient, index) => {
    const { name, value, over } = coefficient;
    const y = TOP + index * ROW;
    const full = say(name, language);
    const shown = coefficientText(coefficient, limit) ?? say(REPORT.noValue, language);
    const length = value === null ? 0 : scale(value);
    return html`<g>
      <title>${full} ${shown}${over ? ` ${say(REPORT.overLimit, language)}` : ''}</title>
      <text x="${LABELS - 8}" y="${y + 19}" text-anchor="end">${shorten(full, language)}</text>
      <rect
        class="${over ? 'over' : 'within'}"
        x="${LABELS}"
        y="${y + 5}"
        width="${length}"
        height="20"
        rx="2"
      />
      <text class="value${over ? ' over' : ''}" x="${LABELS + length + 6}" y="${y + 19}">
        ${shown}${over ? ' ✗' : ''}
      </text>
    </g>`;
  });
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
      <line class="axis" x1="${LABELS}" x2="${LABELS}" y1="${TOP}" y2="${height}" />
      ${bars}
      <line class="limit" x1="${limitAt}" x2="${limitAt}" y1="${TOP - 4}" y2="${height}" />
      <text class="limit" x="${limitAt}" y="${TOP - 9}" text-anchor="middle">
        ${say(PAGE.chartLimit, language, { limit: limit.toFixed(2) })}
      </text>
    </svg>
  </figure>`;
}

function shorten(name: string, language: Language): string {
  const limit = language === 'zh' ? LABEL_WIDTH : Math.round(LABEL_WIDTH * 1.75);
  return name.length > limit ? `${name.slice(0, limit - 1)}…` : name;
}
