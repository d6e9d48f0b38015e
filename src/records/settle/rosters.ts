import { CHOICES, QUESTIONS } from '../../messages/records';
import { nth, putUnder } from '../../standards/lists';
import type { Desk } from '../desk';
import { compare, plus, ZERO } from '../exact';
import { countedFigure, LEVEL_ID } from '../layouts/roster';
import { baseName } from '../layouts/sources';
import type { FigureKey, RawFigure, RosterCount, RotationCount, SchoolRecord, SchoolStage } from '../model';
import { SCHOOL_STAGES } from '../model';
import { inDoubt } from './columns';
import type { RecordGroup } from './group';
import { giveLooseOfGroup } from './stages';

type Roster = SchoolRecord & { readonly roster: RosterCount };
const isRoster = (record: SchoolRecord): record is Roster => record.roster !== undefined;

/** What rosters of teachers leave open: of which level 骨干 are, which year's rotation counts, two rosters of one school. */
export function settleRosters(groups: readonly RecordGroup[], desk: Desk): void {
  const rosters = groups.flatMap(({ records }) => records.filter(isRoster));
  askLevels(rosters, desk);
  settleRotation(rosters, desk);
  groups.forEach(giveLooseOfGroup);
  settleParts(groups, desk);
}

/** The counting has looked for the answer already; here it is asked. */
function askLevels(rosters: readonly Roster[], desk: Desk): void {
  const open = rosters.flatMap(({ roster: { levels } }) => levels ?? []);
  if (open.length === 0) return;
  desk.ask({
    id: LEVEL_ID,
    kind: 'level',
    places: open.map(({ place }) => place),
    message: QUESTIONS.level,
    parameters: { count: open.reduce((all, { count }) => all + count, 0) },
    choices: [
      { value: 'county', label: CHOICES.countyLevel },
      { value: 'school', label: CHOICES.schoolLevel },
    ],
    assumed: 'county',
    school: null,
  });
}

const isIn = ({ from, until }: RotationCount, year: number): boolean =>
  (from === null || from <= year) && (until === null || until >= year);

/** 表Ⅳ asks for the teachers moved within one year: where the rosters tell of several, it is asked which. */
function settleRotation(rosters: readonly Roster[], desk: Desk): void {
  const telling = rosters.filter(({ roster: { moves } }) => moves !== null);
  const all = telling.flatMap(({ roster: { moves } }) => moves ?? []);
  const years = [...new Set(all.flatMap(({ from, until }) => from ?? until ?? []))].sort((a, b) => b - a);
  const [latest] = years;
  const differs = all.some((move) => years.some((year) => !isIn(move, year)));
  const answer =
    latest !== undefined && differs
      ? desk.ask({
          id: 'rotation:year',
          kind: 'rotation',
          places: all.map(({ place }) => place),
          message: QUESTIONS.rotation,
          parameters: { year: `${latest}-${latest + 1}` },
          choices: years.map((year) => ({
            value: year,
            label: CHOICES.asIs,
            parameters: { value: `${year}-${year + 1}` },
          })),
          assumed: latest,
          school: null,
        })
      : latest;
  for (const { figures, loose, roster } of telling) {
    const counted = (roster.moves ?? []).filter((move) => typeof answer !== 'number' || isIn(move, answer));
    for (const field of ['moved', 'movedBackbone'] as const) {
      const put = (
        base: RawFigure | undefined,
        stage: SchoolStage | null,
        keep: (one: RawFigure) => void,
      ): void => {
        if (!base) return;
        const own = counted.filter((move) => move.stage === stage && (field === 'moved' || move.isBackbone));
        keep(countedFigure({ ...base.heading, field }, own[0]?.place ?? base.place, own.length));
      };
      for (const stage of SCHOOL_STAGES)
        put(figures.get(`${stage}.teachers`), stage, (figure) => figures.set(`${stage}.${field}`, figure));
      put(loose.get('teachers'), null, (figure) =>
        (loose as Map<typeof field, RawFigure>).set(field, figure),
      );
    }
  }
}

const sheetOf = ({ place }: SchoolRecord): string => `${baseName(place.file)} ${place.sheet}`;
const stagesOf = ({ figures }: SchoolRecord): SchoolStage[] =>
  SCHOOL_STAGES.filter((stage) => figures.has(`${stage}.teachers`));

/** A school's teachers of one stage in two rosters: parts of one list, or the same people twice; asked once for a pair of sheets. */
function settleParts(groups: readonly RecordGroup[], desk: Desk): void {
  const clashes = new Map<string, { group: RecordGroup; rivals: Roster[] }[]>();
  for (const group of groups) {
    const rosters = group.records.filter(isRoster);
    const rivals = rosters.filter((one) =>
      rosters.some(
        (other) => other !== one && stagesOf(other).some((stage) => stagesOf(one).includes(stage)),
      ),
    );
    if (rivals.length < 2) continue;
    const id = rivals.map(sheetOf).join('|');
    putUnder(clashes, id, { group, rivals });
  }
  for (const [id, list] of clashes) {
    if (list.every(({ rivals }) => areSame(rivals))) {
      for (const { group, rivals } of list) keepOnly(group, rivals, rivals[0]);
      continue;
    }
    const sheets = id.split('|');
    const answer = desk.ask({
      id: `duplicate:roster:${id}`,
      kind: 'duplicate',
      places: list.flatMap(({ rivals }) => rivals.map(({ place }) => place)),
      message: QUESTIONS.rosterTwice,
      parameters: {
        names: list
          .slice(0, 5)
          .map(({ group }) => group.name)
          .join('、'),
        count: list.length,
        sheets: sheets.join('、'),
      },
      choices: [
        { value: 'add', label: CHOICES.addRosters },
        ...sheets.map((file) => ({ value: file, label: CHOICES.fromFile, parameters: { file } })),
      ],
      school: null,
    });
    for (const { group, rivals } of list) {
      const chosen = rivals.find((one) => sheetOf(one) === answer);
      if (answer === 'add') addUp(rivals);
      else if (!chosen)
        for (const { figures } of rivals) for (const [at, one] of figures) figures.set(at, inDoubt(one));
      keepOnly(group, rivals, chosen ?? rivals[0]);
    }
  }
}

const areSame = (rivals: readonly Roster[]): boolean =>
  rivals.every(({ figures }) =>
    [...nth(rivals, 0).figures].every(([at, { value }]) => {
      const other = figures.get(at)?.value;
      return value && other ? compare(value, other) === 0 : value === (other ?? null);
    }),
  );

function keepOnly(group: RecordGroup, rivals: readonly Roster[], kept: Roster | undefined): void {
  const left = group.records.filter((one) => one === kept || !rivals.includes(one as Roster));
  group.records.splice(0, group.records.length, ...left);
}

/** All into the first. */
function addUp([first, ...rest]: readonly Roster[]): void {
  if (!first) return;
  const keys = new Set<FigureKey>([first, ...rest].flatMap(({ figures }) => [...figures.keys()]));
  for (const at of keys) {
    const parts = [first, ...rest].flatMap(({ figures }) => figures.get(at) ?? []);
    const [one] = parts;
    if (!one) continue;
    const value = parts.reduce((all, part) => plus(all, part.value ?? ZERO), ZERO);
    first.figures.set(at, { ...one, plain: value, value });
  }
}
