import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './built';

/** The address of the report that the built command line makes of the sample county. */
export function reportOfSample(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'junheng-report-')), 'report.html');
  const sample = join(ROOT, 'assets/sample-county.xlsx');
  const command = [join(ROOT, 'dist/cli/junheng.js'), 'check', sample, '--html', file, '--fail-on', 'never'];
  execFileSync(process.execPath, command, { stdio: 'pipe' });
  return pathToFileURL(file).href;
}
