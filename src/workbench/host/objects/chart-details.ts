import { editable, type HostClass, instance, leads, method, type Property } from '../protocol/class';
import { decoder, type Decoder, flag, number, oneOf, text } from '../protocol/decode';
import type { ApiSet } from '../protocol/requirements';
import { color } from './colors';
import { changeChart, chartOf, type ChartRef } from './charts';

/** A part of a chart whose settings are kept by path: `axes.valueAxis.maximum`. */
export interface DetailRef {
  readonly chart: ChartRef;
  readonly path: string;
}

/** A property that is kept as it was set and otherwise answers its initial value. */
export function optionProperty<T, V>(
  since: ApiSet,
  place: (self: T) => DetailRef,
  name: string,
  value: Decoder<V>,
  initial: V,
): Property<T> {
  return editable<T, V>(
    since,
    (self) => {
      const { chart, path } = place(self);
      return chartOf(chart).options[`${path}.${name}`] ?? initial;
    },
    value,
    (self, chosen) => {
      const { chart, path } = place(self);
      changeChart(chart, { options: { ...chartOf(chart).options, [`${path}.${name}`]: chosen } });
    },
  );
}

const detail = <V>(since: ApiSet, name: string, value: Decoder<V>, initial: V): Property<DetailRef> =>
  optionProperty<DetailRef, V>(since, (self) => self, name, value, initial);

const deeper = (self: DetailRef, name: string): DetailRef => ({
  chart: self.chart,
  path: `${self.path}.${name}`,
});

export const ChartTitleClass: HostClass<ChartRef> = {
  name: 'ChartTitle',
  properties: {
    Text: editable(
      '1.1',
      (self: ChartRef) => chartOf(self).title,
      text,
      (self, title) => changeChart(self, { title, titleVisible: true }),
    ),
    Visible: editable(
      '1.1',
      (self: ChartRef) => chartOf(self).titleVisible,
      flag,
      (self, titleVisible) => changeChart(self, { titleVisible }),
    ),
  },
  navigations: {
    Format: leads('1.1', (self) => instance(ChartFontHolderClass, { chart: self, path: 'title.format' })),
  },
};

export const ChartLegendClass: HostClass<ChartRef> = {
  name: 'ChartLegend',
  properties: {
    Visible: editable(
      '1.1',
      (self: ChartRef) => chartOf(self).legendVisible,
      flag,
      (self, legendVisible) => changeChart(self, { legendVisible }),
    ),
    Position: editable(
      '1.1',
      (self: ChartRef) => chartOf(self).legendPosition,
      oneOf('Top', 'Bottom', 'Left', 'Right', 'Corner'),
      (self, legendPosition) => changeChart(self, { legendPosition, legendVisible: true }),
    ),
  },
};

const ChartFontClass: HostClass<DetailRef> = {
  name: 'ChartFont',
  properties: {
    Bold: detail('1.1', 'bold', flag, false),
    Color: detail('1.1', 'color', color, '#595959'),
    Name: detail('1.1', 'name', text, '等线'),
    Size: detail('1.1', 'size', number, 10),
  },
};

const ChartFillClass: HostClass<DetailRef> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: method('1.1', [color], ({ chart, path }: DetailRef, value) =>
      changeChart(chart, { options: { ...chartOf(chart).options, [`${path}.color`]: value } }),
    ),
    Clear: method('1.1', [], ({ chart, path }: DetailRef) =>
      changeChart(chart, { options: { ...chartOf(chart).options, [`${path}.color`]: '' } }),
    ),
  },
};

const ChartFontHolderClass: HostClass<DetailRef> = {
  name: 'ChartTitleFormat',
  navigations: { Font: leads('1.1', (self) => instance(ChartFontClass, deeper(self, 'font'))) },
};

export const ChartAreaFormatClass: HostClass<DetailRef> = {
  name: 'ChartAreaFormat',
  navigations: {
    Fill: leads('1.1', (self) => instance(ChartFillClass, deeper(self, 'fill'))),
    Font: leads('1.1', (self) => instance(ChartFontClass, deeper(self, 'font'))),
  },
};

/** A bound: a number, or "" to let Excel choose. */
const bound = decoder('number | ""', (raw) => (raw === '' ? '' : number.decode(raw)));

const ChartAxisTitleClass: HostClass<DetailRef> = {
  name: 'ChartAxisTitle',
  properties: {
    Text: detail('1.1', 'text', text, ''),
    Visible: detail('1.1', 'visible', flag, false),
  },
};

const ChartGridlinesClass: HostClass<DetailRef> = {
  name: 'ChartGridlines',
  properties: { Visible: detail('1.1', 'visible', flag, true) },
};

const ChartAxisClass: HostClass<DetailRef> = {
  name: 'ChartAxis',
  properties: {
    Maximum: detail<number | ''>('1.1', 'maximum', bound, ''),
    Minimum: detail<number | ''>('1.1', 'minimum', bound, ''),
    MajorUnit: detail<number | ''>('1.1', 'majorUnit', bound, ''),
    MinorUnit: detail<number | ''>('1.1', 'minorUnit', bound, ''),
    NumberFormat: detail('1.8', 'numberFormat', text, 'General'),
    Visible: detail('1.7', 'visible', flag, true),
    ReversePlotOrder: detail('1.7', 'reversePlotOrder', flag, false),
  },
  navigations: {
    Title: leads('1.1', (self) => instance(ChartAxisTitleClass, deeper(self, 'title'))),
    MajorGridlines: leads('1.1', (self) => instance(ChartGridlinesClass, deeper(self, 'majorGridlines'))),
    MinorGridlines: leads('1.1', (self) => instance(ChartGridlinesClass, deeper(self, 'minorGridlines'))),
  },
};

export const ChartAxesClass: HostClass<DetailRef> = {
  name: 'ChartAxes',
  navigations: {
    CategoryAxis: leads('1.1', (self) => instance(ChartAxisClass, deeper(self, 'categoryAxis'))),
    ValueAxis: leads('1.1', (self) => instance(ChartAxisClass, deeper(self, 'valueAxis'))),
  },
};

export const ChartDataLabelsClass: HostClass<DetailRef> = {
  name: 'ChartDataLabels',
  properties: {
    ShowValue: detail('1.1', 'showValue', flag, true),
    ShowSeriesName: detail('1.1', 'showSeriesName', flag, false),
    ShowCategoryName: detail('1.1', 'showCategoryName', flag, false),
    ShowPercentage: detail('1.1', 'showPercentage', flag, false),
    NumberFormat: detail('1.8', 'numberFormat', text, 'General'),
    Position: detail(
      '1.1',
      'position',
      oneOf(
        'None',
        'Center',
        'InsideEnd',
        'InsideBase',
        'OutsideEnd',
        'Left',
        'Right',
        'Top',
        'Bottom',
        'BestFit',
      ),
      'OutsideEnd',
    ),
  },
};
