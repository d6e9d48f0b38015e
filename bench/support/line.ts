/** One measurement beside its limit. */
export interface Line {
  readonly name: string;
  readonly value: string | number;
  readonly limit: string | number;
  readonly ok: boolean;
}

/** The middle of some times. */
export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/** Medians in milliseconds. The acts take turns, so that what else the machine does falls on all alike. */
export async function medians(rounds: number, ...acts: readonly (() => unknown)[]): Promise<number[]> {
  const times = acts.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, act] of acts.entries()) {
      const start = performance.now();
      await act();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

/** A time that must keep below a limit, both in milliseconds. */
export const below = (name: string, time: number, limit: number): Line => ({
  name,
  value: milliseconds(time),
  limit: milliseconds(limit),
  ok: time <= limit,
});

export const milliseconds = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
