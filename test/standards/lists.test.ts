import { grouped, held, increment, middleOf, nth, raiseTo } from '../../src/standards/lists';

describe('places of a list', () => {
  test('are asked for with a fault where nothing stands there', () => {
    expect(nth([30, 45], 1)).toBe(45);
    expect(nth([0, null], 1)).toBeNull();
    expect(() => nth([30, 45], 2)).toThrow(RangeError);
    expect(() => nth([], -1)).toThrow(RangeError);
    expect(middleOf([1, 2, 3, 4])).toBe(3);
    expect(() => middleOf([])).toThrow(RangeError);
    expect(() => held(new Map([['a', 1]]), 'b')).toThrow(RangeError);
  });

  test('counts, groups and widths grow from nothing', () => {
    const counts = new Map<string, number>();
    expect([increment(counts, 'a'), increment(counts, 'b'), increment(counts, 'a')]).toEqual([1, 1, 2]);
    expect([...grouped(['b1', 'a1', 'b2'], (word) => word.charAt(0))]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
    const widths: number[] = [];
    raiseTo(widths, 0, 4);
    raiseTo(widths, 0, 2);
    expect(widths).toEqual([4]);
  });
});
