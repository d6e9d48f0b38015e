import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { checkForm } from '../src/checks/check';
import { inflateAtOnce } from '../src/cli/inflate';
import { readForm } from '../src/form/read';
import { NATIONAL } from '../src/standards/national';
import { readWorkbook } from '../src/xlsx/read';
import { makeCounty } from '../test/support/county/county';
import type { County } from '../test/support/county/county';
import { PLAIN } from '../test/support/county/look';
import type { Line } from './support/line';

const ROUNDS = 15;
/** Rounds before those that count: a program just begun is still being compiled, theirs as ours. */
const WARM_UP = 10;
const MEMORY_LIMIT_MB = 150;
const MODEL_LIMIT_MS = 10;
/** What a school may cost among 100 000, as a multiple of what it costs among 10 000 (1000 fit into the processor's cache). */
const GROWTH_LIMIT = 2;

/** From a file, and from the model, to the findings; memory of the built command line. */
export async function run(): Promise<Line[]> {
  const county = countyOf(1100);
  const bytes = county.xlsx();
  return [
    await fileToFindings(bytes, rowsOf(county)),
    peakMemory(bytes, rowsOf(county)),
    ...modelToFindings(),
  ];
}

function countyOf(schools: number): County {
  const share = (part: number): number => Math.round(schools * part);
  return makeCounty(7, {
    look: { ...PLAIN, strings: 'shared' },
    size: {
      counts: {
        primary: share(0.5),
        point: share(0.1),
        junior: share(0.2),
        nine: share(0.08),
        complete: share(0.04),
        twelve: 0,
      },
      smallPoints: 0,
      level: 1.6,
      spread: 0.2,
      primaryGrades: 6,
      crowding: 0,
    },
  });
}

function rowsOf({ declaration }: County): number {
  return declaration.stages.primary.rows.length + declaration.stages.junior.rows.length;
}

/** Ours beside read-excel-file, which only reads the values: same bytes, same process, in turns, by the median. */
async function fileToFindings(bytes: Uint8Array, schools: number): Promise<Line> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const before = performance.now();
    checkForm(readForm(readWorkbook(bytes, inflateAtOnce)), NATIONAL);
    ours.push(performance.now() - before);
    const between = performance.now();
    await readExcelFile(Buffer.from(bytes));
    theirs.push(performance.now() - between);
  }
  const [our, their] = [median(ours.slice(WARM_UP)), median(theirs.slice(WARM_UP))];
  return {
    name: `file to findings, ${schools} schools`,
    value: `${our.toFixed(1)} ms (${(our / their).toFixed(2)} × read-excel-file)`,
    limit: `${their.toFixed(1)} ms (1 × read-excel-file)`,
    ok: our <= their,
  };
}

function modelToFindings(): Line[] {
  const [small, medium, large] = [1000, 10_000, 100_000].map((size) => {
    const county = countyOf(size);
    const schools = rowsOf(county);
    const form = readForm(county.workbook());
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const start = performance.now();
      checkForm(form, NATIONAL);
      times.push(performance.now() - start);
    }
    return { schools, time: median(times.slice(WARM_UP)) };
  });
  if (!small || !medium || !large) return [];
  const growth = large.time / large.schools / (medium.time / medium.schools);
  return [
    {
      name: `model to findings, ${small.schools} schools`,
      value: `${small.time.toFixed(1)} ms`,
      limit: `${MODEL_LIMIT_MS} ms`,
      ok: small.time < MODEL_LIMIT_MS,
    },
    {
      name: `a school among ${large.schools} beside one among ${medium.schools}`,
      value: `${growth.toFixed(2)} × (${large.time.toFixed(0)} ms in all)`,
      limit: `${GROWTH_LIMIT} ×`,
      ok: growth < GROWTH_LIMIT,
    },
  ];
}

/**
 * The highest memory of a whole `junheng check`. Linux tells it of the process itself (VmHWM); what `resourceUsage` says
 * there may still be the memory of the process that started it.
 */
function peakMemory(bytes: Uint8Array, schools: number): Line {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-bench-'));
  const file = join(folder, 'county.xlsx');
  const hook = `
    import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    process.on('exit', () => {
      const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
      const peak = /VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
      process.stderr.write('peak ' + peak + ' KiB');
    });`;
  try {
    writeFileSync(file, bytes);
    const { stderr, status } = spawnSync(
      process.execPath,
      [
        `--import=data:text/javascript,${encodeURIComponent(hook)}`,
        join(__dirname, '../dist/cli/junheng.js'),
        'check',
        file,
        '--json',
      ],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    const peak = Number(/peak (\d+) KiB/.exec(stderr)?.[1] ?? NaN) / 1024;
    return {
      name: `memory of junheng check, ${schools} schools`,
      value: `${peak.toFixed(0)} MB`,
      limit: `${MEMORY_LIMIT_MB} MB`,
      ok: status !== 2 && peak < MEMORY_LIMIT_MB,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? NaN;
}
