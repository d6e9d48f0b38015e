import { CLI } from '../../../src/messages/cli';
import { pageFailures } from '../../../src/papers/review/failures';
import type { Block } from '../../../src/papers/paper';
import { richCell } from '../../../src/papers/paper';

const failed = (count: number) =>
  Array.from({ length: count }, (_, file) => ({
    file: `省/${file}.xlsx`,
    code: 'unreadable',
    sentence: file % 3 === 0 ? CLI.notAFile : CLI.brokenLink,
    parameters: {},
  }));

const rowsOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .map(({ cells }) => cells.map(richCell));

test('a few files stand before the counties one by one', () => {
  const { before, after } = pageFailures(failed(10), 'zh');
  expect([rowsOf(before).length, after.length]).toEqual([10, 0]);
});

test('many are told by their reasons before the counties, most first, and one by one after them', () => {
  const { before, after } = pageFailures(failed(12), 'zh');
  expect(
    rowsOf(before).map((cells) =>
      cells.map(({ value, lines = [] }) => [value, ...lines.map(({ text }) => text)].join(' ')),
    ),
  ).toEqual([
    [CLI.brokenLink.zh, '8', '省/1.xlsx 省/2.xlsx 省/4.xlsx'],
    [CLI.notAFile.zh, '4', '省/0.xlsx 省/3.xlsx 省/6.xlsx'],
  ]);
  expect(rowsOf(after)).toHaveLength(12);
});

test('of thousands, as many as a page holds; it says where all are', () => {
  const { before, after } = pageFailures(failed(5000), 'zh');
  expect(rowsOf(after)).toHaveLength(1000);
  const texts = (blocks: readonly Block[]) => JSON.stringify(blocks.filter(({ kind }) => kind !== 'table'));
  expect([texts(before), texts(after)].map((text) => text.includes('5000 个'))).toEqual([true, true]);
  expect(texts(after)).toContain('--out');
});
