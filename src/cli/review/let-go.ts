import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Fewer counties leave too little behind to be worth a look. */
const WORTH_LOOKING = 3000;

let collect: (() => void) | null = null;

/**
 * Has what a step left behind let go before the next begins. Left to itself, the collector waits until a process holds several times
 * what it needs: 29,000 counties would take twice the memory.
 */
export function letGo(counties: number): void {
  if (counties < WORTH_LOOKING) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
