import { annotations } from '../../../src/papers/annotations';
import { review } from '../../../src/checks/review/review';
import { filePage, pageEntry, summaryPage, wholePage } from '../../../src/cli/html/page';
import { Progress } from '../../../src/cli/progress';
import { jsonReport, linesReport } from '../../../src/cli/reports/json';
import { summaryReport } from '../../../src/cli/reports/summary';
import { checkForm } from '../../../src/checks/check';
import type { Workbook } from '../../../src/form/workbook';
import { standardsFor } from '../../../src/form/parameters';
import { readForm } from '../../../src/form/read';
import type { Language } from '../../../src/messages/sentence';
import type { CheckedFile } from '../../../src/papers/checked-file';
import { listeningTerminal } from '../../cli/support/sample';

const CONTROLS = /(?![\t\n\r])[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;

/**
 * A workbook checked and put into words by every reporter of the command line, in both languages; throws where one of them
 * fails, gives text that steers its reader, or leaves a blank of our own sentences unfilled. `words`: those of the workbook,
 * which may hold what looks like a blank.
 */
export function reportAll(workbook: Workbook, file: string, words: readonly string[]): void {
  const standards = standardsFor({ profile: 'national' }, workbook);
  const form = readForm(workbook);
  const result = checkForm(form, standards.profile);
  const checked: CheckedFile = {
    file,
    standards,
    tables: form.tables,
    result,
    review: review(form, result, { explanations: [], confirmations: [] }),
    schools: form.schools,
  };
  for (const language of ['zh', 'en'] as const) {
    for (const text of printed(checked, language)) {
      const control = CONTROLS.exec(text);
      if (control)
        throw new Error(`a control character at ${text.slice(control.index - 40, control.index + 9)}`);
      const plain = words.reduce((rest, word) => rest.replaceAll(word, ''), text);
      const blank = words.length > 0 ? null : /\{\w+\}/.exec(plain);
      if (blank) throw new Error(`a blank is left: ${blank[0]}`);
    }
    for (const { note } of annotations(result.findings, language)) {
      if (note && note.text.trim() === '') throw new Error('an empty note');
    }
  }
}

function printed(checked: CheckedFile, language: Language): string[] {
  const terminal = listeningTerminal();
  for (const report of [jsonReport(language, terminal), linesReport(language, terminal)]) {
    report.prepare(checked)();
    report.end([]);
  }
  for (const line of terminal.said.out.trimEnd().split('\n')) JSON.parse(line);
  const summary = summaryReport(true, language, terminal, new Progress(1, language, terminal));
  summary.prepare(checked)();
  const time = new Date(0);
  const entry = pageEntry(checked, 0, language);
  const pages = [
    wholePage([entry], [], language, time),
    summaryPage([entry.row], [], language, time),
    filePage(checked, '../x.html', language, time),
  ];
  for (const page of pages) {
    // Our pages have scripts of their own, but no picture and no handler.
    if (/<img|<[^>"]*("[^"]*"[^>"]*)*\son\w+=/.test(page.replace(/<(script|style)>[^]*?<\/\1>/g, '')))
      throw new Error('markup of the file stands in the page');
  }
  return [terminal.said.out, ...pages.map((page) => page.replace(/<(script|style)>[^]*?<\/\1>/g, ''))];
}
