import { fraction, over, times, type Fraction } from './fraction';
import type { Random } from './random';
import { THRESHOLDS, WEIGHTS, type Stage } from './rules';

export type CampusKind = 'primary' | 'point' | 'nine' | 'junior' | 'complete' | 'twelve';

/** What one stage of a campus has of its own. */
export interface StageData {
  readonly pupils: number;
  readonly grades: number;
  readonly classes: number;
  readonly degree: number;
  readonly backbone: number;
  readonly arts: number;
  readonly fullTime: number;
  readonly staff: number;
}

/** One school with everything it counts; areas in hundredths of a square metre, equipment in yuan. */
export interface Campus {
  readonly kind: CampusKind;
  readonly name: string;
  readonly founders: Readonly<Record<Stage, number>>;
  readonly stages: Readonly<Partial<Record<Stage, StageData>>>;
  readonly seniorPupils: number;
  readonly rooms: number;
  readonly indoorSports: number;
  readonly outdoorSports: number;
  readonly equipment: number;
  readonly multimedia: number;
}

export interface Size {
  readonly counts: Readonly<Record<CampusKind, number>>;
  readonly smallPoints: number;
  /** How well the county is provided for: 1 is exactly at the thresholds. */
  readonly level: number;
  /** How much schools differ: the deviation of the logarithm. */
  readonly spread: number;
  readonly primaryGrades: 5 | 6;
  /** The chance of a school over 2000 pupils, and of one whose mean class is too large. */
  readonly crowding: number;
}

const PLACES =
  '西河 东湖 南山 城关 柳林 曹店 龙塘 史桥 公园 安丰 洞口 泉坝 青龙 白塔 石门 新桥 大通 杨公 古沟 孔店 三和 马厂 高桥 黄泥'.split(
    ' ',
  );
const KIND_NAMES: Readonly<Record<CampusKind, readonly string[]>> = {
  primary: ['小学', '小学', '中心小学', '希望小学', '实验小学'],
  point: ['教学点'],
  nine: ['九年一贯制学校', '九年一贯制学校', '学校'],
  junior: ['初级中学', '初级中学', '中学', '初中'],
  complete: ['完全中学', '完全中学', '高级中学'],
  twelve: ['实验学校', '十二年一贯制学校'],
};
const FOUNDERS = [7, 7, 7, 7, 7, 7, 8, 5, 10, 3, 9, 7];

function stageData(random: Random, stage: Stage, pupils: number, size: Size, quality: number): StageData {
  const grades = stage === 'primary' ? size.primaryGrades : 9 - size.primaryGrades;
  const largest = stage === 'primary' ? 45 : 50;
  const wanted = random.between(largest * 0.75, largest - 0.5);
  const crowded = random.chance(size.crowding);
  const classes = crowded
    ? Math.max(1, Math.floor(pupils / (largest + 0.5)))
    : Math.max(pupils < 80 ? random.integer(1, grades) : grades, Math.ceil(pupils / wanted));
  const fullTime = Math.max(2, Math.ceil(pupils / random.between(11, 16)));
  const teachers = (k: number) => {
    const threshold = (THRESHOLDS[stage][k] ?? 0) / 100;
    const own = quality * Math.exp(random.gauss() * size.spread * 0.45);
    return Math.min(fullTime, Math.max(0, Math.round((pupils / 100) * threshold * own)));
  };
  const exactGrades = Math.min(grades, classes);
  return {
    pupils,
    grades: exactGrades,
    classes,
    degree: teachers(0),
    backbone: teachers(1),
    arts: teachers(2),
    fullTime,
    staff: fullTime + random.integer(0, 3),
  };
}

function pupilsOf(random: Random, kind: CampusKind, stage: Stage, size: Size): number {
  if (kind === 'point') return random.integer(50, 99);
  const over = random.chance(size.crowding);
  if (kind === 'nine' || kind === 'twelve')
    return over ? random.integer(1300, 1900) : random.integer(stage === 'primary' ? 180 : 120, 1200);
  if (over) return random.integer(2001, 2900);
  const usual = Math.round(Math.exp(Math.log(stage === 'primary' ? 620 : 760) + random.gauss() * 0.55));
  return usual > 2000 ? random.integer(1500, 2000) : Math.max(55, usual);
}

