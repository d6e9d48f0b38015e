import { CHOICES, FIELD_NAMES, LEFT_OUT, QUESTIONS, STAGE_NAMES } from '../messages/records';
import { FOUNDERS } from '../form/layout/schools';
import type { Stage } from '../standards/types';
import { STAGES } from '../standards/types';
import type { Desk } from './desk';
import { compare, isWhole, isZero, toNumber, whole } from './exact';
import type { Fraction } from './exact';
import type {
  CountySchool,
  FigureKey,
  IdentityField,
  RawFigure,
  RawPlace,
  SchoolKind,
  SchoolRecord,
  SchoolStage,
  Site,
  StageRow,
} from './model';
import { SCHOOL_STAGES } from './model';
import type { Household } from './settle/campuses';
import { inDoubt } from './settle/columns';
import type { RecordGroup } from './settle/group';
import { siteOf } from './settle/site';
import { indicatorsOf, pupilsAt, pupilsOf } from './totals';
import type { Claims } from './totals';
import { codeKey, founderOf, isYes, kindOf, nameKey, STAGES_OF } from './words';

/** The least pupils of a 教学点 that counts. */
const POINT = whole(50);

const keyOf = ({ name, code }: { readonly name: string; readonly code: string | null }): string =>
  codeKey(code ?? '') || nameKey(name);

/** One household as a school of the county with its rows; null where it is no row of the form (it is then laid to `leftOut`). */
export function schoolOf(household: Household, claims: Claims, desk: Desk): CountySchool | null {
  const { main, campuses, open } = household;
  const record = main.records[0] as SchoolRecord;
  const leave = (reason: keyof typeof LEFT_OUT, parameters = {}): null => {
    const place = wordOf(main, 'type')?.place ?? wordOf(main, 'name')?.place ?? record.place;
    desk.leftOut.push({ name: main.name, code: main.code, reason: LEFT_OUT[reason], parameters, place });
    return null;
  };
  const kind = settleKind(main, desk);
  if (kind === 'special' || kind === 'vocational' || kind === 'kindergarten' || kind === 'senior')
    return leave(kind);
  if (kind === 'unknown') return leave('type');
  if (kind === 'excluded') return leave('excluded');
  if (main.open) return leave('duplicate');
  const sites = [main, ...campuses].map((group) => {
    giveLoose(group, kind, desk);
    return siteOf(group, desk);
  });
  const [own] = sites as [Site];
  const stages = settleStages(main, own, kind, desk);
  const closed = SCHOOL_STAGES.every((stage) => isNothing(pupilsOf(sites, stage)));
  if (closed && isYes(wordOf(main, 'abolished')?.text ?? '')) return leave('abolished');
  if (kind === 'point') {
    const pupils = pupilsOf(sites, 'primary');
    if (pupils && compare(pupils, POINT) < 0 && own.figures.get('primary.pupils')?.state === 'number')
      return leave('small', { pupils: toNumber(pupils) });
    if (pupils && compare(pupils, POINT) === 0 && !askFifty(main, own, desk)) return leave('fifty');
  }
  if (isYes(wordOf(main, 'attached')?.text ?? '')) {
    desk.ask({
      id: `attached:${keyOf(main)}`,
      kind: 'attached',
      places: placesOf(main, 'attached'),
      message: QUESTIONS.attachedFlag,
      parameters: { name: main.name },
      choices: [{ value: 'confirmed', label: CHOICES.confirmed }],
      assumed: 'confirmed',
      school: main.name,
    });
  }
  const rows = stages.map((stage) => rowOf(sites, stage, claims, open));
  return {
    name: main.name,
    code: main.code,
    type: wordOf(main, 'type')?.text ?? '',
    kind,
    founder: null,
    rural: ruralOf(main),
    sites,
    rows,
  };
}

const wordOf = ({ records }: RecordGroup, field: IdentityField) =>
  records.flatMap(({ words }) => words.get(field) ?? []).find(({ text }) => text !== '');

const placesOf = ({ records }: RecordGroup, ...fields: IdentityField[]): RawPlace[] =>
  records.flatMap(({ words }) => fields.flatMap((field) => words.get(field)?.place ?? []));

const isNothing = (pupils: Fraction | null): boolean => pupils !== null && isZero(pupils);

/** 办学类型 by its words; asked where they are not known; by the stages and the name where no source has such a column. */
function settleKind(group: RecordGroup, desk: Desk): SchoolKind | 'excluded' {
  const words = wordOf(group, 'type')?.text ?? '';
  const code = wordOf(group, 'typeCode')?.text ?? '';
  const kind = kindOf(words, code);
  if (kind !== 'unknown') return kind;
  const hasColumn = group.records.some((record) => record.words.has('type') || record.words.has('typeCode'));
  if (!hasColumn) return kindByFigures(group);
  const answer = desk.ask({
    id: `type:${keyOf(group)}`,
    kind: 'type',
    places: placesOf(group, 'type', 'name'),
    message: QUESTIONS.type,
    parameters: { name: group.name, words: words === '' ? '（空白）' : words },
    choices: [
      ...['小学', '小学教学点', '初级中学', '九年一贯制学校', '完全中学', '十二年一贯制学校'].map(
        (value) => ({
          value,
          label: CHOICES.asIs,
          parameters: { value },
        }),
      ),
      { value: 'exclude', label: CHOICES.exclude },
    ],
    school: group.name,
  });
  return answer === undefined ? 'unknown' : answer === 'exclude' ? 'excluded' : kindOf(String(answer), '');
}

