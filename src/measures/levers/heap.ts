/** A binary heap over numbered things, the one with the least key on top; equal keys give the smaller number first. */
export class Heap {
  private readonly items: number[] = [];

  /** `keyOf` may change for the top alone, told by `sink`. */
  constructor(
    count: number,
    private readonly keyOf: (item: number) => number,
    wanted: (item: number) => boolean = () => true,
  ) {
    for (let item = 0; item < count; item++) if (wanted(item)) this.items.push(item);
    for (let place = (this.items.length >> 1) - 1; place >= 0; place--) this.down(place);
  }

  /** The thing with the least key; undefined where none is left. */
  top(): number | undefined {
    return this.items[0];
  }

  /** Puts the top in its place again after its key has grown. */
  sink(): void {
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
    const { items } = this;
    let place = start;
    for (;;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < items.length && this.isBefore(items[child] as number, items[least] as number))
          least = child;
      }
      if (least === place) return;
      [items[place], items[least]] = [items[least] as number, items[place] as number];
      place = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [p, q] = [this.keyOf(a), this.keyOf(b)];
    return p < q || (p === q && a < b);
  }
}
