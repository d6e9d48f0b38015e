import { sha256 } from '../../papers/print/sha256';
import { CATEGORIES, SEVERITIES } from '../../checks/findings/finding';
import type { CheckResult, Verdict } from '../../checks/findings/finding';
import * as words from '../../messages/report';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import type { CheckedFile, FailedFile } from '../../papers/checked-file';
import { coefficientChart } from './chart';
import { findingsSection } from './findings';
import { standardRows } from '../standard-rows';
import type { Markup } from '../../papers/print/markup';
import { html, raw } from '../../papers/print/markup';
import { schoolsSection } from './schools';
import { SCRIPT } from './script';
import { STYLE } from './style';

const VERDICT_ORDER: readonly Verdict[] = ['met', 'not-met', 'incomplete'];

/** What a list of files says of one: all that has to be kept of it once its section is written. */
export interface ContentsRow {
  readonly file: string;
  /** Where its section is: `#file-1`, or the address of its page. */
  readonly href: string;
  readonly verdict: Verdict;
  readonly schools: CheckResult['schools'];
  /** Findings of each severity, in the order of SEVERITIES. */
  readonly counts: readonly number[];
}

export function contentsRow({ file, result }: CheckedFile, href: string): ContentsRow {
  const { verdict, schools } = result;
  return { file, href, verdict, schools, counts: SEVERITIES.map((key) => countOf(result, key, null)) };
}

/** A file's place on the page of all of them, and its section there. */
export interface PageEntry {
  readonly row: ContentsRow;
  readonly section: Markup;
}

/** The section of the file in place `index`. */
export function pageEntry(checked: CheckedFile, index: number, language: Language): PageEntry {
  const id = `file-${index + 1}`;
  return { row: contentsRow(checked, `#${id}`), section: fileSection(checked, id, language) };
}

/**
 * The findings of all files as one HTML page that needs nothing else: no network (its own policy forbids it), no script
 * to be read and printed. All that comes from the files is escaped.
 */
export function wholePage(
  entries: readonly PageEntry[],
  failed: readonly FailedFile[],
  language: Language,
  time: Date,
): string {
  const rows = entries.map(({ row }) => row);
  return pageOf(
    [
      ...(rows.length > 1 ? [contents(rows, language)] : []),
      ...(failed.length > 0 ? [failures(failed, language)] : []),
      ...entries.map(({ section }) => section),
    ],
    language,
    time,
  );
}

/** Where there are many files: the list of them, each with a page of its own. */
export function summaryPage(
  rows: readonly ContentsRow[],
  failed: readonly FailedFile[],
  language: Language,
  time: Date,
): string {
  const tell = teller(language);
  const verdicts = VERDICT_ORDER.map(
    (verdict) =>
      html`<tr>
        <th scope="row" class="passes ${verdict}">${tell(words.VERDICTS[verdict])}</th>
        <td>${rows.filter((row) => row.verdict === verdict).length}</td>
      </tr>`,
  );
  const counts = html`<section>
    <table class="counts">
      <tbody>
        ${verdicts}
        <tr>
          <th scope="row">${tell(words.PAGE.total)}</th>
          <td>${rows.length}</td>
        </tr>
      </tbody>
    </table>
  </section>`;
  return pageOf(
    [counts, ...(failed.length > 0 ? [failures(failed, language)] : []), contents(rows, language)],
    language,
    time,
  );
}

/** The page of one file; `back` is the address of the summary. */
export function filePage(checked: CheckedFile, back: string, language: Language, time: Date): string {
  const link = html`<p><a href="${back}">${say(words.PAGE.back, language)}</a></p>`;
  return pageOf([link, fileSection(checked, 'file-1', language)], language, time);
}