function kindByFigures({ records, name }: RecordGroup): SchoolKind {
  const byName = kindOf(name, '');
  if (byName === 'special' || byName === 'vocational' || byName === 'kindergarten' || byName === 'point')
    return byName;
  const has = (stage: SchoolStage): boolean =>
    records.some(({ figures }) => {
      const value = figures.get(`${stage}.pupils`)?.value;
      return value != null && !isZero(value);
    });
  const [primary, junior, senior] = SCHOOL_STAGES.map(has);
  if (primary && junior) return senior ? 'twelveYear' : 'nineYear';
  if (junior) return senior ? 'complete' : 'junior';
  return primary ? 'primary' : senior ? 'senior' : byName;
}

/** Figures without a stage belong to a school's only stage; those of a mixed school cannot be told apart and are asked for. */
function giveLoose(group: RecordGroup, kind: SchoolKind, desk: Desk): void {
  const stages = STAGES_OF[kind];
  for (const record of group.records) {
    if (record.loose.size === 0) continue;
    const [only, more] = stages;
    if (only && !more) {
      for (const [field, figure] of record.loose) {
        const at: FigureKey = `${only}.${field}`;
        if (!record.figures.has(at)) record.figures.set(at, figure);
      }
      continue;
    }
    const filled = [...record.loose].filter(([, { state }]) => state === 'number');
    if (filled.length === 0) continue;
    desk.ask({
      id: `split:${keyOf(group)}:figures`,
      kind: 'split',
      places: filled.map(([, { place }]) => place),
      message: QUESTIONS.splitFigures,
      parameters: {
        name: group.name,
        type: wordOf(group, 'type')?.text ?? '',
        fields: filled.map(([field]) => FIELD_NAMES[field].zh).join('、'),
      },
      school: group.name,
    });
  }
}

/**
 * The stages for which the school gets a row. A mixed school of which a stage is missing, and a school with pupils of a stage
 * that is not its own, are asked about; until then what is shared is not split.
 */
