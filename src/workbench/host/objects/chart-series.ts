import { fullAddress } from '../model/address';
import type { Series } from '../model/parts';
import {
  editable,
  type HostClass,
  type HostObject,
  instance,
  leads,
  method,
  readable,
} from '../protocol/class';
import { integer, oneOf, optional, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { color } from './colors';
import { changeChart, chartOf, type ChartRef } from './charts';
import { CHART_TYPES } from './chart-types';
import { ChartDataLabelsClass, optionProperty } from './chart-details';
import { range } from './range-arguments';

interface SeriesRef {
  readonly chart: ChartRef;
  readonly index: number;
}

const seriesAt = ({ chart, index }: SeriesRef): Series =>
  chartOf(chart).series[index] ?? refuse('ItemNotFound');

function change(self: SeriesRef, patch: Partial<Series>): void {
  const changed = { ...seriesAt(self), ...patch };
  const series = chartOf(self.chart).series.map((one, index) => (index === self.index ? changed : one));
  changeChart(self.chart, { series });
}

const asObject = (chart: ChartRef, index: number): HostObject => instance(ChartSeriesClass, { chart, index });

const formulaOf = (source: Areas): string => `=${fullAddress(source.sheet.name, source.area, true)}`;

export const ChartSeriesCollectionClass: HostClass<ChartRef> = {
  name: 'ChartSeriesCollection',
  properties: { Count: readable('1.1', (self) => chartOf(self).series.length) },
  items: (self) => chartOf(self).series.map((_, index) => asObject(self, index)),
  methods: {
    Add: method('1.7', [optional(text), optional(integer)], (self: ChartRef, name, index) => {
      const { series } = chartOf(self);
      const at = index ?? series.length;
      if (at < 0 || at > series.length || series.length >= 255) refuse('InvalidArgument');
      const fresh: Series = { name: name ?? `系列${series.length + 1}`, values: '', categories: '' };
      changeChart(self, { series: [...series.slice(0, at), fresh, ...series.slice(at)] });
      return asObject(self, at);
    }),
    GetCount: method('1.4', [], (self: ChartRef) => chartOf(self).series.length),
    GetItemAt: method('1.1', [integer], (self: ChartRef, index) =>
      chartOf(self).series[index] ? asObject(self, index) : refuse('InvalidArgument'),
    ),
  },
};

const SeriesFillClass: HostClass<SeriesRef> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: method('1.1', [color], (self: SeriesRef, value) => change(self, { color: value })),
    Clear: method('1.1', [], (self: SeriesRef) => {
      const { color: removed, ...rest } = seriesAt(self);
      if (removed === undefined) return;
      const series = chartOf(self.chart).series.map((one, index) => (index === self.index ? rest : one));
      changeChart(self.chart, { series });
    }),
  },
};

const SeriesFormatClass: HostClass<SeriesRef> = {
  name: 'ChartSeriesFormat',
  navigations: { Fill: leads('1.1', (self) => instance(SeriesFillClass, self)) },
};

const option = <V>(name: string, decode: Parameters<typeof optionProperty<SeriesRef, V>>[3], initial: V) =>
  optionProperty<SeriesRef, V>(
    '1.7',
    (self) => ({ chart: self.chart, path: `series.${self.index}` }),
    name,
    decode,
    initial,
  );

export const ChartSeriesClass: HostClass<SeriesRef> = {
  name: 'ChartSeries',
  properties: {
    Name: editable(
      '1.1',
      (self: SeriesRef) => seriesAt(self).name,
      text,
      (self, name) => change(self, { name }),
    ),
    ChartType: option('chartType', oneOf(...CHART_TYPES), 'ColumnClustered'),
    HasDataLabels: option('hasDataLabels', { describe: 'boolean', decode: (raw) => raw === true }, false),
  },
  navigations: {
    Format: leads('1.1', (self) => instance(SeriesFormatClass, self)),
    DataLabels: leads('1.8', (self) =>
      instance(ChartDataLabelsClass, { chart: self.chart, path: `series.${self.index}.dataLabels` }),
    ),
  },
  methods: {
    Delete: method('1.7', [], (self: SeriesRef) => {
      const one = seriesAt(self);
      changeChart(self.chart, { series: chartOf(self.chart).series.filter((other) => other !== one) });
    }),
    SetValues: method('1.7', [range], (self: SeriesRef, source) =>
      change(self, { values: formulaOf(source) }),
    ),
    SetXAxisValues: method('1.7', [range], (self: SeriesRef, source) =>
      change(self, { categories: formulaOf(source) }),
    ),
  },
};
