import type { Sentence } from './sentence';

/** What a function is called, gives and takes, in Excel's own help, in the pane and in the documentation. */
export interface FunctionTexts {
  readonly description: Sentence;
  /** In the order of the arguments. */
  readonly parameters: Readonly<Record<string, Sentence>>;
  /** Without `=` and namespace: `CV(G4:G23,D4:D23)`. */
  readonly example: string;
  /** What the example does. */
  readonly meaning: Sentence;
}

/** What the arguments are called in the hint that comes while one types; in English as in the source, which is ASCII. */
export const ARGUMENT_NAMES: Readonly<Record<string, string>> = {
  values: '指标值',
  enrolment: '在校生数',
  totals: '总量',
  key: '标准',
  x: '数值',
  profile: '方案',
  filter: '筛选',
  stage: '学段',
  total: '总数',
  primary: '小学',
  junior: '初中',
  senior: '高中',
};

const ENROLMENT: Sentence = {
  zh: '各校在校生数，与前一区域一校一格对应，须大于 0',
  en: 'Enrolment of each school, one cell for each cell of the range before; more than 0',
};
const KEY: Sentence = {
  zh: '标准的键名或中文名称，如 junior_sports、初中体育运动场馆面积；可以是区域',
  en: 'Key or Chinese name of the standard, such as junior_sports; may be a range',
};
const X: Sentence = {
  zh: '要比较的数值；可以是区域',
  en: 'Value to compare; may be a range',
};
const PROFILE: Sentence = {
  zh: '采用哪一套标准：键名或中文名称，如 anhui-tianjiaan、田家庵；不填为任务窗格中所选的（没有选过就是国家标准）',
  en: 'Key or Chinese name of the profile, such as anhui-tianjiaan; if left out, the one chosen in the pane (national unless changed)',
};
const STAGE: Sentence = {
  zh: '学段：小学 或 初中（也可写 primary、junior）',
  en: 'Stage: primary or junior (小学 or 初中)',
};
const SEVEN: Sentence = {
  zh: '七项指标值，按申报表 L7–L13 的顺序，一校一行，可以多行',
  en: 'The seven indicators in the order of the form (L7–L13), one row a school, any number of rows',
};

