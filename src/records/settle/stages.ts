import { CHOICES, FIELD_NAMES, QUESTIONS } from '../../messages/records';
import { STAGES_WITHIN } from '../../messages/stage-names';
import type { Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { Desk } from '../desk';
import { exact, isZero, plus, toNumber, whole } from '../exact';
import type { FigureKey, RawFigure, SchoolKind, SchoolRecord, SchoolStage, Site, StageField } from '../model';
import { PEOPLE_FIELDS, SCHOOL_STAGES } from '../model';
import { kindOf, STAGES_OF } from '../words';
import { inDoubt } from './columns';
import type { RecordGroup } from './group';
import { keyOf, placesOf, wordOf } from './words-of';
import { stageKey } from '../figure-key';

/** Figures without a stage belong to a school's only stage. */
export function giveLoose(record: SchoolRecord): void {
  const { words } = record;
  give(record, kindOf(words.get('type')?.text ?? '', words.get('typeCode')?.text ?? ''));
}

/** The same where another source says of which type the school is. */
export function giveLooseOfGroup(group: RecordGroup): void {
  if (!group.records.some(({ loose, words }) => loose.size > 0 && !words.has('type'))) return;
  const kind = kindOf(wordOf(group, 'type')?.text ?? '', wordOf(group, 'typeCode')?.text ?? '');
  for (const record of group.records) if (!record.words.has('type')) give(record, kind);
}

/** Teachers of a roster without a stage are further ones; other figures without a stage tell the same once more. */
function give({ loose, figures, roster }: SchoolRecord, kind: SchoolKind): void {
  const [only, more] = STAGES_OF[kind];
  if (!only || more) return;
  for (const [field, figure] of loose) {
    const at: FigureKey = `${only}.${field}`;
    const own = figures.get(at);
    if (!own) figures.set(at, figure);
    else if (roster && own.value && figure.value) {
      const value = plus(own.value, figure.value);
      figures.set(at, { ...own, plain: value, value });
    }
  }
}

/** What 表Ⅳ alone asks is not worth a question for each school. */
const isOfPeople = (field: StageField): boolean => (PEOPLE_FIELDS as readonly StageField[]).includes(field);

/**
 * Those of a mixed school are asked for, stage by stage, unless another source tells them. A campus has the stages of its own type,
 * where it says one.
 */
export function askLoose(group: RecordGroup, schoolKind: SchoolKind, desk: Desk): void {
  const own = kindOf(wordOf(group, 'type')?.text ?? '', wordOf(group, 'typeCode')?.text ?? '');
  const kind = STAGES_OF[own].length > 0 ? own : schoolKind;
  const stages = STAGES_OF[kind].filter((stage) => stage !== 'senior');
  if (STAGES_OF[kind].length < 2) return;
  for (const record of group.records) {
    for (const [field, figure] of record.loose) {
      if (figure.state !== 'number' || !figure.plain || isOfPeople(field)) continue;
      for (const stage of stages) {
        const at: FigureKey = stageKey(stage, field);
        if (group.records.some(({ figures }) => figures.get(at)?.state === 'number')) continue;
        const answer = desk.ask({
          id: `split:${keyOf(group)}:${at}`,
          kind: 'split',
          places: [figure.place],
          message: QUESTIONS.splitFigures,
          parameters: {
            name: group.name,
            type: wordOf(group, 'type')?.text ?? '',
            field: FIELD_NAMES[field],
            stage: STAGES_WITHIN[stage],
            total: toNumber(figure.plain),
          },
          school: group.name,
        });
        if (typeof answer === 'number') {
          const number = exact(answer);
          record.figures.set(at, { ...figure, plain: number, value: number });
        }
      }
    }
  }
}

/**
 * The stages for which the school gets a row. A mixed school of which a stage is missing, and a school with pupils of a stage
 * that is not its own, are asked about; until then what is shared is not split.
 */
export function settleStages(group: RecordGroup, site: Site, kind: SchoolKind, desk: Desk): Stage[] {
  const expected = STAGES_OF[kind];
  const rows = STAGES.filter((stage) => expected.includes(stage));
  const figures = site.figures as Map<FigureKey, RawFigure>;
  const holdBack = (): void => {
    for (const [at, figure] of figures) if (at.startsWith('.')) figures.set(at, inDoubt(figure));
  };
  const type = wordOf(group, 'type')?.text ?? '';
  for (const stage of SCHOOL_STAGES) {
    const figure = figures.get(stageKey(stage, 'pupils'));
    const isThere = figure !== undefined && figure.state !== 'blank' && figure.state !== 'none';
    if (expected.includes(stage)) {
      if (isThere || expected.length === 1) continue;
      const isTaught = (['teachers', 'classes'] as const).some((field) => {
        const value = figures.get(stageKey(stage, field))?.value;
        return value != null && !isZero(value);
      });
      const answer = askMissing(group, stage, type, figure, isTaught, desk);
      if (answer === 'none' || answer === 0) {
        const at = rows.indexOf(stage as Stage);
        if (at >= 0) rows.splice(at, 1);
      } else if (typeof answer === 'number') {
        const base = figure ?? figures.values().next().value;
        if (base)
          figures.set(stageKey(stage, 'pupils'), {
            ...base,
            state: 'number',
            plain: whole(answer),
            value: whole(answer),
            unit: null,
          });
      } else {
        holdBack();
        if (stage !== 'senior') rows.splice(rows.indexOf(stage), 1);
      }
      continue;
    }
    if (!figure?.value || isZero(figure.value)) continue;
    const answer = desk.ask({
      id: `attached:${keyOf(group)}:${stage}`,
      kind: 'attached',
      places: [figure.place, ...placesOf(group, 'type')],
      message: QUESTIONS.attached,
      parameters: { name: group.name, type, stage: STAGES_WITHIN[stage], pupils: toNumber(figure.value) },
      choices: [
        { value: 'count', label: CHOICES.asStage, parameters: { stage: STAGES_WITHIN[stage] } },
        { value: 'ignore', label: CHOICES.ignore },
      ],
      school: group.name,
    });
    if (answer === 'count' && stage !== 'senior') rows.push(stage);
    else if (answer === 'ignore') forget(figures, stage);
    else if (answer === undefined) holdBack();
  }
  return STAGES.filter((stage) => rows.includes(stage));
}

function askMissing(
  group: RecordGroup,
  stage: SchoolStage,
  type: string,
  figure: RawFigure | undefined,
  isTaught: boolean,
  desk: Desk,
): string | number | undefined {
  const places = [
    ...placesOf(group, 'type'),
    ...(figure ? [figure.place] : []),
    ...placesOf(group, 'name', 'code'),
  ];
  const parameters = { name: group.name, type, stage: STAGES_WITHIN[stage] };
  // A stage that has teachers or classes is there: only the number of its pupils is missing.
  if (stage === 'senior' || isTaught) {
    const { splitPupils: message } = QUESTIONS;
    return desk.ask({
      id: `split:${keyOf(group)}:${stage}`,
      kind: 'split',
      places:
        figure && isTaught ? [figure.place, ...places.filter((place) => place !== figure.place)] : places,
      message,
      parameters,
      school: group.name,
    });
  }
  return desk.ask({
    id: `stage:${keyOf(group)}:${stage}`,
    kind: 'stage',
    places,
    message: QUESTIONS.stage,
    parameters,
    choices: [
      { value: 'none', label: CHOICES.none, parameters: { stage: STAGES_WITHIN[stage] } },
      { value: 'missing', label: CHOICES.missing },
    ],
    school: group.name,
  });
}

function forget(figures: Map<FigureKey, RawFigure>, stage: SchoolStage): void {
  for (const at of [...figures.keys()]) if (at.startsWith(`${stage}.`)) figures.delete(at);
}
