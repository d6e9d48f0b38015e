import type { Area } from '../model/area';
import type { Border, Format, FormatPatch } from '../model/format';
import { paint } from '../model/paint';
import { editable, type HostClass, type HostObject, instance, method, readable } from '../protocol/class';
import { decoder, integer, oneOf } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { color } from './colors';
import { commonFormat } from './common-format';

export const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

export type Side = (typeof SIDES)[number];

type EdgeKey = 'edgeTop' | 'edgeBottom' | 'edgeLeft' | 'edgeRight' | 'diagonalDown' | 'diagonalUp';

const THIN: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

interface SideRef {
  readonly on: Areas;
  readonly side: Side;
}

/** The strips of an area whose cells carry a side, and the edge it is on them. */
function strips(area: Area, side: Side): [Area, EdgeKey][] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: top }, 'edgeTop']];
    case 'EdgeBottom':
      return [[{ ...area, top: bottom }, 'edgeBottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: left }, 'edgeLeft']];
    case 'EdgeRight':
      return [[{ ...area, left: right }, 'edgeRight']];
    case 'InsideHorizontal':
      return bottom > top
        ? [
            [{ ...area, bottom: bottom - 1 }, 'edgeBottom'],
            [{ ...area, top: top + 1 }, 'edgeTop'],
          ]
        : [];
    case 'InsideVertical':
      return right > left
        ? [
            [{ ...area, right: right - 1 }, 'edgeRight'],
            [{ ...area, left: left + 1 }, 'edgeLeft'],
          ]
        : [];
    case 'DiagonalDown':
      return [[area, 'diagonalDown']];
    case 'DiagonalUp':
      return [[area, 'diagonalUp']];
  }
}

export function setBorder(on: Areas, side: Side, change: (before: Border | null) => Border | null): void {
  for (const area of on.areas)
    for (const [strip, key] of strips(area, side)) {
      const known = commonFormat(on.with(strip), (format) => format[key]);
      const patch = (format: Format): FormatPatch => ({ [key]: change(format[key]) });
      const uniform = known !== null || strip.bottom - strip.top > 10_000;
      paint(
        on.session.book,
        on.sheet,
        [strip],
        uniform ? { [key]: change(known) } : (row, column) => patch(on.sheet.format(row, column)),
      );
    }
}

function read<K extends keyof Border>(self: SideRef, part: K, none: string): string | null {
  const values = self.on.areas.flatMap((area) =>
    strips(area, self.side).map(([strip, key]) =>
      commonFormat(self.on.with(strip), (format) => format[key]?.[part] ?? none),
    ),
  );
  const [first = none] = values;
  return values.every((value) => value === first) ? first : null;
}

export const STYLES = oneOf(
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
);
export const WEIGHTS = oneOf('Hairline', 'Thin', 'Medium', 'Thick');

export const styled = (before: Border | null, style: string): Border | null =>
  style === 'None' ? null : { ...(before ?? THIN), style };

export const RangeBorderClass: HostClass<SideRef> = {
  name: 'RangeBorder',
  identity: (self) => ({ SideIndex: self.side }),
  properties: {
    SideIndex: readable('1.1', (self) => self.side),
    Style: editable(
      '1.1',
      (self: SideRef) => read(self, 'style', 'None'),
      STYLES,
      (self, style) => setBorder(self.on, self.side, (before) => styled(before, style)),
    ),
    Weight: editable(
      '1.1',
      (self: SideRef) => read(self, 'weight', 'Thin'),
      WEIGHTS,
      (self, weight) => setBorder(self.on, self.side, (before) => ({ ...(before ?? THIN), weight })),
    ),
    Color: editable(
      '1.1',
      (self: SideRef) => read(self, 'color', '#000000'),
      color,
      (self, value) => setBorder(self.on, self.side, (before) => ({ ...(before ?? THIN), color: value })),
    ),
  },
};

export const sideName = decoder(
  SIDES.join(' | '),
  (raw) => SIDES.find((side) => side === raw) ?? refuse('InvalidArgument'),
);

const side = (on: Areas, name: Side): HostObject => instance(RangeBorderClass, { on, side: name });

export const BorderCollectionClass: HostClass<Areas> = {
  name: 'RangeBorderCollection',
  properties: { Count: readable('1.1', () => SIDES.length) },
  items: (self) => SIDES.map((name) => side(self, name)),
  item: (self, key) => side(self, sideName.decode(key)),
  methods: {
    GetItemAt: method('1.1', [integer], (self: Areas, index) =>
      side(self, SIDES[index] ?? refuse('InvalidArgument')),
    ),
  },
};