function pageOf(sections: readonly Markup[], language: Language, time: Date): string {
  const policy = `default-src 'none'; script-src '${hashOf(SCRIPT)}'; style-src '${hashOf(STYLE)}'`;
  const title = say(words.PAGE.title, language);
  const made = time.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <header>
            <h1>${title}</h1>
            <p>${say(words.PAGE.subtitle, language)} · ${say(words.PAGE.made, language, { time: made })}</p>
          </header>
          ${sections}
          <footer>${say(words.PAGE.footer, language)}</footer>
        </main>
        ${raw(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
  return `${page.text.trimEnd()}\n`;
}

function hashOf(text: string): string {
  return `sha256-${sha256(text)}`;
}

function contents(rows: readonly ContentsRow[], language: Language): Markup {
  const tell = teller(language);
  return html`<section>
    <h2>${tell(words.PAGE.contents)}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${tell(words.PAGE.file)}</th>
          <th scope="col">${tell(words.REPORT.verdict)}</th>
          <th scope="col">${tell(words.REPORT.schools)}</th>
          ${SEVERITIES.map((key) => html`<th scope="col" class="number">${tell(words.SEVERITIES[key])}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ file, href, verdict, schools, counts }) =>
            html`<tr>
              <td><a href="${href}">${file}</a></td>
              <td class="passes ${verdict}">${tell(words.VERDICTS[verdict])}</td>
              <td>${tell(words.REPORT.schoolCounts, schools)}</td>
              ${counts.map((count) => html`<td class="number">${count}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function failures(failed: readonly FailedFile[], language: Language): Markup {
  const tell = teller(language);
  return html`<section>
    <h2>${tell(words.PAGE.unreadable)}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${tell(words.PAGE.file)}</th>
          <th scope="col">${tell(words.PAGE.reason)}</th>
        </tr>
      </thead>
      <tbody>
        ${failed.map(
          ({ file, sentence, parameters }) =>
            html`<tr>
              <td>${file}</td>
              <td>${tell(sentence, parameters)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function fileSection(checked: CheckedFile, id: string, language: Language): Markup {
  const tell = teller(language);
  const { file, standards, result } = checked;
  const { profile } = standards;
  const judged = STAGES.some((stage) => result.cv[stage].some((value) => value !== null));
  return html`<section id="${id}">
    <h2>${file}</h2>
    <div class="top">
      <div>
        <p><span class="verdict ${result.verdict}">${tell(words.VERDICTS[result.verdict])}</span></p>
        <dl>
          <dt>${tell(words.REPORT.verdict)}</dt>
          <dd>${tell(words.VERDICT_REASONS[result.verdict])}</dd>
          <dt>${tell(words.REPORT.profile)}</dt>
          <dd>${tell(words.REPORT.profileValue, { name: profile.name, version: profile.version })}</dd>
          ${standardRows(checked, language).map(
            ([term, text]) =>
              html`<dt>${term}</dt>
                <dd>${text}</dd>`,
          )}
          <dt>${tell(words.REPORT.schools)}</dt>
          <dd>${tell(words.REPORT.schoolCounts, result.schools)}</dd>
        </dl>
      </div>
      ${countTable(result, language)}
    </div>
    ${
      judged
        ? html`<h3>${tell(words.REPORT.coefficients)}</h3>
            <div class="charts">${STAGES.map((stage) => coefficientChart(checked, stage, language))}</div>`
        : null
    }
    <h3>${tell(words.REPORT.findings)}</h3>
    ${findingsSection(result.findings, language)} ${schoolsSection(checked, language)}
  </section>`;
}

function countTable(result: CheckResult, language: Language): Markup {
  const tell = teller(language);
  return html`<table class="counts">
    <thead>
      <tr>
        <th scope="col">${tell(words.PAGE.counts)}</th>
        ${SEVERITIES.map((key) => html`<th scope="col">${tell(words.SEVERITIES[key])}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${CATEGORIES.map(
        (category) =>
          html`<tr>
            <th scope="row">${tell(words.CATEGORIES[category])}</th>
            ${SEVERITIES.map((severity) => html`<td>${countOf(result, severity, category)}</td>`)}
          </tr>`,
      )}
      <tr>
        <th scope="row">${tell(words.PAGE.total)}</th>
        ${SEVERITIES.map((severity) => html`<td>${countOf(result, severity, null)}</td>`)}
      </tr>
    </tbody>
  </table>`;
}

function countOf(result: CheckResult, severity: string, category: string | null): number {
  return result.findings.filter(
    (finding) => finding.severity === severity && (category === null || finding.category === category),
  ).length;
}

function teller(language: Language): (sentence: Sentence, parameters?: Parameters) => string {
  return (sentence, parameters = {}) => say(sentence, language, parameters);
}
