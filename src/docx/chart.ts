import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartSeries } from 'docx/charts';
import type { Bars } from '../papers/paper';
import type { Look } from './look';
import { captionParagraph } from './paragraphs';
import { roundTo } from '../measures/rounding';

const WITHIN = '2877A8';
const OVER = 'A80D1A';
/** Above a high bar the line of the limit would strike the figure out; a low one has no room in it. */
const IN_BAR = {
  value: true,
  numberFormat: '0.000',
  position: 'insideBase',
  font: { color: 'FFFFFF', bold: true, size: 10 },
} as const;
/** Of more bars the figures would run into each other; the tables beside such a chart have them. */
const MOST_LABELLED = 14;
const ABOVE_BAR = { value: true, numberFormat: '0.000', position: 'outsideEnd', font: { size: 10 } } as const;

/**
 * Bars as a chart that Word draws and whose data can be edited; the limit is a dashed line, and stands in the caption, which official
 * papers set below. Each value is written in its bar where there is room, and those over the limit say so in the category's name.
 */
export function chartParagraphs({ title, limit, bars }: Bars, look: Look): Paragraph[] {
  const heading = limit && !title.includes(limit.text) ? `${title}（${limit.text}）` : title;
  const hasRoom = bars.length <= MOST_LABELLED;
  const highest = Math.max(limit?.value ?? 0, ...bars.map(({ value }) => value ?? 0));
  const chart = new ChartRun({
    type: 'column',
    transformation: { width: 560, height: 250 },
    altText: { name: heading, description: bars.map(({ label, shown }) => `${label} ${shown}`).join('；') },
    categories: bars.map(({ label, over }) => (over ? `${label} ▲` : label)),
    series: [
      {
        name: title,
        values: bars.map(({ value }) => (value === null ? null : roundTo(value, 3))),
        color: WITHIN,
        colors: bars.map(({ over }) => (over ? OVER : WITHIN)),
        dataLabels: hasRoom ? IN_BAR : false,
        ...(hasRoom && {
          pointLabels: bars.map(({ value }) =>
            value !== null && value < highest / 4 ? ABOVE_BAR : undefined,
          ),
        }),
      },
      ...(limit ? [limitLine(limit, bars.length)] : []),
    ],
    legend: false,
    gapWidth: 60,
    categoryAxis: { labelRotation: 0 },
    valueAxis: { gridlines: false, numberFormat: '0.0' },
    font: { name: look.table.font },
  });
  const below = look.centredTitle;
  const drawn = new Paragraph({ alignment: AlignmentType.CENTER, keepNext: below, children: [chart] });
  const caption = captionParagraph(heading, look, !below);
  return below ? [drawn, caption] : [caption, drawn];
}

function limitLine({ value, text }: NonNullable<Bars['limit']>, count: number): ChartSeries {
  return {
    name: text,
    type: 'line',
    values: Array.from({ length: count }, () => value),
    color: '616161',
    line: { color: '616161', width: 1.5, dash: 'dash' },
    dataLabels: false,
  };
}
