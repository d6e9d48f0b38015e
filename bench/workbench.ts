import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../test/browser/support/built';
import { TestBench, type WorkbenchPage } from '../test/browser/support/open-workbench';
import { makeCounty } from '../test/support/county/county';
import { PLAIN } from '../test/support/county/look';
import type { Line } from './run';

const SCHOOLS = 1000;
const READY_LIMIT_MS = 5000;
const CHECK_LIMIT_MS = 3000;
const HEAP_LIMIT_MB = 300;
const START_LIMIT_MS = 5000;
const BUNDLE_LIMIT_MB = 8;
const ROUNDS = 3;

/** The workbench in a browser: its start, a workbook of 1000 schools opened, checked and marked, its memory, its size. */
export async function run(): Promise<Line[]> {
  const bench = await TestBench.start();
  try {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(bench));
    const best = (pick: (round: Round) => number): number => Math.round(Math.min(...rounds.map(pick)));
    const megabytes = statSync(join(ROOT, 'dist/workbench/workbench.js')).size / 1e6;
    return [
      line(
        'workbench: start to a usable sample county',
        best((round) => round.start),
        'ms',
        START_LIMIT_MS,
      ),
      line(
        'workbench: 1000-school workbook usable',
        best((round) => round.ready),
        'ms',
        READY_LIMIT_MS,
      ),
      line(
        'workbench: check and mark 1000 schools',
        best((round) => round.check),
        'ms',
        CHECK_LIMIT_MS,
      ),
      line(
        'workbench: JS heap with 1000 schools',
        best((round) => round.heap),
        'MB',
        HEAP_LIMIT_MB,
      ),
      line('workbench: script', Math.round(megabytes * 10) / 10, 'MB', BUNDLE_LIMIT_MB),
    ];
  } finally {
    await bench.stop();
  }
}

interface Round {
  readonly start: number;
  readonly ready: number;
  readonly check: number;
  readonly heap: number;
}

const line = (name: string, value: number, unit: string, limit: number): Line => ({
  name,
  value: `${value} ${unit}`,
  limit: `${limit} ${unit}`,
  ok: value <= limit,
});

async function measure(bench: TestBench): Promise<Round> {
  const began = performance.now();
  const workbench = await bench.open();
  await (await workbench.pane()).getByRole('button').first().waitFor();
  const start = performance.now() - began;
  const opened = performance.now();
  await workbench.openFile('千校县.xlsx', thousandSchools());
  const pane = await workbench.pane();
  await pane.getByRole('button', { name: '核验申报表' }).waitFor();
  await workbench.type('A6', '88.25');
  if ((await workbench.content('A6')) !== 88.25) throw new Error('The typed figure did not arrive');
  const ready = performance.now() - opened;
  const pressed = performance.now();
  await workbench.page.locator('[data-button="Junheng.Mark"]').click();
  await pane.getByText('已标记', { exact: false }).first().waitFor({ timeout: 60_000 });
  const check = performance.now() - pressed;
  const heap = await heapOf(workbench);
  await workbench.close();
  return { start, ready, check, heap };
}

/** Megabytes of JavaScript objects that are still reachable, page and pane together. */
async function heapOf({ page }: WorkbenchPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

let bytes: Uint8Array | undefined;

function thousandSchools(): Uint8Array {
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
    },
  }).xlsx();
  return bytes;
}
