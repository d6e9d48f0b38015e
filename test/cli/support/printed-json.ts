import { jsonReport } from '../../../src/cli/reports/json';
import type { Language } from '../../../src/messages/sentence';
import type { CheckedFile, FailedFile } from '../../../src/papers/checked-file';
import type { JsonReport } from '../../../src/papers/json-report';
import { listeningTerminal } from './sample';

/** What `--json` prints, read again. */
export function printedJson(
  checked: readonly CheckedFile[],
  failed: readonly FailedFile[],
  language: Language,
): JsonReport {
  const terminal = listeningTerminal();
  const report = jsonReport(language, terminal);
  for (const file of checked) report.prepare(file)();
  report.end(failed);
  return JSON.parse(terminal.said.out) as JsonReport;
}
