import { schoolPasses } from '../../checks/schools/school-judgement';
import type { Figure, School } from '../../form/model';
import * as words from '../../messages/report';
import type { Language } from '../../messages/sentence';
import { say, showNumber } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import { meets, meetsFloor } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { Stage, Standard } from '../../standards/types';
import type { CheckedFile } from '../../papers/checked-file';
import { indicatorStandards } from '../../standards/lookup';
import type { Markup } from '../../papers/print/markup';
import { html } from '../../papers/print/markup';

/** Every school of 表Ⅱ-2 with its seven indicators; what is below its standard is marked. */
export function schoolsSection({ schools, standards: { profile } }: CheckedFile, language: Language): Markup {
  if (!schools || STAGES.every((stage) => schools[stage].length === 0)) return html``;
  const { PAGE } = words;
  const standards: Record<Stage, Standard[]> = {
    primary: indicatorStandards(profile, 'primary'),
    junior: indicatorStandards(profile, 'junior'),
  };
  const heading = [PAGE.stage, PAGE.school, PAGE.enrolment];
  const states = [
    ['met', PAGE.passes],
    ['not-met', PAGE.fails],
    ['open', PAGE.open],
  ] as const;
  return html`<h3>${say(PAGE.schoolTable, language)}</h3>
    <p class="legend">${say(PAGE.schoolRule, language)}</p>
    <div class="filtered">
      <p class="filters" hidden>
        <input
          type="search"
          data-filter="text"
          placeholder="${say(PAGE.schoolSearch, language)}"
          aria-label="${say(PAGE.schoolSearch, language)}"
        />
        <select data-filter="stage" aria-label="${say(PAGE.stage, language)}">
          <option value="">${say(PAGE.allStages, language)}</option>
          ${STAGES.map((key) => html`<option value="${key}">${say(words.STAGES[key], language)}</option>`)}
        </select>
        <select data-filter="passes" aria-label="${say(PAGE.passes, language)}">
          <option value="">${say(PAGE.allSchools, language)}</option>
          ${states.map(([key, word]) => html`<option value="${key}">${say(word, language)}</option>`)}
        </select>
        <output data-template="${say(PAGE.shown, language, { shown: '#', total: '##' })}"></output>
      </p>
      <table class="schools">
        <thead>
          <tr>
            ${heading.map((word) => html`<th scope="col">${say(word, language)}</th>`)}
            ${INDICATORS.map(({ name }) => html`<th scope="col" class="number">${say(name, language)}</th>`)}
            <th scope="col">${say(PAGE.passes, language)}</th>
          </tr>
          ${STAGES.map((stage) => thresholdRow(stage, standards[stage], language))}
        </thead>
        <tbody>
          ${STAGES.flatMap((stage) => schools[stage].map((school) => schoolRow(school, standards[stage], language)))}
        </tbody>
      </table>
    </div>`;
}

function thresholdRow(stage: Stage, standards: readonly Standard[], language: Language): Markup {
  return html`<tr class="threshold">
    <td>${say(words.STAGES[stage], language)}</td>
    <td>${say(words.PAGE.threshold, language)}</td>
    <td></td>
    ${standards.map(({ threshold }) => html`<td class="number">≥ ${threshold === null ? '' : showNumber(threshold)}</td>`)}
    <td></td>
  </tr>`;
}

function schoolRow(school: School, standards: readonly Standard[], language: Language): Markup {
  const values = school.indicators.map(({ value }) => (value !== null && value >= 0 ? value : null));
  const passes = schoolPasses(values, standards);
  const state = passes === null ? 'open' : passes ? 'met' : 'not-met';
  const word = { met: words.PAGE.passes, 'not-met': words.PAGE.fails, open: words.PAGE.open }[state];
  return html`<tr data-stage="${school.stage}" data-passes="${state}">
    <td>${say(words.STAGES[school.stage], language)}</td>
    <td>${school.name.text}</td>
    <td class="number">${writtenText(school.enrolment)}</td>
    ${school.indicators.map((figure, index) => indicatorCell(figure, standards[index]))}
    <td class="passes ${state}">${say(word, language)}</td>
  </tr>`;
}

function indicatorCell(figure: Figure, standard: Standard | undefined): Markup {
  const text = writtenText(figure);
  if (figure.value === null || !standard) return html`<td class="number open">${text}</td>`;
  if (meets(standard, figure.value)) return html`<td class="number">${text}</td>`;
  return meetsFloor(standard, figure.value)
    ? html`<td class="number below">${text} ▽</td>`
    : html`<td class="number far-below">${text} ▼</td>`;
}

/** The number read, with the form's decimals; what else stands there as it is. */
function writtenText(figure: Figure): string {
  if (figure.value !== null) return figure.value.toFixed(Math.min(figure.decimals, 15));
  const { written } = figure;
  if (written === null) return '';
  return typeof written === 'object' ? written.error : String(written);
}
