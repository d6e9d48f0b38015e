import type { Frame } from 'playwright-core';
import { makeCounty } from '../../test/support/county/county';
import { PLAIN } from '../../test/support/county/look';
import type { Line } from './line';

const SCHOOLS = 1000;

/** A measurement that is well where it is not more than its limit. */
export const line = (name: string, value: number, unit: string, limit: number): Line => ({
  name,
  value: `${value} ${unit}`,
  limit: `${limit} ${unit}`,
  ok: value <= limit,
});

/** From now on the tasks of the pane's page that keep it from answering are noted; the browser tells those over 50 ms. */
export async function watchTasks(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    const noted = window as unknown as { tasks: number[] };
    noted.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

export async function longestTask(pane: Frame): Promise<number> {
  await pane.waitForTimeout(200);
  return pane.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

let bytes: Uint8Array | undefined;

/** The workbook of a county of 1000 schools, made once. */
export function thousandSchools(): Uint8Array {
  const share = (part: number): number => Math.round(SCHOOLS * part);
  bytes ??= makeCounty(7, {
    look: { ...PLAIN, strings: 'shared' },
    size: {
      counts: {
        primary: share(0.55),
        point: share(0.1),
        junior: share(0.25),
        nine: share(0.05),
        complete: share(0.03),
        twelve: share(0.02),
      },
      // So poor that there are some 5000 findings to list and to mark.
      level: 0.9,
    },
  }).xlsx();
  return bytes;
}
