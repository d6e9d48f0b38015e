import type { Finding } from '../../checks/findings/finding';
import { CATEGORIES, SEVERITIES } from '../../checks/findings/finding';
import { TABLE_IDS } from '../../form/model';
import * as words from '../../messages/report';
import type { Language } from '../../messages/sentence';
import { explain } from '../../papers/explain';
import { say } from '../../messages/sentence';
import type { Folded } from '../../checks/findings/grouping';
import { foldFindings } from '../../checks/findings/grouping';
import { inReadingOrder } from '../../checks/findings/reading-order';
import { placeText, placeTexts } from '../../checks/findings/words';
import type { Markup } from '../../papers/print/markup';
import { html } from '../../papers/print/markup';

/** The findings of one file: a table a category, what follows from a finding folded under it. */
export function findingsSection(findings: readonly Finding[], language: Language): Markup {
  if (findings.length === 0) return html`<p class="nothing">${say(words.REPORT.nothingFound, language)}</p>`;
  const folded = inReadingOrder(foldFindings(findings), ({ finding }) => finding);
  const { PAGE } = words;
  return html`<div class="filtered">
    <p class="filters" hidden>
      <input
        type="search"
        data-filter="text"
        placeholder="${say(PAGE.search, language)}"
        aria-label="${say(PAGE.search, language)}"
      />
      <select data-filter="severity" aria-label="${say(PAGE.severity, language)}">
        <option value="">${say(PAGE.allSeverities, language)}</option>
        ${SEVERITIES.map((key) => html`<option value="${key}">${say(words.SEVERITIES[key], language)}</option>`)}
      </select>
      <select data-filter="table" aria-label="${say(PAGE.allTables, language)}">
        <option value="">${say(PAGE.allTables, language)}</option>
        ${TABLE_IDS.map((key) => html`<option value="${key}">${say(words.TABLES[key], language)}</option>`)}
      </select>
      <output data-template="${say(PAGE.shown, language, { shown: '#', total: '##' })}"></output>
    </p>
    ${CATEGORIES.map((category) =>
      categoryTable(
        category,
        folded.filter(({ finding }) => finding.category === category),
        language,
      ),
    )}
  </div>`;
}

function categoryTable(category: Finding['category'], folded: readonly Folded[], language: Language): Markup {
  if (folded.length === 0) return html``;
  const { PAGE } = words;
  const heading = [PAGE.severity, PAGE.place, PAGE.message, PAGE.actual, PAGE.expected, PAGE.source];
  return html`<details class="category" open>
    <summary class="${category}">
      ${say(words.CATEGORIES[category], language)} <b>${folded.length}</b>
    </summary>
    <table class="findings">
      <thead>
        <tr>
          ${heading.map((word) => html`<th scope="col">${say(word, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${folded.map((entry) => findingRow(entry, language))}
      </tbody>
    </table>
  </details>`;
}

function findingRow({ finding, derived }: Folded, language: Language): Markup {
  const { message, actual, expected, held, advice, source } = explain(finding, language);
  const severity = say(words.SEVERITIES[finding.severity], language);
  const places = placeTexts(finding.places).map((cells) => html`<span class="cell">${cells}</span> `);
  const school = finding.school
    ? html`<small class="school">${stageText(finding, language)}${finding.school}</small>`
    : null;
  const conceded = (finding.concessions ?? []).map(
    ({ key, effect }) =>
      html`<br /><small>${say(words.REPORT.concessionNote, language, { key, effect })}</small>`,
  );
  return html`<tr data-severity="${finding.severity}" data-table="${finding.table ?? ''}">
    <td><span class="severity ${finding.severity}">${severity}</span></td>
    <td>${places}</td>
    <td>
      ${school}${message}<br /><small>${say(words.REPORT.advice, language, { advice })}</small
      >${conceded}${derived.length > 0 ? derivedList(derived, language) : null}
    </td>
    <td class="written">${actual}</td>
    <td>${held ?? expected}</td>
    <td class="source">${source}</td>
  </tr>`;
}

function derivedList(derived: readonly Finding[], language: Language): Markup {
  return html`<details class="derived">
    <summary>${say(words.REPORT.derived, language, { count: derived.length })}</summary>
    <ul>
      ${derived.map((finding) => {
        const place = finding.places[0];
        const cell = place ? html`<span class="cell">${placeText(place)}</span> ` : null;
        return html`<li>${cell}${explain(finding, language).message}</li>`;
      })}
    </ul>
  </details>`;
}

function stageText(finding: Finding, language: Language): string {
  return finding.stage ? `${say(words.STAGES[finding.stage], language)} · ` : '';
}
