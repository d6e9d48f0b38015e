/**
 * The least number of characters to insert, delete, replace or swap with their neighbour to turn one text into the other
 * (optimal string alignment). Takes length × length steps.
 */
export function editDistance(from: string, to: string): number {
  const source = [...from];
  const target = [...to];
  let beforeLast: number[] = [];
  let last = Array.from({ length: target.length + 1 }, (_, column) => column);
  source.forEach((character, row) => {
    const current = [row + 1];
    target.forEach((other, column) => {
      const replaced = at(last, column) + (character === other ? 0 : 1);
      const least = Math.min(replaced, at(last, column + 1) + 1, at(current, column) + 1);
      const swapped = row > 0 && character === target[column - 1] && source[row - 1] === other;
      current.push(swapped ? Math.min(least, at(beforeLast, column - 1) + 1) : least);
    });
    beforeLast = last;
    last = current;
  });
  return at(last, target.length);
}

function at(costs: readonly number[], index: number): number {
  return costs[index] ?? Infinity;
}