function campus(random: Random, kind: CampusKind, name: string, size: Size): Campus {
  const stages: Stage[] =
    kind === 'nine' || kind === 'twelve'
      ? ['primary', 'junior']
      : kind === 'primary' || kind === 'point'
        ? ['primary']
        : ['junior'];
  const quality = size.level * Math.exp(random.gauss() * size.spread);
  const data: Partial<Record<Stage, StageData>> = {};
  for (const stage of stages)
    data[stage] = stageData(random, stage, pupilsOf(random, kind, stage, size), size, quality);
  const seniorPupils = kind === 'complete' || kind === 'twelve' ? random.integer(300, 1800) : 0;
  const own = () => quality * Math.exp(random.gauss() * size.spread * 0.4);
  const need = (k: number) =>
    stages.reduce((sum, stage) => sum + (data[stage]?.pupils ?? 0) * (THRESHOLDS[stage][k] ?? 0), 0) +
    seniorPupils * (THRESHOLDS.junior[k] ?? 0);
  const indoorSports = random.chance(0.3) ? random.integer(20000, 90000) : 0;
  const founder = random.pick(FOUNDERS);
  const school: Campus = {
    kind,
    name,
    founders: { primary: founder, junior: founder },
    stages: data,
    seniorPupils,
    rooms: indoorSports + Math.round(need(3) * own()),
    indoorSports,
    outdoorSports: Math.max(0, Math.round(need(4) * own()) - indoorSports),
    equipment: Math.round((need(5) / 100 / 100) * own()) * 100,
    multimedia: Math.round((need(6) / 10000) * own()),
  };
  const [only] = stages;
  return only && stages.length === 1 && seniorPupils === 0 && random.chance(0.06)
    ? onEdge(random, school, only)
    : school;
}

/** A school just at, or a hair below, some thresholds and 85 % of them, where a verdict turns on one digit. */
function onEdge(random: Random, school: Campus, stage: Stage): Campus {
  const own = school.stages[stage];
  if (!own) return school;
  const edge = (k: number) => {
    const threshold = THRESHOLDS[stage][k] ?? 0;
    return random.pick([
      threshold,
      threshold,
      threshold - 1,
      Math.ceil(threshold * 0.85),
      Math.floor(threshold * 0.85),
    ]);
  };
  const teachers = (k: number, usual: number) =>
    random.chance(0.3) ? Math.min(own.fullTime, Math.ceil((own.pupils * edge(k)) / 10000)) : usual;
  const data: StageData = {
    ...own,
    degree: teachers(0, own.degree),
    backbone: teachers(1, own.backbone),
    arts: teachers(2, own.arts),
  };
  return {
    ...school,
    stages: { [stage]: data },
    rooms: random.chance(0.4) ? school.indoorSports + own.pupils * edge(3) : school.rooms,
    equipment: random.chance(0.4) ? Math.ceil((own.pupils * edge(5)) / 100) : school.equipment,
  };
}

/** A name of its own: 城关中心小学, and 城关第12中心小学 where that is taken. */
function newName(random: Random, kind: CampusKind, taken: Set<string>): string {
  const [place, ending] = [random.pick(PLACES), random.pick(KIND_NAMES[kind])];
  const plain = `${place}${ending}`;
  const name = taken.has(plain) || random.chance(0.3) ? `${place}第${taken.size + 1}${ending}` : plain;
  taken.add(name);
  return name;
}

/** All schools of a county; `small` are the teaching points under 50 pupils, which the form counts but does not list. */
export function inventSchools(random: Random, size: Size): { listed: Campus[]; small: StageData[] } {
  const order: readonly CampusKind[] = ['primary', 'point', 'junior', 'nine', 'complete', 'twelve'];
  const listed: Campus[] = [];
  const taken = new Set<string>();
  for (const kind of order)
    for (let i = 0; i < size.counts[kind]; i++)
      listed.push(campus(random, kind, newName(random, kind, taken), size));
  const small = Array.from({ length: size.smallPoints }, () => {
    const calm = { ...size, crowding: 0 };
    return stageData(random, 'primary', random.integer(4, 49), calm, size.level);
  });
  return { listed, small };
}

/** The seven totals x of one stage of a campus, mixed schools split by weight for indicators 4–7. */
export function totals(school: Campus, stage: Stage): readonly Fraction[] {
  const own = school.stages[stage];
  if (!own) throw new Error(`${school.name} has no ${stage} stage`);
  const weighed =
    (school.stages.primary?.pupils ?? 0) * WEIGHTS.primary +
    (school.stages.junior?.pupils ?? 0) * WEIGHTS.junior +
    school.seniorPupils * WEIGHTS.senior;
  const share = fraction(own.pupils * WEIGHTS[stage], weighed);
  const part = (amount: Fraction) => times(amount, share);
  return [
    fraction(own.degree * 100),
    fraction(own.backbone * 100),
    fraction(own.arts * 100),
    part(fraction(school.rooms - school.indoorSports, 100)),
    part(fraction(school.indoorSports + school.outdoorSports, 100)),
    part(fraction(school.equipment)),
    part(fraction(school.multimedia * 100)),
  ];
}

/** The seven values per pupil (per hundred pupils for 1, 2, 3, 7), exact. */
export function perPupil(school: Campus, stage: Stage): readonly Fraction[] {
  const pupils = fraction(school.stages[stage]?.pupils ?? 0);
  return totals(school, stage).map((amount) => over(amount, pupils));
}
