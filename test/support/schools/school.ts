import type { Random } from '../county/random';

export type StageName = 'primary' | 'junior' | 'senior';

/** What a school holds for one stage, whole numbers all. */
export interface StageFigures {
  /** Pupils of each class, grade by grade. */
  readonly grades: readonly (readonly number[])[];
  readonly teachers: number;
  readonly doctor: number;
  readonly master: number;
  readonly bachelor: number;
  readonly college: number;
  readonly backbone: number;
  readonly pe: number;
  readonly music: number;
  readonly fineArts: number;
  /** Other teachers of 艺术: 书法, 舞蹈. */
  readonly otherArts: number;
  readonly travelling: number;
}

/** A place where pupils are taught; areas and money in hundredths of ㎡ and of 万元. */
export interface SchoolSite {
  readonly name: string;
  /** Ten digits, some with zeros in front. */
  readonly code: string;
  readonly kind: SchoolType;
  readonly founder: number;
  readonly rural: boolean;
  /** The code of the school whose campus it is (是否计校数 = 否). */
  readonly campusOf: string | null;
  readonly stages: Readonly<Partial<Record<StageName, StageFigures>>>;
  readonly rooms: number;
  readonly indoor: number;
  readonly grounds: number;
  readonly land: number;
  readonly equipment: number;
  readonly multimedia: number;
  readonly converted: number;
}

export type SchoolType =
  | 'primary'
  | 'point'
  | 'junior'
  | 'nineYear'
  | 'twelveYear'
  | 'complete'
  | 'senior'
  | 'special'
  | 'vocational'
  | 'kindergarten';

export const STAGES_OF_TYPE: Readonly<Record<SchoolType, readonly StageName[]>> = {
  primary: ['primary'],
  point: ['primary'],
  junior: ['junior'],
  nineYear: ['primary', 'junior'],
  twelveYear: ['primary', 'junior', 'senior'],
  complete: ['junior', 'senior'],
  senior: ['senior'],
  special: ['primary'],
  vocational: ['senior'],
  kindergarten: [],
};

/** Words that a county uses for the type, and the code of GB/T 33782. */
export const TYPE_WORDS: Readonly<Record<SchoolType, readonly [code: string, ...words: string[]]>> = {
  primary: ['211', '小学', '完全小学', '独立小学'],
  point: ['218', '小学教学点', '教学点'],
  junior: ['311', '初级中学', '初中', '独立初中'],
  nineYear: ['312', '九年一贯制学校', '九年一贯制', '九年一贯制学 校'],
  twelveYear: ['345', '十二年一贯制学校', '十二年一贯制'],
  complete: ['341', '完全中学', '完全中学'],
  senior: ['342', '高级中学', '普通高中'],
  special: ['514', '特殊教育学校', '其他特教学校', '培智学校'],
  vocational: ['361', '中等职业学校', '职业高中', '职业高中学校'],
  kindergarten: ['111', '幼儿园', '幼儿园'],
};

const NAMES: Readonly<Record<SchoolType, readonly string[]>> = {
  primary: ['中心小学', '实验小学', '希望小学', '第三小学', '逸夫小学', '镇小'],
  point: ['教学点', '村小学', '村完小教学点'],
  junior: ['初级中学', '第二中学', '初中', '实验中学'],
  nineYear: ['学校', '九年制学校', '实验学校', '九年一贯制学校'],
  twelveYear: ['外国语学校', '十二年一贯制学校'],
  complete: ['第一中学', '完全中学', '民族中学'],
  senior: ['高级中学', '一中高中部'],
  special: ['特殊教育学校', '启智学校'],
  vocational: ['职业高级中学', '职教中心'],
  kindergarten: ['中心幼儿园'],
};
const PLACES = ['石桥', '龙塘', '马家湾', '清水', '向阳', '双河', '大坪', '黄泥岗', '沙田', '红旗'];

const SHARES: readonly (readonly [SchoolType, number])[] = [
  ['primary', 6],
  ['point', 3],
  ['junior', 3],
  ['nineYear', 3],
  ['twelveYear', 1],
  ['complete', 1],
  ['senior', 1],
  ['special', 1],
  ['vocational', 1],
];
const FIRST: readonly SchoolType[] = [
  'primary',
  'primary',
  'junior',
  'junior',
  'nineYear',
  'point',
  'complete',
];

