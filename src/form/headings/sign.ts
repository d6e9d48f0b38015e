/** A cell that says something about where a table stands: which heading, code, title or label it is. */
export interface Sign<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

/** Signs of one kind that stand in a rectangle. */
export function within<Value>(
  signs: readonly Sign<Value>[],
  { top, bottom, left, right }: { top: number; bottom: number; left: number; right: number },
): readonly Sign<Value>[] {
  return signs.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
}
