import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

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

/** Milliseconds of processor time that some work takes here: fair also where other programs keep the machine busy. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Milliseconds of processor time that a process of Node takes with these words, its threads included. */
export function processorTimeOf(args: readonly string[]): number {
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(HOOK)}`, ...args],
    { cwd: join(__dirname, '../..'), encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  return Number(/cpu (\d+)/.exec(stderr)?.[1] ?? NaN) / 1000;
}

const HOOK = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('cpu ' + (user + system));
});`;
