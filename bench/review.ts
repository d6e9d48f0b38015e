import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCounty } from '../test/support/county/county';
import type { Line } from './support/line';
import { below } from './support/line';
import { line } from './support/browser';

/** As many counties as the country has; every tenth so many different ones, the others their copies. */
const COUNTIES = 2900;
const DIFFERENT = 290;
/** The limit is 15 seconds on two cores, a little of them is the summary's, on one. */
const THREADS = 2;
const BUSY_LIMIT_MS = 15_000 * THREADS;
/** Half of the counties have a list, each a workbook and a Word document. */
const LISTS_LIMIT_MS = BUSY_LIMIT_MS * 1.25;
/** Every file is read and its bytes are compared, none is checked. */
const RESUMED_LIMIT_MS = 3000;
const MEMORY_LIMIT_MB = 300;
const PAGE_LIMIT_MB = 5;

/**
 * `junheng review` of a nation by the built command line, half of the forms with mistakes: without lists, with them, and resumed. The
 * time of the processor is measured: on two idle cores the wall clock shows half of it and a second. To be run on a quiet machine: where
 * others crowd the cores' memory, the same work takes a fifth more.
 */
export function run(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-bench-review-'));
  try {
    const forms = join(folder, 'forms');
    mkdirSync(forms);
    for (let seed = 0; seed < DIFFERENT; seed++) {
      const bytes = makeCounty(seed + 1, { errors: seed % 2 === 0 ? 0 : 5 }).xlsx();
      for (let copy = seed; copy < COUNTIES; copy += DIFFERENT)
        writeFileSync(join(forms, `county-${copy}.xlsx`), bytes);
    }
    return Promise.resolve(measured(forms, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(forms: string, folder: string): Line[] {
  const page = join(folder, 'summary.html');
  const summary = ['--out', join(folder, 'summary.xlsx'), '--html', page, '--force'];
  const lists = ['--returns', join(folder, 'lists')];
  const plain = reviewed(forms, summary);
  const size = statSync(page).size / 1e6;
  const withLists = reviewed(forms, [...summary, ...lists]);
  const resumed = reviewed(forms, [...summary, ...lists]);
  return [
    below(`review of ${COUNTIES} counties, processor`, plain.busy, BUSY_LIMIT_MS),
    below('the same with lists to send back', withLists.busy, LISTS_LIMIT_MS),
    below('resumed, nothing changed', resumed.busy, RESUMED_LIMIT_MS),
    line('its memory', Math.max(plain.memory, withLists.memory, resumed.memory), 'MB', MEMORY_LIMIT_MB),
    line('its page', Number(size.toFixed(1)), 'MB', PAGE_LIMIT_MB),
  ];
}

const HOOK = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('used ' + (userCPUTime + systemCPUTime) / 1e3 + ' ms, ' + maxRSS + ' KiB');
});`;

/** Milliseconds of the processor and the most memory in MB; throws where it does not end as it should. */
function reviewed(
  forms: string,
  options: readonly string[],
): { readonly busy: number; readonly memory: number } {
  const hook = `--import=data:text/javascript,${encodeURIComponent(HOOK)}`;
  const command = [hook, join(__dirname, '../dist/cli/junheng.js'), 'review', forms];
  const { stderr, status } = spawnSync(
    process.execPath,
    [...command, '--jobs', String(THREADS), ...options],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const [, busy = NaN, peak = NaN] = /used ([\d.]+) ms, (\d+) KiB/.exec(stderr)?.map(Number) ?? [];
  if (status !== 1) throw new Error(`review ended with ${status}: ${stderr.slice(-500)}`);
  return { busy, memory: Math.round(peak / 1024) };
}