function settleStages(group: RecordGroup, site: Site, kind: SchoolKind, desk: Desk): Stage[] {
  const expected = STAGES_OF[kind];
  const rows = STAGES.filter((stage) => expected.includes(stage));
  const figures = site.figures as Map<FigureKey, RawFigure>;
  const holdBack = (): void => {
    for (const [at, figure] of figures) if (at.startsWith('.')) figures.set(at, inDoubt(figure));
  };
  const type = wordOf(group, 'type')?.text ?? '';
  for (const stage of SCHOOL_STAGES) {
    const figure = figures.get(`${stage}.pupils`);
    const isThere = figure !== undefined && figure.state !== 'blank' && figure.state !== 'none';
    if (expected.includes(stage)) {
      if (isThere || expected.length === 1) continue;
      const answer = askMissing(group, stage, type, figure, desk);
      if (answer === 'none' || answer === 0) {
        const at = rows.indexOf(stage as Stage);
        if (at >= 0) rows.splice(at, 1);
      } else if (typeof answer === 'number') {
        const base = figure ?? figures.values().next().value;
        if (base)
          figures.set(`${stage}.pupils`, {
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
      parameters: { name: group.name, type, stage: STAGE_NAMES[stage], pupils: toNumber(figure.value) },
      choices: [
        { value: 'count', label: CHOICES.asStage, parameters: { stage: STAGE_NAMES[stage] } },
        { value: 'ignore', label: CHOICES.ignore },
      ],
      school: group.name,
    });
    if (answer === 'count' && stage !== 'senior') rows.push(stage);
    else if (answer === 'ignore')
      for (const at of [...figures.keys()]) at.startsWith(`${stage}.`) && figures.delete(at);
    else if (answer === undefined) holdBack();
  }
  return STAGES.filter((stage) => rows.includes(stage));
}

function askMissing(
  group: RecordGroup,
  stage: SchoolStage,
  type: string,
  figure: RawFigure | undefined,
  desk: Desk,
): string | number | undefined {
  const places = [
    ...placesOf(group, 'type'),
    ...(figure ? [figure.place] : []),
    ...placesOf(group, 'name', 'code'),
  ];
  const parameters = { name: group.name, type, stage: STAGE_NAMES[stage] };
  if (stage === 'senior') {
    const { splitPupils: message } = QUESTIONS;
    return desk.ask({
      id: `split:${keyOf(group)}:senior`,
      kind: 'split',
      places,
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
      { value: 'none', label: CHOICES.none, parameters: { stage: STAGE_NAMES[stage] } },
      { value: 'missing', label: CHOICES.missing },
    ],
    school: group.name,
  });
}

function askFifty(group: RecordGroup, site: Site, desk: Desk): boolean {
  const pupils = site.figures.get('primary.pupils');
  const answer = desk.ask({
    id: `fifty:${keyOf(group)}`,
    kind: 'fifty',
    places: [...(pupils ? [pupils.place] : []), ...placesOf(group, 'name', 'type')],
    message: QUESTIONS.fifty,
    parameters: { name: group.name },
    choices: [
      { value: 'include', label: CHOICES.include },
      { value: 'exclude', label: CHOICES.exclude },
    ],
    assumed: 'include',
    school: group.name,
  });
  return answer !== 'exclude';
}

/** 乡村: the codes 2xx, 乡中心区 and 村庄; null where nothing is said. */
function ruralOf(group: RecordGroup): boolean | null {
  const words = wordOf(group, 'area')?.text ?? '';
  if (words === '') return null;
  return /乡村|村庄|乡中心区|^2\d\d/.test(words);
}

function rowOf(sites: readonly Site[], stage: Stage, claims: Claims, open: boolean): StageRow {
  const pupils = pupilsOf(sites, stage);
  const here = sites.filter((site) => !isNothing(pupilsAt(site, stage)));
  const numbers = (field: 'grades' | 'classes' | 'teachers' | 'staff'): (Fraction | null)[] =>
    here.map((site) => site.figures.get(`${stage}.${field}`)?.value ?? null);
  const whole_ = (values: readonly (Fraction | null)[]): number[] | null =>
    values.length > 0 && values.every((value) => value && isWhole(value))
      ? values.map((value) => (value ? toNumber(value) : 0))
      : null;
  const grades = whole_(numbers('grades')) ?? gradesOf(here, stage);
  const classes = whole_(numbers('classes'));
  const indicators = indicatorsOf(sites, stage, claims);
  const from = here.flatMap((site) =>
    (['pupils', 'grades', 'classes'] as const).flatMap(
      (field) => site.figures.get(`${stage}.${field}`)?.place ?? [],
    ),
  );
  const total = (field: 'teachers' | 'staff'): Fraction | null => {
    const values = whole_(numbers(field));
    return values && whole(values.reduce((all, value) => all + value, 0));
  };
  return {
    stage,
    enrolment: pupils && !isZero(pupils) && !open ? pupils : null,
    grades: grades && Math.max(...grades),
    classes: classes && classes.reduce((all, value) => all + value, 0),
    indicators: open ? emptied(indicators) : indicators,
    from,
    teachers: total('teachers'),
    staff: total('staff'),
  };
}

/** While a campus may still be added, no total of the school is known. */
function emptied(indicators: StageRow['indicators']): StageRow['indicators'] {
  return Object.fromEntries(
    Object.entries(indicators).map(([slug, { from }]) => [
      slug,
      { total: null, value: null, written: null, from },
    ]),
  ) as unknown as StageRow['indicators'];
}

/** 年级数 where no column says it: the grades that have pupils. */
function gradesOf(sites: readonly Site[], stage: Stage): number[] | null {
  const grades = sites.flatMap(({ records }) => records.flatMap((record) => record.grades));
  const filled = new Set(
    grades
      .filter((figure) => figure.stage === stage && figure.value && !isZero(figure.value))
      .map(({ grade }) => grade),
  );
  return filled.size > 0 ? [filled.size] : null;
}

/** 举办者 of all schools, asked once for each wording that is none of the form's. */
export function settleFounders(
  schools: readonly { readonly school: CountySchool; readonly group: RecordGroup }[],
  desk: Desk,
): CountySchool[] {
  const unknown = new Map<string, RecordGroup[]>();
  for (const { group } of schools) {
    const words = wordOf(group, 'founder')?.text ?? '';
    if (founderOf(words) === null) unknown.set(words, [...(unknown.get(words) ?? []), group]);
  }
  const answers = new Map<string, number | null>();
  for (const [words, groups] of unknown) {
    const answer = desk.ask({
      id: `founder:${words}`,
      kind: 'founder',
      places: groups.flatMap((group) => {
        const cells = placesOf(group, 'founder');
        return cells.length > 0 ? cells : placesOf(group, 'name');
      }),
      message: words === '' ? QUESTIONS.founderBlank : QUESTIONS.founder,
      parameters: { words, count: groups.length },
      choices: FOUNDERS.map((label, index) => ({ value: index + 1, label })),
      school: null,
    });
    answers.set(words, typeof answer === 'number' ? answer : null);
  }
  return schools.map(({ school, group }) => {
    const words = wordOf(group, 'founder')?.text ?? '';
    return { ...school, founder: founderOf(words) ?? answers.get(words) ?? null };
  });
}
