import type { Verdict } from '../../checks/findings/finding';
import { type Tally, tally } from '../../checks/findings/tally';
import { type Asked, assertSize, checkBytes } from '../../cli/check-bytes';
import { annotatedCopy as copyOf } from '../../cli/annotated-copy';
import { complaintOf } from '../../cli/complaint';
import { type PageEntry, pageEntry, wholePage } from '../../cli/html/page';
import { jsonReport } from '../../cli/reports/json';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { CheckedFile, FailedFile } from '../../papers/checked-file';

/** What the table of files says of one. */
export type Row =
  | { readonly name: string; readonly ok: true; readonly verdict: Verdict; readonly tally: Tally }
  | { readonly name: string; readonly ok: false; readonly reason: string };

/** The workbook decides: what its own settings say is in force. */
const ASKED: Asked = { profile: null, concessions: null };

/**
 * Files checked one after the other, and what `junheng check` gives of all of them. Knows neither page nor disk; of a file
 * nothing is kept but its words.
 */
export class Batch {
  private readonly json: string[] = [];
  private readonly report;
  private readonly entries: PageEntry[] = [];
  private readonly failed: FailedFile[] = [];

  constructor(
    private readonly language: Language,
    private readonly time: Date,
  ) {
    const speaks = { outIsTty: false, errIsTty: false, colour: false, now: () => time, err: () => undefined };
    this.report = jsonReport(language, { ...speaks, out: (text) => void this.json.push(text) });
  }

  /** Checks a file; whatever is wrong with it is its own failure. */
  take(name: string, bytes: Uint8Array): Row {
    try {
      assertSize(bytes.length);
      const { form, result, review, standards } = checkBytes(bytes, ASKED);
      const checked: CheckedFile = {
        file: name,
        standards,
        tables: form.tables,
        result,
        review,
        schools: form.schools,
      };
      const entry = pageEntry(checked, this.entries.length, this.language);
      this.report.prepare(checked)();
      this.entries.push(entry);
      return {
        name,
        ok: true,
        verdict: review.verdict,
        tally: tally({ findings: review.open, schools: result.schools }),
      };
    } catch (error) {
      return this.fail(name, error);
    }
  }

  /** A file that could not even be read, or whose check broke off. */
  fail(name: string, error: unknown): Row {
    const { code, sentence, parameters } = complaintOf(error);
    this.failed.push({ file: name, code, sentence, parameters });
    return { name, ok: false, reason: say(sentence, this.language, parameters) };
  }

  /** As `junheng check --json` prints it. */
  jsonText(): string {
    const before = this.json.length;
    this.report.end(this.failed);
    const text = this.json.join('');
    // What was ended may go on: more files may come, and the text be asked for again.
    this.json.length = before;
    return text;
  }

  /** As `junheng check --html` writes it. */
  htmlText(): string {
    return wholePage(this.entries, this.failed, this.language, this.time);
  }
}

/** The copy that `junheng check --annotate` writes. */
export function annotatedCopy(bytes: Uint8Array, language: Language): Uint8Array {
  return copyOf(checkBytes(bytes, ASKED), language).bytes;
}

/** `甲县/县.xlsx → 甲县/县-核验.xlsx`. */
export function copyName(name: string): string {
  return name.replace(/(\.[^./]*)?$/, '-核验$1');
}