/** The functions by name, in the order in which people meet them. */
export const FUNCTION_TEXTS = {
  CV: {
    description: {
      zh: '校际差异系数。给出在校生数时按国家规定以在校生数加权；不给时各校同等看待。',
      en: 'Coefficient of variation between schools: the official form, weighted by enrolment; without enrolment every school counts alike.',
    },
    parameters: {
      values: {
        zh: '各校的生均（或每百名学生）指标值，一校一格',
        en: 'Value per pupil (or per 100 pupils) of each school, one cell a school',
      },
      enrolment: ENROLMENT,
    },
    example: 'CV(G4:G23,D4:D23)',
    meaning: {
      zh: '样例县表Ⅱ-2 的小学：D 列为在校生数，G 列为指标值，得到这项指标的差异系数。',
      en: 'The primary schools of the sample county, table Ⅱ-2: enrolment in column D, an indicator in column G; its coefficient.',
    },
  },
  CV_TOTALS: {
    description: {
      zh: '由各校总量直接计算的校际差异系数，不受生均值四舍五入影响。',
      en: 'Coefficient of variation straight from the totals of the schools, free of the rounding of values per pupil.',
    },
    parameters: {
      totals: {
        zh: '各校的总量，如教师数、面积、设备值，一校一格',
        en: 'What each school has in all, such as teachers, area or equipment, one cell a school',
      },
      enrolment: ENROLMENT,
    },
    example: 'CV_TOTALS({30;45;20},{500;900;300})',
    meaning: {
      zh: '三所学校各有教师 30、45、20 人，学生 500、900、300 人：0.118…。也可以写成两个区域。',
      en: 'Three schools with 30, 45, 20 teachers and 500, 900, 300 pupils: 0.118…. Two ranges will do as well.',
    },
  },
  CV_SHARE: {
    description: {
      zh: '各校在差异中所占的份额：谁拉大了差异系数。各校份额之和为 1。',
      en: "Each school's share of the variance: who drives the coefficient. The shares sum to 1.",
    },
    parameters: {
      values: {
        zh: '各校的生均（或每百名学生）指标值，一校一格',
        en: 'Value per pupil (or per 100 pupils) of each school, one cell a school',
      },
      enrolment: ENROLMENT,
    },
    example: 'CV_SHARE(G4:G23,D4:D23)',
    meaning: {
      zh: '在每所学校旁边列出它所占的份额。',
      en: 'The share of each school, beside the schools.',
    },
  },
  COUNTY_MEAN: {
    description: {
      zh: '全县平均值：以在校生数加权的平均值。',
      en: 'Mean of the county: the mean weighted by enrolment.',
    },
    parameters: {
      values: {
        zh: '各校的生均（或每百名学生）指标值，一校一格',
        en: 'Value per pupil (or per 100 pupils) of each school, one cell a school',
      },
      enrolment: ENROLMENT,
    },
    example: 'COUNTY_MEAN(G4:G23,D4:D23)',
    meaning: {
      zh: '表Ⅲ“全县平均值”一行中的一格。',
      en: 'One cell of the row 全县平均值 of table Ⅲ.',
    },
  },
  MEETS_STD: {
    description: {
      zh: '数值是否达到标准：TRUE 或 FALSE。“以上”“以内”含本数。',
      en: 'Whether the value meets the standard: TRUE or FALSE.',
    },
    parameters: { key: KEY, x: X, profile: PROFILE },
    example: 'MEETS_STD("junior_sports",K24:K35)',
    meaning: {
      zh: '逐校判断初中生均体育运动场馆面积是否达标。',
      en: 'Whether each junior school has the sports area that the standard asks for.',
    },
  },
  STD: {
    description: { zh: '标准值。', en: 'Threshold of a standard.' },
    parameters: { key: KEY, profile: PROFILE },
    example: 'STD("小学教学仪器设备值")',
    meaning: { zh: '2000（元/生）。', en: '2000 (yuan per pupil).' },
  },
  STD_FLOOR: {
    description: {
      zh: '标准值的 85%（七项资源配置指标的底线）。',
      en: 'Floor of a standard: 85 % of the threshold (the seven resource indicators only).',
    },
    parameters: { key: KEY, profile: PROFILE },
    example: 'STD_FLOOR("primary_degree")',
    meaning: { zh: '3.57（人/百生）。', en: '3.57 (persons per 100 pupils).' },
  },
  STD_GAP: {
    description: {
      zh: '距离标准还差多少，达标时为 0。',
      en: 'How much is missing to meet the standard; 0 when it is met.',
    },
    parameters: { key: KEY, x: X, profile: PROFILE },
    example: 'STD_GAP("primary_multimedia",2.1)',
    meaning: { zh: '0.2（间/百生）。', en: '0.2 (rooms per 100 pupils).' },
  },
  STD_LEVEL: {
    description: {
      zh: '达标、达到85% 或 不足85%；没有 85% 底线的标准为 达标 或 不达标。',
      en: '达标 (met), 达到85% (at least 85 %) or 不足85% (below 85 %); 达标 or 不达标 (not met) for a standard without floor.',
    },
    parameters: { key: KEY, x: X, profile: PROFILE },
    example: 'STD_LEVEL("primary_degree",3.6)',
    meaning: { zh: '达到85%。', en: '达到85%: not met, but at least 85 %.' },
  },
  STD_TABLE: {
    description: {
      zh: '标准目录：键名、名称、学段、比较、标准值、单位、出处，首行为表头。',
      en: 'Catalogue of the standards: key, name, stage, operator, threshold, unit, source, below a row of headings.',
    },
    parameters: {
      filter: {
        zh: '只列出键名或名称中含有这些字的标准，如 初中、sports；不填为全部',
        en: 'Only standards whose key or name contains this, such as 初中 or sports; all if left out',
      },
      profile: PROFILE,
    },
    example: 'STD_TABLE("初中")',
    meaning: { zh: '列出初中的各项标准。', en: 'The standards of junior schools.' },
  },
  SCHOOL_MEETS: {
    description: {
      zh: '该校综合评估是否达标：七项指标达标的项数达到每校应达标的项数（国家标准为 6 项），余项不低于标准的 85%。',
      en: 'Whether a school passes: enough of the seven indicators are met (six by the national standards) and the others are at least 85 % of their thresholds.',
    },
    parameters: { stage: STAGE, values: SEVEN },
    example: 'SCHOOL_MEETS("小学",G4:M23)',
    meaning: {
      zh: '逐校给出表Ⅱ-2“该校综合评估是否达标”。',
      en: 'For each school, whether it passes (column L14 of table Ⅱ-2).',
    },
  },
  SCHOOL_REMARK: {
    description: {
      zh: '表Ⅱ-2 的备注：几项达标，哪几项达到85%，哪几项不足85%。',
      en: 'Remark of table Ⅱ-2, in Chinese: how many indicators are met, which reach 85 %, which are below.',
    },
    parameters: { stage: STAGE, values: SEVEN },
    example: 'SCHOOL_REMARK("初中",G24:M35)',
    meaning: {
      zh: '逐校写出备注，如“5项达标；骨干教师数、体育运动场馆面积达到85%”。',
      en: 'A remark for each school, such as 5项达标；骨干教师数、体育运动场馆面积达到85%.',
    },
  },
  APPORTION: {
    description: {
      zh: '把一贯制学校、完全中学共用的资源按 小学 1 : 初中 1.1 : 高中 1.32 拆分到各学段。',
      en: 'Splits what the stages of a mixed school hold in common: primary 1 : junior 1.1 : senior 1.32 per pupil.',
    },
    parameters: {
      total: {
        zh: '全校资源总量（教学及辅助用房须先减去室内体育用房）',
        en: 'What the school has in all (for rooms, take the indoor sports rooms off first)',
      },
      primary: { zh: '小学学生数，没有填 0', en: 'Number of primary pupils, 0 if none' },
      junior: { zh: '初中学生数，没有填 0', en: 'Number of junior pupils, 0 if none' },
      senior: {
        zh: '高中学生数；不填时结果只有小学、初中两格',
        en: 'Number of senior pupils; if left out, the answer has two cells, primary and junior',
      },
    },
    example: 'APPORTION(20000,1200,1500)',
    meaning: {
      zh: '九年一贯制学校 20000 ㎡：小学 8421.05，初中 11578.95。',
      en: '20000 ㎡ of a nine-year school: primary 8421.05, junior 11578.95.',
    },
  },
} satisfies Record<string, FunctionTexts>;

/*
 * Words that functions write into cells. They are those of the form and Chinese in every language:
 * a workbook must read the same on every machine, and formulas compare with them.
 */

/** How a value stands to its standard; 不达标 where the standard knows no 85 %. */
export const LEVELS = { met: '达标', atFloor: '达到85%', belowFloor: '不足85%', notMet: '不达标' };

/** The parts of the 备注 of table Ⅱ-2. */
export const REMARK = { all: '全部达标', met: '项达标', between: '；', and: '、' };

/** The seven indicators as a remark names them, by slug. */
export const INDICATOR_SHORT_NAMES = {
  degree: '高于规定学历教师数',
  backbone: '骨干教师数',
  pe_arts: '体育艺术专任教师数',
  rooms: '教学及辅助用房面积',
  sports: '体育运动场馆面积',
  equipment: '教学仪器设备值',
  multimedia: '网络多媒体教室数',
};

export const TABLE_HEADINGS = ['键名', '名称', '学段', '比较', '标准值', '单位', '出处'];

/** In place of an operator, where people judge. */
export const JUDGED = '评定';
