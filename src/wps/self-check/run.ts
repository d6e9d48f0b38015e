import type { WpsApplication } from '../model';
import { BOOK_PROBES } from './book';
import { CELL_PROBES } from './cells';
import { MARK_PROBES } from './marks';
import { outcome, type Probe, shape } from './probe';

/** Every belief, in the order in which it is tried: some need what an earlier one wrote. */
export const PROBES: readonly Probe[] = [...CELL_PROBES, ...MARK_PROBES, ...BOOK_PROBES];

export interface Answer {
  readonly id: string;
  readonly belief: string;
  readonly expected: string;
  readonly answer: string;
  readonly state: 'held' | 'other' | 'failed';
}

export interface Report {
  readonly program: '均衡核验';
  readonly made: string;
  readonly wps: { readonly version: string; readonly build: string; readonly agent: string };
  readonly answers: readonly Answer[];
}

/** Tries every probe on a new workbook, which is closed unsaved at the end. Nothing of the user's is touched. */
export function selfCheck(app: WpsApplication, now: Date): Report {
  const before = app.ActiveWorkbook;
  const book = app.Workbooks.Add();
  try {
    book.Activate();
    const sheet = book.Worksheets.Item(1);
    const scratch = { app, book, sheet, at: (address: string) => sheet.Range(address) };
    return {
      program: '均衡核验',
      made: now.toISOString(),
      wps: {
        version: outcome(() => app.Version),
        build: outcome(() => app.Build),
        agent: typeof navigator === 'undefined' ? '' : navigator.userAgent,
      },
      answers: PROBES.map((probe) => tried(probe, () => shape(probe.run(scratch)))),
    };
  } finally {
    app.EnableEvents = true;
    app.DisplayAlerts = true;
    outcome(() => book.Close(false));
    outcome(() => before?.Activate());
  }
}

function tried({ id, belief, expected }: Probe, run: () => string): Answer {
  try {
    const answer = run();
    return { id, belief, expected, answer, state: answer === expected ? 'held' : 'other' };
  } catch (error) {
    const answer = `${error instanceof Error ? error.message : String(error)}`.slice(0, 300);
    return { id, belief, expected, answer, state: 'failed' };
  }
}

const STATES = { held: '相同', other: '不同', failed: '出错' } as const;

/** The report as a text that can be pasted into a message. */
export function textOf({ made, wps, answers }: Report): string {
  const lines = answers.map(({ id, state, answer, expected, belief }) =>
    state === 'held'
      ? `${id} ${STATES[state]} ${belief}`
      : `${id} ${STATES[state]} ${belief}\n    预期 ${expected}，得到 ${answer}`,
  );
  return [`均衡核验 WPS 自检 ${made}`, `WPS ${wps.version} ${wps.build}`, wps.agent, '', ...lines, ''].join(
    '\n',
  );
}

/** Saves the report on the desktop as text and JSON; the path of the text, or null where WPS refuses. */
export function save(app: WpsApplication, report: Report): string | null {
  try {
    const folder = app.Env.GetDesktopPath();
    const name = `均衡核验-WPS自检-${report.made.slice(0, 19).replace(/[-:T]/g, '')}`;
    const path = `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`;
    app.FileSystem.WriteFile(`${path}.txt`, textOf(report));
    app.FileSystem.WriteFile(`${path}.json`, JSON.stringify(report, null, 2));
    return app.FileSystem.Exists(`${path}.txt`) ? `${path}.txt` : null;
  } catch {
    return null;
  }
}

/** The beliefs as docs/wps-behaviour.md lists them. */
export function beliefsTable(): string {
  const rows = PROBES.map(
    ({ id, belief, expected, source }) => `| ${id} | ${belief} | \`${expected}\` | ${source} | 未验证 |`,
  );
  return ['| 探针 | 看法 | 预期 | 依据 | 状态 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
