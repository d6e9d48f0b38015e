import type { Language } from '../../messages/sentence';
import { jsonFailure, jsonFile } from '../../papers/json-report';
import { oneLine } from '../one-line';
import type { Terminal } from '../terminal';
import type { Report } from './report';

/** One object, written as the files are checked: `{"version":2,"files":[…],"errors":[…]}`. */
export function jsonReport(language: Language, terminal: Terminal): Report {
  let before = '{"version":2,"files":[';
  return {
    prepare(checked) {
      const text = oneLine(jsonFile(checked, language));
      return () => {
        terminal.out(`${before}${text}`);
        before = ',';
      };
    },
    end(failed) {
      const errors = failed.map((failure) => oneLine(jsonFailure(failure, language)));
      terminal.out(`${before === ',' ? '' : before}],"errors":[${errors.join(',')}]}\n`);
      return [];
    },
  };
}

/** A line for each file, and after them one for each failure. */
export function linesReport(language: Language, terminal: Terminal): Report {
  return {
    prepare(checked) {
      const text = oneLine(jsonFile(checked, language));
      return () => terminal.out(`${text}\n`);
    },
    end(failed) {
      for (const failure of failed) terminal.out(`${oneLine(jsonFailure(failure, language))}\n`);
      return [];
    },
  };
}
