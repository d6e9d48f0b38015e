/** A binary heap over numbered things, the one with the least key on top; equal keys give the smaller number first. */
export class Heap {
  private readonly items: number[] = [];
  private readonly keys: Float64Array;

  /** `keyOf` may change for the top alone, told by `sink`. */
  constructor(
    count: number,
    private readonly keyOf: (item: number) => number,
    wanted: (item: number) => boolean = () => true,
  ) {
    this.keys = Float64Array.from({ length: count }, (_, item) => keyOf(item));
    for (let item = 0; item < count; item++) if (wanted(item)) this.items.push(item);
    for (let place = (this.items.length >> 1) - 1; place >= 0; place--) this.down(place);
  }

  /** The thing with the least key; undefined where none is left. */
  top(): number | undefined {
    return this.items[0];
  }

  /** Puts the top in its place again after its key has grown. */
  sink(): void {
    const top = this.items[0];
    if (top === undefined) return;
    this.keys[top] = this.keyOf(top);
    this.down(0);
  }

  /** Takes the top away. */
  drop(): void {
    const last = this.items.pop();
    if (last === undefined || this.items.length === 0) return;
    this.items[0] = last;
    this.down(0);
  }

  private down(start: number): void {
    const { items, keys } = this;
    const moved = items[start] as number;
    const own = keys[moved] as number;
    let place = start;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      let next = items[child] as number;
      const beside = items[child + 1];
      if (beside !== undefined && isBefore(keys[beside] as number, beside, keys[next] as number, next)) {
        next = beside;
        child++;
      }
      if (!isBefore(keys[next] as number, next, own, moved)) break;
      items[place] = next;
      place = child;
    }
    items[place] = moved;
  }
}

function isBefore(key: number, item: number, otherKey: number, other: number): boolean {
  return key < otherKey || (key === otherKey && item < other);
}
