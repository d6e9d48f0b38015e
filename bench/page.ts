import { statSync } from 'node:fs';
import { PAGE_FILE, PageBench } from '../test/browser/support/open-page';
import type { Line } from './support/line';
import { line, longestTask, thousandSchools, watchTasks } from './support/browser';

/** From the double click to a sample county that can be checked. */
const START_LIMIT_MS = 5000;
/** From choosing a workbook of 1000 schools to a figure typed into it. */
const READY_LIMIT_MS = 5000;
const CHECK_LIMIT_MS = 500;
/** The longest the page may keep from answering while it checks, marks and lists. */
const TASK_LIMIT_MS = 100;
/** And while it opens a workbook, which its grid lays out at once. */
const OPENING_TASK_LIMIT_MS = 1000;
const SIZE_LIMIT_MB = 8;
const ROUNDS = 3;

interface Round {
  readonly start: number;
  readonly ready: number;
  readonly opening: number;
  readonly check: number;
  readonly longest: number;
}

/** 均衡核验.html as a double click opens it: its start, 1000 schools opened and checked, how long it keeps from answering, its size. */
export async function run(): Promise<Line[]> {
  const bench = await PageBench.start();
  try {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(bench));
    const best = (pick: (round: Round) => number): number => Math.round(Math.min(...rounds.map(pick)));
    const told = (name: string, pick: (round: Round) => number, limit: number): Line =>
      line(`page: ${name}`, best(pick), 'ms', limit);
    const megabytes = Math.round(statSync(PAGE_FILE).size / 1e5) / 10;
    return [
      told('start from file:// to a usable sample county', (round) => round.start, START_LIMIT_MS),
      told('1000-school workbook usable', (round) => round.ready, READY_LIMIT_MS),
      told('longest task while it opens', (round) => round.opening, OPENING_TASK_LIMIT_MS),
      told('check 1000 schools', (round) => round.check, CHECK_LIMIT_MS),
      told('longest task while checking and marking', (round) => round.longest, TASK_LIMIT_MS),
      line('page: the file', megabytes, 'MB', SIZE_LIMIT_MB),
    ];
  } finally {
    await bench.stop();
  }
}

async function measure(bench: PageBench): Promise<Round> {
  const began = performance.now();
  const opened = await bench.open();
  const { page } = opened;
  const pane = page.mainFrame();
  const begin = pane.getByRole('button', { name: '开始核验' });
  await begin.waitFor();
  const start = performance.now() - began;
  await watchTasks(pane);
  const chosen = performance.now();
  await opened.openFile('千校县.xlsx', thousandSchools());
  await begin.waitFor();
  await opened.type('A6', '88.25');
  if ((await opened.content('A6')) !== 88.25) throw new Error('The typed figure did not arrive');
  const ready = performance.now() - chosen;
  const opening = await longestTask(pane);
  await watchTasks(pane);
  const pressed = performance.now();
  await begin.click();
  await pane.getByRole('button', { name: /^重新核验/ }).waitFor();
  const check = performance.now() - pressed;
  await pane.locator('.jh-footer').getByRole('button', { name: '标记', exact: true }).click();
  await pane.getByText('已标记', { exact: false }).first().waitFor({ timeout: 60_000 });
  const longest = await longestTask(pane);
  await opened.close();
  return { start, ready, opening, check, longest };
}
