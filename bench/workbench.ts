import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { ROOT } from '../test/browser/support/built';
import { TestBench, type WorkbenchPage } from '../test/browser/support/open-workbench';
import type { Line } from './support/line';
import { line, longestTask, thousandSchools, watchTasks } from './support/browser';

const READY_LIMIT_MS = 5000;
const CHECK_LIMIT_MS = 500;
/** From a check to marks in the sheet. */
const MARK_LIMIT_MS = 500;
/** The longest the page may keep from answering. */
const TASK_LIMIT_MS = 100;
/** After the last key: the pause that the pane waits, and the check. */
const LIVE_LIMIT_MS = 500;
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
        'workbench: check 1000 schools',
        best((round) => round.check),
        'ms',
        CHECK_LIMIT_MS,
      ),
      line(
        'workbench: mark what was found',
        best((round) => round.mark),
        'ms',
        MARK_LIMIT_MS,
      ),
      line(
        'workbench: an edit checked again, after the last key',
        best((round) => round.live),
        'ms',
        LIVE_LIMIT_MS,
      ),
      line(
        'workbench: longest task of the pane in all that',
        best((round) => round.longest),
        'ms',
        TASK_LIMIT_MS,
      ),
      line(
        'workbench: longest task while scrolling the findings',
        best((round) => round.scroll),
        'ms',
        TASK_LIMIT_MS,
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
  readonly mark: number;
  readonly live: number;
  readonly longest: number;
  readonly scroll: number;
  readonly heap: number;
}

async function measure(bench: TestBench): Promise<Round> {
  const began = performance.now();
  const workbench = await bench.open();
  await (await workbench.pane()).getByRole('button').first().waitFor();
  const start = performance.now() - began;
  const opened = performance.now();
  await workbench.openFile('千校县.xlsx', thousandSchools());
  const pane = await workbench.pane();
  await pane.getByRole('button', { name: '开始核验' }).waitFor();
  await workbench.type('A6', '88.25');
  if ((await workbench.content('A6')) !== 88.25) throw new Error('The typed figure did not arrive');
  const ready = performance.now() - opened;
  await watchTasks(pane);
  let pressed = performance.now();
  await pane.getByRole('button', { name: '开始核验' }).click();
  await pane.getByRole('button', { name: /^重新核验/ }).waitFor();
  const check = performance.now() - pressed;
  pressed = performance.now();
  await pane.getByRole('button', { name: '标记', exact: true }).click();
  await pane.getByText('已标记', { exact: false }).first().waitFor({ timeout: 60_000 });
  const mark = performance.now() - pressed;
  await pane.getByRole('button', { name: '更多操作' }).click();
  await pane.getByRole('menuitemcheckbox', { name: /边改边核验/ }).click();
  const before = await shownFindings(pane);
  await workbench.type('A6', '88.257');
  pressed = performance.now();
  while ((await shownFindings(pane)) === before) await workbench.page.waitForTimeout(10);
  const live = performance.now() - pressed;
  const longest = await longestTask(pane);
  await watchTasks(pane);
  await scrollFindings(pane);
  const scroll = await longestTask(pane);
  const heap = await heapOf(workbench);
  await workbench.close();
  return { start, ready, check, mark, live, longest, scroll, heap };
}

/** How many findings there are, as the two counts and the footer say. */
function shownFindings(pane: Frame): Promise<string> {
  return pane.locator('.jh-counts').innerText();
}

/** Through the whole list, a screen at a time. */
async function scrollFindings(pane: Frame): Promise<void> {
  await pane.evaluate(async () => {
    const list = [...document.querySelectorAll('*')].find(
      (element) =>
        element.scrollHeight > element.clientHeight * 4 &&
        /auto|scroll/.test(getComputedStyle(element).overflowY),
    );
    if (!list) throw new Error('No list to scroll');
    for (let step = 0; step < 200 && list.scrollTop + list.clientHeight < list.scrollHeight - 1; step += 1) {
      list.scrollTop += list.clientHeight;
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
}

/** Megabytes of JavaScript objects that are still reachable, page and pane together. */
async function heapOf({ page }: WorkbenchPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
