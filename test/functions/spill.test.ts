import { spill } from '../../src/functions/spill';

test('a fault of the program is thrown, never left in a cell as an answer', () => {
  const faulty = (row: number): number => {
    if (row === 1) throw new TypeError('a fault');
    return row;
  };
  expect(() => spill(3, 1, faulty)).toThrow(TypeError);
});
