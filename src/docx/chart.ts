import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartSeries } from 'docx/charts';
import type { Bars } from '../papers/paper';
import type { Look } from './look';
import { textRun } from './paragraphs';
import { roundTo } from '../measures/rounding';

const WITHIN = '2877A8';
const OVER = 'A80D1A';

/**
 * Bars as a chart that Word draws and whose data can be edited; the limit is a grey line, and stands in the title. Each value is written at its bar, and those over the limit say so in the category's name.
 */
export function chartParagraphs({ title, limit, bars }: Bars, look: Look): Paragraph[] {
  const heading = limit ? `${title}（${limit.text}）` : title;
  const own = { font: look.table.font, size: look.table.size, bold: true };
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
        dataLabels: { value: true, numberFormat: '0.000' },
      },
      ...(limit ? [limitLine(limit, bars.length)] : []),
    ],
    legend: false,
    valueAxis: { gridlines: false, numberFormat: '0.0' },
    font: { name: look.table.font },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [textRun(heading, own)] }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [chart] }),
  ];
}

function limitLine({ value, text }: NonNullable<Bars['limit']>, count: number): ChartSeries {
  return {
    name: text,
    type: 'line',
    values: Array.from({ length: count }, () => value),
    color: '616161',
    dataLabels: false,
  };
}
