/**
 * Draws the icons of the ribbon: `npx tsx assets/icons/draw.ts`. Each is a few shapes on a field of 32 units; a pixel is
 * covered as far as its sixteen sample points are. No font, no library, so that anyone can draw them again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

type Point = readonly [number, number];
type Colour = readonly [number, number, number];
interface Shape {
  readonly colour: Colour;
  readonly holds: (x: number, y: number) => boolean;
}

const SIZES = [16, 32, 64, 80];
const FIELD = 32;
const SAMPLES = 4;

const INK: Colour = [11, 83, 110];
const WHITE: Colour = [255, 255, 255];
const GREEN: Colour = [16, 124, 65];
const RED: Colour = [196, 49, 75];
const AMBER: Colour = [255, 200, 61];
const PALE: Colour = [214, 232, 240];

/** A rectangle with round corners. */
function box(colour: Colour, [left, top]: Point, [right, bottom]: Point, radius = 0): Shape {
  return {
    colour,
    holds: (x, y) => {
      const dx = Math.max(left + radius - x, x - (right - radius), 0);
      const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
      return (
        x >= left && x <= right && y >= top && y <= bottom && Math.hypot(dx, dy) <= Math.max(radius, 1e-9)
      );
    },
  };
}

/** A line with round ends through some points. */
function line(colour: Colour, width: number, ...points: readonly Point[]): Shape {
  return {
    colour,
    holds: (x, y) => points.slice(1).some((end, i) => distance([x, y], points[i] ?? end, end) <= width / 2),
  };
}

function disc(colour: Colour, [cx, cy]: Point, radius: number): Shape {
  return { colour, holds: (x, y) => Math.hypot(x - cx, y - cy) <= radius };
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A sheet with lines, the ground of most icons. */
const SHEET: readonly Shape[] = [
  box(INK, [4, 3], [28, 29], 3),
  box(WHITE, [6, 5], [26, 27], 1.5),
  box(PALE, [6, 5], [26, 10]),
  box(INK, [6, 10], [26, 11.5]),
  box(INK, [6, 17.5], [26, 19]),
  box(INK, [15, 5], [16.5, 27]),
];

const ICONS: Readonly<Record<string, readonly Shape[]>> = {
  // A balance in equilibrium: 均衡.
  pane: [
    box(INK, [1, 1], [31, 31], 6),
    line(WHITE, 2.4, [16, 6], [16, 25]),
    line(WHITE, 2.4, [7, 9.5], [25, 9.5]),
    line(WHITE, 2.4, [10.5, 25.5], [21.5, 25.5]),
    line(WHITE, 1.6, [7, 10], [4.5, 18]),
    line(WHITE, 1.6, [7, 10], [9.5, 18]),
    line(WHITE, 1.6, [25, 10], [22.5, 18]),
    line(WHITE, 1.6, [25, 10], [27.5, 18]),
    line(AMBER, 2.8, [4.5, 18.6], [9.5, 18.6]),
    line(AMBER, 2.8, [22.5, 18.6], [27.5, 18.6]),
  ],
  check: [
    ...SHEET,
    disc(WHITE, [21.5, 21.5], 10),
    disc(GREEN, [21.5, 21.5], 8.8),
    line(WHITE, 2.8, [17.2, 21.8], [20.4, 25], [26, 18.2]),
  ],
  mark: [...SHEET, box(AMBER, [16.5, 11.5], [26, 17.5]), box(RED, [6, 19], [15, 27])],
  unmark: [
    ...SHEET,
    box(PALE, [16.5, 11.5], [26, 17.5]),
    disc(WHITE, [21.5, 21.5], 10),
    disc(RED, [21.5, 21.5], 8.8),
    line(WHITE, 2.8, [18, 18], [25, 25]),
    line(WHITE, 2.8, [25, 18], [18, 25]),
  ],
  form: [
    ...SHEET,
    disc(WHITE, [21.5, 21.5], 10),
    disc(INK, [21.5, 21.5], 8.8),
    line(WHITE, 2.8, [21.5, 17], [21.5, 26]),
    line(WHITE, 2.8, [17, 21.5], [26, 21.5]),
  ],
};

/** RGBA, row by row. */
function pixels(shapes: readonly Shape[], size: number): Buffer {
  const data = Buffer.alloc(size * size * 4);
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    let covered = 0;
    const sum = [0, 0, 0];
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const x = (((pixel % size) + ((sample % SAMPLES) + 0.5) / SAMPLES) * FIELD) / size;
      const y = ((Math.floor(pixel / size) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * FIELD) / size;
      const top = shapes.findLast((shape) => shape.holds(x, y));
      if (!top) continue;
      covered += 1;
      top.colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
    }
    if (covered === 0) continue;
    sum.forEach((value, channel) => (data[pixel * 4 + channel] = Math.round(value / covered)));
    data[pixel * 4 + 3] = Math.round((covered / SAMPLES ** 2) * 255);
  }
  return data;
}

function png(data: Buffer, size: number): Buffer {
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), data.subarray(y * size * 4, (y + 1) * size * 4)]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

for (const [name, shapes] of Object.entries(ICONS)) {
  for (const size of SIZES)
    writeFileSync(join(__dirname, `${name}-${size}.png`), png(pixels(shapes, size), size));
}
