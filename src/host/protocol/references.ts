import type { HostObject } from './class';
import { refuse } from './errors';

/** Objects the add-in keeps between batches, by the id given to it. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): void {
    if (object.reference !== undefined) return;
    object.reference = `{ref-${this.next}}`;
    this.next += 1;
    this.kept.set(object.reference, object);
    object.track(true);
  }

  get(id: string): HostObject {
    return this.kept.get(id) ?? refuse('InvalidObjectPath');
  }

  release(id: string): void {
    const object = this.kept.get(id);
    if (!object) return;
    object.track(false);
    object.reference = undefined;
    this.kept.delete(id);
  }
}