/** A random county: all types of schools, campuses, teaching points around 50 pupils, over-size classes. */
export function makeSchools(random: Random, count: number): SchoolSite[] {
  const all: SchoolSite[] = [];
  const weighted = SHARES.flatMap(([type, share]) => Array<SchoolType>(share).fill(type));
  for (let index = 0; index < count; index++) {
    const kind = FIRST[index] ?? random.pick(weighted);
    const place = PLACES[index % PLACES.length] ?? '';
    const more = index >= PLACES.length ? String.fromCharCode(0x4e1c + index * 7) : '';
    const name = `${place}${more}${random.pick(NAMES[kind])}`;
    // Codes whose beginnings are all different, a third of them with a zero in front.
    const code = `${index % 3 === 0 ? '0' : '3'}${String(100_003 + index * 53_149).slice(-6)}${String(random.integer(100, 899))}`;
    const main = makeSite(random, { name, code, kind, campusOf: null }, STAGES_OF_TYPE[kind]);
    all.push(main);
    if (!['primary', 'junior', 'nineYear'].includes(kind) || !random.chance(0.2)) continue;
    const stages = kind === 'nineYear' && random.chance(0.5) ? (['primary'] as const) : STAGES_OF_TYPE[kind];
    const part: SchoolType = stages.length < STAGES_OF_TYPE[kind].length ? 'primary' : kind;
    const campus = {
      name: `${name}${random.pick(['东校区', '（西校区）', '分校', '(南校区)'])}`,
      kind: part,
    };
    const own = `${code.slice(0, 8)}${(Number(code.slice(8)) + 11) % 100}`.padEnd(10, '0');
    all.push({
      ...makeSite(random, { ...campus, code: own, campusOf: code }, stages),
      founder: main.founder,
    });
  }
  return all;
}

function makeSite(
  random: Random,
  who: Pick<SchoolSite, 'name' | 'code' | 'kind' | 'campusOf'>,
  names: readonly StageName[],
): SchoolSite {
  const stages = Object.fromEntries(names.map((stage) => [stage, makeStage(random, who.kind, stage)]));
  const pupils = Object.values(stages).reduce((sum, stage) => sum + pupilsOf(stage), 0) || 60;
  const rooms = pupils * random.integer(420, 900) + random.integer(0, 99);
  return {
    ...who,
    founder: random.pick([7, 7, 7, 8, 10, 5]),
    rural: random.chance(0.4),
    stages,
    rooms,
    indoor: random.chance(0.5) ? 0 : Math.floor(rooms / random.integer(8, 20)),
    grounds: pupils * random.integer(600, 1400) + random.integer(0, 99),
    land: pupils * random.integer(2000, 4000),
    equipment: pupils * random.integer(15, 45) + random.integer(0, 99),
    multimedia: Math.max(1, Math.round((pupils / 100) * random.between(1.6, 3.6))),
    converted: pupils * random.integer(0, 200),
  };
}

function makeStage(random: Random, kind: SchoolType, stage: StageName): StageFigures {
  const grades = stage !== 'primary' ? 3 : kind === 'point' ? random.integer(2, 5) : 6;
  const crowded = random.chance(0.15);
  const list = Array.from({ length: grades }, () => {
    if (kind === 'point') return [random.pick([8, 9, 12, 17, 25])];
    const classes = random.integer(1, stage === 'primary' ? 8 : 12);
    return Array.from({ length: classes }, () => random.integer(22, crowded ? 58 : 45));
  });
  if (kind === 'point' && random.chance(0.25)) {
    const rest = list
      .slice(1)
      .flat()
      .reduce((sum, size) => sum + size, 0);
    if (rest < 50) list[0] = [50 - rest];
  }
  const pupils = list.flat().reduce((sum, size) => sum + size, 0);
  const teachers = Math.max(4, Math.ceil(pupils / random.integer(11, 18)));
  const upTo = (share: number, of = teachers): number => random.integer(0, Math.floor(of / share));
  const doctor = random.chance(0.15) ? 1 : 0;
  const master = upTo(8, teachers - doctor);
  const college = upTo(4, teachers - doctor - master);
  const lower = random.chance(0.6) ? 0 : upTo(9, teachers - doctor - master - college);
  const pe = upTo(5);
  const music = upTo(8);
  const fineArts = upTo(8);
  return {
    grades: list,
    teachers,
    doctor,
    master,
    bachelor: teachers - doctor - master - college - lower,
    college,
    backbone: upTo(4),
    pe,
    music,
    fineArts,
    otherArts: random.chance(0.3) ? Math.min(2, teachers - pe - music - fineArts) : 0,
    travelling: random.integer(0, 3),
  };
}

export const sizesOf = ({ grades }: StageFigures): number[] => grades.flat();
export const pupilsOf = (stage: StageFigures): number => sizesOf(stage).reduce((sum, size) => sum + size, 0);
export const classesOf = (stage: StageFigures): number => sizesOf(stage).length;
export const artsOf = ({ music, fineArts, otherArts }: StageFigures): number => music + fineArts + otherArts;
/** Those with less than 专科. */
export const lowerOf = ({ teachers, doctor, master, bachelor, college }: StageFigures): number =>
  teachers - doctor - master - bachelor - college;
