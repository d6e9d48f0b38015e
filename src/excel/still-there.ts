import { excelErrorOf } from './errors';

/**
 * The things whose cells still exist, loaded by `load`. One deleted cell fails a whole request, so then each is asked alone.
 * One sync as long as all exist.
 */
export async function stillThere<T>(
  context: Excel.RequestContext,
  things: readonly T[],
  load: (thing: T) => void,
): Promise<readonly T[]> {
  things.forEach(load);
  try {
    await context.sync();
    return things;
  } catch (error) {
    if (excelErrorOf(error).problem !== 'gone') throw error;
    if (things.length < 2) return [];
    const alive: T[] = [];
    for (const thing of things) alive.push(...(await stillThere(context, [thing], load)));
    return alive;
  }
}
