import { fullAddress } from '../model/address';
import { type Area, columnsOf, rowsOf } from '../model/area';
import type { Chart, Series } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { shown, typeOf } from '../model/values';
import {
  editable,
  type HostClass,
  type HostObject,
  instance,
  leads,
  method,
  readable,
} from '../protocol/class';
import { integer, number, oneOf, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { changedById, oneOfId } from './by-id';
import {
  ChartAxesClass,
  ChartAreaFormatClass,
  ChartDataLabelsClass,
  ChartLegendClass,
  ChartTitleClass,
} from './chart-details';
import { ChartSeriesCollectionClass } from './chart-series';
import { CHART_TYPES } from './chart-types';
import { eventMethods, EventType } from './event-methods';
import { rangeOrAddress, range, toRange } from './range-arguments';
import { offsetOf } from './range-lines';
import { alive, type SheetRef } from './session';
import { WorksheetClass } from './worksheet';

export interface ChartRef extends SheetRef {
  readonly id: string;
}

export const chartOf = (self: ChartRef): Chart => oneOfId(alive(self).parts.charts, self.id);

export function changeChart(self: ChartRef, patch: Partial<Chart>): void {
  self.sheet.change({ charts: changedById(alive(self).parts.charts, self.id, patch) });
  self.session.book.emit({ kind: 'parts', sheet: self.sheet, origin: self.session.book.origin });
}

const chartType = oneOf(...CHART_TYPES);
const seriesBy = oneOf('Auto', 'Columns', 'Rows');

/**
 * Series from a block of cells as Excel guesses them: a first row or column of text (or an empty corner) names the
 * series or the categories, the longer side of the rest becomes the points.
 */
export function seriesOf(source: Areas, by: 'Auto' | 'Columns' | 'Rows'): Series[] {
  const { area, sheet } = source;
  const isWord = (row: number, column: number): boolean =>
    ['String', 'Empty'].includes(typeOf(sheet.content(row, column)));
  const heading = rowsOf(area) > 1 && isWord(area.top, area.right);
  const labels = columnsOf(area) > 1 && isWord(area.bottom, area.left);
  const body: Area = { ...area, top: area.top + Number(heading), left: area.left + Number(labels) };
  const columns = by === 'Columns' || (by === 'Auto' && rowsOf(body) >= columnsOf(body));
  const count = columns ? columnsOf(body) : rowsOf(body);
  const strip = (index: number): Area =>
    columns
      ? { ...body, left: body.left + index, right: body.left + index }
      : { ...body, top: body.top + index, bottom: body.top + index };
  const formula = (part: Area | null): string => (part ? `=${fullAddress(sheet.name, part, true)}` : '');
  const categories = columns
    ? labels && { ...body, left: area.left, right: area.left }
    : heading && { ...body, top: area.top, bottom: area.top };
  return Array.from({ length: Math.min(count, 255) }, (_, index) => ({
    name: nameOf(sheet, area, strip(index), columns ? heading : labels, columns, index),
    values: formula(strip(index)),
    categories: formula(categories || null),
  }));
}

function nameOf(
  sheet: Sheet,
  area: Area,
  strip: Area,
  named: boolean,
  columns: boolean,
  index: number,
): string {
  if (!named) return `系列${index + 1}`;
  return String(shown(columns ? sheet.content(area.top, strip.left) : sheet.content(strip.top, area.left)));
}

const asObject = (self: SheetRef, chart: Chart): HostObject =>
  instance(ChartClass, { ...self, id: chart.id });

const chartsOf = (self: SheetRef): readonly Chart[] => alive(self).parts.charts;

function add(
  self: SheetRef,
  type: (typeof CHART_TYPES)[number],
  source: Areas,
  by: 'Auto' | 'Columns' | 'Rows' | undefined,
): HostObject {
  const sheet = alive(self);
  const { book } = self.session;
  if (sheet.parts.protection) refuse('AccessDenied');
  if (source.cellCount > 1_000_000) refuse('InvalidArgument');
  const series = seriesOf(source, by ?? 'Auto');
  let number = sheet.parts.charts.length + 1;
  while (sheet.parts.charts.some((one) => one.name === `图表 ${number}`)) number += 1;
  const chart: Chart = {
    id: `{${book.newId('00000000-0008-0000')}}`,
    name: `图表 ${number}`,
    type,
    series,
    left: 100,
    top: 50,
    width: 360,
    height: 216,
    title: series.length === 1 ? (series[0]?.name ?? '') : '图表标题',
    titleVisible: true,
    legendVisible: series.length > 1,
    legendPosition: 'Bottom',
    options: {},
  };
  sheet.change({ charts: [...sheet.parts.charts, chart] });
  book.emit({ kind: 'chart', sheet, what: 'added', id: chart.id, origin: book.origin });
  return asObject(self, chart);
}

const byName = (self: SheetRef, name: unknown): HostObject | undefined => {
  const chart = chartsOf(self).find((one) => one.name === name || one.id === name);
  return chart && asObject(self, chart);
};

export const ChartCollectionClass: HostClass<SheetRef> = {
  name: 'ChartCollection',
  properties: { Count: readable('1.1', (self) => chartsOf(self).length) },
  items: (self) => chartsOf(self).map((chart) => asObject(self, chart)),
  item: byName,
  methods: {
    Add: method('1.1', [chartType, range, optional(seriesBy)], add),
    GetCount: method('1.4', [], (self: SheetRef) => chartsOf(self).length),
    GetItem: method('1.1', [text], (self: SheetRef, name) => byName(self, name) ?? refuse('ItemNotFound')),
    GetItemAt: method('1.1', [integer], (self: SheetRef, index) =>
      asObject(self, chartsOf(self)[index] ?? refuse('InvalidArgument')),
    ),
    GetItemOrNullObject: method('1.4', [text], (self: SheetRef, name) => byName(self, name) ?? null),
    ...eventMethods<SheetRef>((self) => ({ session: self.session, id: alive(self).id }), {
      AddedEvent: [EventType.chartAdded, '1.8'],
      DeletedEvent: [EventType.chartDeleted, '1.8'],
    }),
  },
};

function setPosition(self: ChartRef, start: Areas, end: Areas | undefined): void {
  const { sheet } = self;
  if (start.sheet !== sheet || (end && end.sheet !== sheet)) refuse('InvalidArgument');
  const left = offsetOf(sheet, 'columns', start.area.left);
  const top = offsetOf(sheet, 'rows', start.area.top);
  if (!end) return changeChart(self, { left, top });
  changeChart(self, {
    left,
    top,
    width: Math.max(1, offsetOf(sheet, 'columns', end.area.right + 1) - left),
    height: Math.max(1, offsetOf(sheet, 'rows', end.area.bottom + 1) - top),
  });
}

const measure = (key: 'left' | 'top' | 'width' | 'height'): ReturnType<typeof editable<ChartRef, number>> =>
  editable(
    '1.1',
    (self: ChartRef) => chartOf(self)[key],
    number,
    (self, value) => {
      const least = key === 'left' || key === 'top' ? 0 : Number.MIN_VALUE;
      if (value < least || value > 1e6) refuse('InvalidArgument');
      changeChart(self, { [key]: value });
    },
  );

export const ChartClass: HostClass<ChartRef> = {
  name: 'Chart',
  identity: (self) => ({ Id: self.id }),
  properties: {
    Id: readable('1.7', (self) => chartOf(self).id),
    Name: editable(
      '1.1',
      (self: ChartRef) => chartOf(self).name,
      text,
      (self, name) => {
        if (name === '' || chartsOf(self).some((one) => one.name === name && one.id !== self.id))
          refuse('InvalidArgument');
        changeChart(self, { name });
      },
    ),
    ChartType: editable(
      '1.7',
      (self: ChartRef) => chartOf(self).type,
      chartType,
      (self, type) => changeChart(self, { type }),
    ),
    Left: measure('left'),
    Top: measure('top'),
    Width: measure('width'),
    Height: measure('height'),
  },
  navigations: {
    Axes: leads('1.1', (self) => instance(ChartAxesClass, { chart: self, path: 'axes' })),
    DataLabels: leads('1.1', (self) => instance(ChartDataLabelsClass, { chart: self, path: 'dataLabels' })),
    Format: leads('1.1', (self) => instance(ChartAreaFormatClass, { chart: self, path: 'format' })),
    Legend: leads('1.1', (self) => instance(ChartLegendClass, self)),
    Series: leads('1.1', (self) => instance(ChartSeriesCollectionClass, self)),
    Title: leads('1.1', (self) => instance(ChartTitleClass, self)),
    Worksheet: leads('1.2', (self) => instance(WorksheetClass, self)),
  },
  methods: {
    Delete: method('1.1', [], (self: ChartRef) => {
      const chart = chartOf(self);
      const { sheet, session } = self;
      sheet.change({ charts: sheet.parts.charts.filter((one) => one !== chart) });
      session.book.emit({ kind: 'chart', sheet, what: 'deleted', id: chart.id, origin: session.book.origin });
    }),
    SetData: method('1.1', [range, optional(seriesBy)], (self: ChartRef, source, by) =>
      changeChart(self, { series: seriesOf(source, by ?? 'Auto') }),
    ),
    SetPosition: method('1.1', [rangeOrAddress, optional(rangeOrAddress)], (self: ChartRef, start, end) =>
      setPosition(self, toRange(self, start), end === undefined ? undefined : toRange(self, end)),
    ),
  },
};
