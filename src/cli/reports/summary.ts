import type { Verdict } from '../../checks/findings/finding';
import { REPORT } from '../../messages/report';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { painter } from '../paint';
import type { Progress } from '../progress';
import type { Terminal } from '../terminal';
import { terminalReport } from '../terminal-report';
import type { Report } from './report';

/** What a terminal shows of long lists; a file or a pipe gets everything. */
const TERMINAL_LIMITS = { findings: 30, derived: 5 };

/** What people read in the terminal: file by file, and where there are several, how many of each verdict. */
export function summaryReport(
  all: boolean,
  language: Language,
  terminal: Terminal,
  progress: Progress,
): Report {
  const limits = terminal.outIsTty && !all ? TERMINAL_LIMITS : null;
  const style = { language, paint: painter(terminal.colour), limits };
  const counts: Record<Verdict, number> = { met: 0, 'not-met': 0, incomplete: 0 };
  return {
    prepare(checked) {
      const text = terminalReport(checked, style);
      return () => {
        if (terminal.outIsTty) progress.clear();
        terminal.out(`${text}\n`);
        counts[checked.review.verdict] += 1;
      };
    },
    end(failed) {
      const { met, 'not-met': notMet, incomplete } = counts;
      const files = met + notMet + incomplete + failed.length;
      if (files > 1) {
        const totals = { files, met, notMet, incomplete, failed: failed.length };
        terminal.out(`${say(REPORT.totals, language, totals)}\n`);
      }
      return [];
    },
  };
}
