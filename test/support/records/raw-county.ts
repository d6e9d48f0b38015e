import type { Workbook } from '../../../src/form/workbook';
import type { Fraction } from '../county/fraction';
import { fraction, minus, over, plus, times, total, ZERO } from '../county/fraction';
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
const FOUNDER_CODES: Readonly<Record<string, number>> = {
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

/** The county as a clerk's plain sheet, one row a school. */
export function plainSheet(
  schools: readonly RawSchool[],
  random: Random,
): { file: string; workbook: Workbook } {
  const stageWords = { primary: '小学', junior: '初中', senior: '高中' } as const;
  const columns: [string, (school: RawSchool) => string | number | undefined][] = [
    ['学校名称', ({ name }) => name],
    ['标识码', ({ code }) => (random.chance(0.5) ? Number(code) : code)],
    ['办学类型', ({ type }) => type],
    ['举办者类型', ({ founder }) => Object.entries(FOUNDER_CODES).find(([, code]) => code === founder)?.[0]],
    ['城乡类型', ({ rural }) => (rural ? '村庄' : '主城区')],
    ['是否计校数', ({ campusOf }) => (campusOf === null ? '是' : '否')],
    ['教学及辅助用房（平方米）', ({ rooms }) => rooms / 100],
    ['其中：室内体育用房（平方米）', ({ indoor }) => indoor / 100],
    ['运动场地面积（㎡）', ({ grounds }) => grounds / 100],
    ['教学仪器设备资产值（万元）', ({ equipment }) => equipment / 100],
    ['网络多媒体教室（间）', ({ multimedia }) => multimedia],
    ['改造、租用运动场馆面积（㎡）', ({ converted }) => converted / 100],
  ];
  const fields: [string, keyof RawStage][] = [
    ['在校学生数（人）', 'pupils'],
    ['年级数', 'grades'],
    ['教学班数（个）', 'classes'],
    ['专任教师数', 'teachers'],
    ['博士研究生学历教师数', 'doctor'],
    ['硕士研究生学历教师数', 'master'],
    ['本科学历教师数', 'bachelor'],
    ['专科学历教师数', 'college'],
    ['县级以上骨干教师数', 'backbone'],
    ['体育专任教师数', 'pe'],
    ['音乐专任教师数', 'music'],
    ['美术专任教师数', 'fineArts'],
  ];
  for (const stage of ['primary', 'junior', 'senior'] as const) {
    for (const [heading, field] of fields) {
      columns.push([`${stageWords[stage]}${heading}`, ({ stages }) => stages[stage]?.[field]]);
    }
    if (stage !== 'senior')
      columns.push([
        `${stageWords[stage]}走教、兼职体育艺术教师数`,
        (one) => (one.stages[stage] ? one.travelling[stage] : undefined),
      ]);
  }
  const shuffled = random.shuffle(columns);
  const rows = [
    shuffled.map(([heading]) => heading),
    ...schools.map((one) => shuffled.map(([, value]) => asWritten(value(one), random))),
    shuffled.map(([heading]) =>
      heading === '学校名称' ? '合  计' : /名称|码|类型|是否/.test(heading) ? undefined : 9_999_999,
    ),
  ];
  return {
    file: '基础数据.xlsx',
    workbook: {
      sheets: [
        {
          name: '学校数据',
          visibility: 'visible',
          protected: false,
          merges: [],
          hiddenColumns: [],
          rows: rows.map((cells, index) => ({
            index: index + 1,
            hidden: false,
            cells: cells.flatMap((value, column) => (value === undefined ? [] : [{ column, value }])),
          })),
        },
      ],
    },
  };
}

/** Numbers are sometimes text, nothing is sometimes a dash. */
function asWritten(value: string | number | undefined, random: Random): string | number | undefined {
  if (value === undefined) return random.chance(0.3) ? random.pick(['*', '—', '/']) : undefined;
  return typeof value === 'number' && random.chance(0.1) ? String(value) : value;
}

/** What must come out, by exact arithmetic of the test's own. */
export interface Expected {
  readonly school: RawSchool;
  readonly stage: Stage;
  readonly pupils: number;
  readonly totals: readonly Fraction[];
  readonly values: readonly Fraction[];
}

const WEIGHTS: Readonly<Record<AnyStage, Fraction>> = {
  primary: fraction(1),
  junior: fraction(11, 10),
  senior: fraction(132, 100),
};

export function expected(
  county: readonly RawSchool[],
  claims: { readonly travelling: boolean; readonly converted: boolean },
): Expected[] {
  const own = county.filter(({ campusOf }) => campusOf === null);
  return (['primary', 'junior'] as const).flatMap((stage) =>
    own.flatMap((school): Expected[] => {
      if (!/^(?:小学|小学教学点|初级中学|九年一贯制学校|十二年一贯制学校|完全中学)$/.test(school.type))
        return [];
      const sites = [school, ...county.filter(({ campusOf }) => campusOf === school.code)];
      if (!school.stages[stage]) return [];
      const pupils = sites.reduce((sum, site) => sum + (site.stages[stage]?.pupils ?? 0), 0);
      if (school.type === '小学教学点' && pupils < 50) return [];
      const small = school.type === '小学教学点' && pupils < 100;
      const travelling = claims.travelling && (school.rural || small);
      const totals = total7(sites, stage, travelling, claims.converted);
      const values = totals.map((sum, index) =>
        over([0, 1, 2, 6].includes(index) ? times(sum, fraction(100)) : sum, fraction(pupils)),
      );
      return [{ school, stage, pupils, totals, values }];
    }),
  );
}

function total7(
  sites: readonly RawSchool[],
  stage: Stage,
  travelling: boolean,
  converted: boolean,
): Fraction[] {
  const sums = sites.flatMap((site) => {
    const own = site.stages[stage];
    if (!own) return [];
    const weights = (['primary', 'junior', 'senior'] as const).flatMap((one) => {
      const other = site.stages[one];
      return other ? [{ one, weight: times(WEIGHTS[one], fraction(other.pupils)) }] : [];
    });
    const all = total(weights.map(({ weight }) => weight));
    const share = over(weights.find(({ one }) => one === stage)?.weight ?? ZERO, all);
    const hundredths = (value: number): Fraction => times(share, fraction(value, 100));
    const degree = own.doctor + own.master + own.bachelor + (stage === 'primary' ? own.college : 0);
    const arts = own.pe + own.music + own.fineArts + (travelling ? (site.travelling[stage] ?? 0) : 0);
    return [
      [
        fraction(degree),
        fraction(own.backbone),
        fraction(arts),
        minus(hundredths(site.rooms), hundredths(site.indoor)),
        plus(
          plus(hundredths(site.indoor), hundredths(site.grounds)),
          converted ? hundredths(site.converted) : ZERO,
        ),
        times(hundredths(site.equipment), fraction(10_000)),
        times(share, fraction(site.multimedia)),
      ],
    ];
  });
  return Array.from({ length: 7 }, (_, index) => total(sums.map((list) => list[index] ?? ZERO)));
}
