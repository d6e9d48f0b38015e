import { Random } from '../county/random';

/** What a school holds, as whole numbers: areas and money in hundredths of ㎡ and of 万元. */
export interface RawStage {
  readonly pupils: number;
  readonly grades: number;
  readonly classes: number;
  readonly teachers: number;
  readonly doctor: number;
  readonly master: number;
  readonly bachelor: number;
  readonly college: number;
  readonly backbone: number;
  readonly pe: number;
  readonly music: number;
  readonly fineArts: number;
}

export type Stage = 'primary' | 'junior';
export type AnyStage = Stage | 'senior';

export interface RawSchool {
  readonly name: string;
  readonly code: string;
  readonly type: string;
  readonly founder: number;
  readonly rural: boolean;
  /** The code of the school it is a campus of. */
  readonly campusOf: string | null;
  readonly stages: Partial<Record<AnyStage, RawStage>>;
  readonly rooms: number;
  readonly indoor: number;
  readonly grounds: number;
  readonly equipment: number;
  readonly multimedia: number;
  readonly travelling: Partial<Record<Stage, number>>;
  readonly converted: number;
}

export const FOUNDERS = ['县级教育部门', '县级其他部门', '民办', '地级教育部门'] as const;
export const FOUNDER_CODES: Readonly<Record<string, number>> = {
  县级教育部门: 7,
  县级其他部门: 8,
  民办: 10,
  地级教育部门: 5,
};

const TYPES: readonly (readonly [type: string, stages: readonly AnyStage[], share: number])[] = [
  ['小学', ['primary'], 5],
  ['小学教学点', ['primary'], 3],
  ['初级中学', ['junior'], 3],
  ['九年一贯制学校', ['primary', 'junior'], 3],
  ['十二年一贯制学校', ['primary', 'junior', 'senior'], 1],
  ['完全中学', ['junior', 'senior'], 2],
  ['高级中学', ['senior'], 1],
  ['其他特教学校', ['primary'], 1],
  ['职业初中', ['junior'], 1],
];

const LIMITS: Readonly<Record<AnyStage, readonly [number, number]>> = {
  primary: [60, 2400],
  junior: [90, 2300],
  senior: [200, 1800],
};

/** A random county: every type of school, campuses, teaching points around 50 pupils. */
export function rawCounty(seed: number, schools = 14): RawSchool[] {
  const random = new Random(`raw ${seed}`);
  const all: RawSchool[] = [];
  const weights = TYPES.flatMap((type) => Array<(typeof TYPES)[number]>(type[2]).fill(type));
  for (let index = 0; index < schools; index++) {
    const [type, stages] =
      index < TYPES.length ? ((TYPES[index] ?? weights[0]) as (typeof TYPES)[number]) : random.pick(weights);
    const code = `0${String(100_000_000 + index * 7_919_311 + seed).slice(-9)}`;
    const name = `${random.pick(['青山', '白河', '柳湾', '松坪', '梅岭'])}${index + 1}${nameEnd(type)}`;
    all.push(school(random, { name, code, type, stages, campusOf: null }));
    if (/^(?:小学|初级中学|九年一贯制学校)$/.test(type) && random.chance(0.25)) {
      const part = random.chance(0.5) ? stages : stages.slice(0, 1);
      all.push(
        school(random, {
          name: `${name}（${random.pick(['东校区', '北校区', '分校'])}）`,
          code: `${code.slice(0, 8)}${String((Number(code.slice(8)) + 11) % 100).padStart(2, '0')}`,
          type: part.length === stages.length ? type : '小学',
          stages: part,
          campusOf: code,
        }),
      );
    }
  }
  return all;
}

const nameEnd = (type: string): string =>
  type === '其他特教学校'
    ? '特殊教育学校'
    : type === '小学教学点'
      ? '教学点'
      : type === '职业初中'
        ? '职业中学'
        : type;

function school(
  random: Random,
  {
    name,
    code,
    type,
    stages,
    campusOf,
  }: Pick<RawSchool, 'name' | 'code' | 'type' | 'campusOf'> & { stages: readonly AnyStage[] },
): RawSchool {
  const read: Partial<Record<AnyStage, RawStage>> = {};
  for (const stage of stages) {
    const [low, high] = LIMITS[stage];
    const pupils =
      type === '小学教学点' ? random.pick([23, 49, 50, 51, 78, 99, 140]) : random.integer(low, high);
    const classes = Math.max(1, Math.ceil(pupils / random.integer(28, 49)));
    const teachers = Math.max(5, Math.ceil(pupils / random.integer(11, 19)));
    const doctor = random.chance(0.2) ? 1 : 0;
    const master = random.integer(0, Math.floor(teachers / 8));
    const college = random.integer(0, Math.floor(teachers / 5));
    const bachelor = random.integer(0, teachers - doctor - master - college);
    const pe = random.integer(0, Math.floor(teachers / 3));
    const music = random.integer(0, Math.floor((teachers - pe) / 3));
    const fineArts = random.integer(0, Math.floor((teachers - pe - music) / 3));
    const grades = stage === 'primary' ? random.integer(type === '小学教学点' ? 2 : 6, 6) : 3;
    const backbone = random.integer(0, Math.floor(teachers / 4));
    read[stage] = {
      pupils,
      grades: Math.min(grades, classes),
      classes,
      teachers,
      doctor,
      master,
      bachelor,
      college,
      backbone,
      pe,
      music,
      fineArts,
    };
  }
  const pupils = Object.values(read).reduce((sum, stage) => sum + stage.pupils, 0);
  const rooms = pupils * random.integer(400, 900) + random.integer(0, 99);
  return {
    name,
    code,
    type,
    founder: FOUNDER_CODES[random.pick(FOUNDERS)] ?? 7,
    rural: random.chance(0.4),
    campusOf,
    stages: read,
    rooms,
    indoor: random.chance(0.5) ? 0 : Math.floor(rooms / random.integer(6, 20)),
    grounds: pupils * random.integer(500, 1400),
    equipment: pupils * random.integer(15, 50) + random.integer(0, 9),
    multimedia: Math.max(1, Math.round((pupils / 100) * random.between(1.5, 4))),
    travelling: { primary: random.integer(0, 3), junior: random.integer(0, 2) },
    converted: random.integer(0, 900_000),
  };
}
