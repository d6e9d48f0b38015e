import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCounty } from '../test/support/county/county';
import type { Line } from './support/line';

/** As many counties as the country has; every tenth so many different ones, the others their copies. */
const COUNTIES = 2900;
const DIFFERENT = 290;
const TIME_LIMIT_S = 15;
const MEMORY_LIMIT_MB = 300;
const PAGE_LIMIT_MB = 5;

/** `junheng review` of a nation by the built command line, half of the forms with mistakes; wall time is that of an idle machine. */
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
    const [workbook, page] = [join(folder, 'summary.xlsx'), join(folder, 'summary.html')];
    return Promise.resolve(measured(forms, workbook, page));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(forms: string, workbook: string, page: string): Line[] {
  const hook = `
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.stderr.write('used ' + (userCPUTime + systemCPUTime) / 1e6 + ' s, ' + maxRSS + ' KiB');
    });`;
  const before = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(hook)}`,
      join(__dirname, '../dist/cli/junheng.js'),
      'review',
      forms,
      '--out',
      workbook,
      '--html',
      page,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const seconds = (performance.now() - before) / 1000;
  const [, cpu = NaN, peak = NaN] = /used ([\d.]+) s, (\d+) KiB/.exec(stderr)?.map(Number) ?? [];
  const size = statSync(page).size / 1e6;
  return [
    {
      name: `review of ${COUNTIES} counties`,
      value: `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor)`,
      limit: `${TIME_LIMIT_S} s`,
      ok: status !== 2 && seconds < TIME_LIMIT_S,
    },
    {
      name: 'its memory',
      value: `${(peak / 1024).toFixed(0)} MB`,
      limit: `${MEMORY_LIMIT_MB} MB`,
      ok: peak / 1024 < MEMORY_LIMIT_MB,
    },
    {
      name: 'its page',
      value: `${size.toFixed(1)} MB`,
      limit: `${PAGE_LIMIT_MB} MB`,
      ok: size < PAGE_LIMIT_MB,
    },
  ];
}
