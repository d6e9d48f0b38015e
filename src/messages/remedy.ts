import type { Sentence } from './sentence';

/** 测算单价: the sheet on which a county sets what things cost. */
export const PRICES = {
  sheet: { zh: '测算单价', en: 'Unit prices' },
  help: {
    zh: '只在“本县单价”一栏填写；留空的按示例价测算，结果里都会注明“示例”。',
    en: 'Fill in “own price” only; where it is blank the example counts, and results say so.',
  },
  columns: {
    item: { zh: '测算项目', en: 'Item' },
    unit: { zh: '单位', en: 'Unit' },
    example: { zh: '示例单价', en: 'Example price' },
    own: { zh: '本县单价', en: 'Own price' },
    remark: { zh: '说明', en: 'Remark' },
  },
} as const satisfies Record<string, Sentence | Record<string, Sentence>>;

/** The things that the seven indicators count, and what is done where they are missing. */
export const RESOURCES = {
  names: {
    degree: { zh: '高于规定学历教师', en: 'Teachers with a higher degree' },
    backbone: { zh: '县级以上骨干教师', en: 'Backbone teachers' },
    pe_arts: { zh: '体育艺术专任教师', en: 'PE and arts teachers' },
    rooms: { zh: '教学及辅助用房', en: 'Teaching rooms' },
    sports: { zh: '体育运动场馆', en: 'Sports grounds' },
    equipment: { zh: '教学仪器设备', en: 'Teaching equipment' },
    multimedia: { zh: '网络多媒体教室', en: 'Multimedia rooms' },
  },
  measures: {
    degree: {
      zh: '招聘、交流或提升学历，增加高于规定学历教师 {amount}',
      en: 'Recruit, move or qualify teachers with a higher degree: {amount}',
    },
    backbone: { zh: '培养或交流骨干教师 {amount}', en: 'Train or move backbone teachers: {amount}' },
    pe_arts: {
      zh: '招聘或交流体育、艺术专任教师 {amount}',
      en: 'Recruit or move PE and arts teachers: {amount}',
    },
    rooms: { zh: '新建、改建教学及辅助用房 {amount}', en: 'Build or convert teaching rooms: {amount}' },
    sports: { zh: '新建、改建体育运动场馆 {amount}', en: 'Build or convert sports grounds: {amount}' },
    equipment: { zh: '增配教学仪器设备 {amount}', en: 'Buy teaching equipment: {amount}' },
    multimedia: { zh: '增配网络多媒体教室 {amount}', en: 'Add multimedia rooms: {amount}' },
  },
  units: {
    人: { zh: '人', en: 'persons' },
    '㎡': { zh: '㎡', en: '㎡' },
    元: { zh: '元', en: 'yuan' },
    间: { zh: '间', en: 'rooms' },
  },
  tenThousandYuan: { zh: '万元', en: '10,000 yuan' },
} as const satisfies Record<string, Sentence | Record<string, Sentence>>;

/** What `junheng remedy` prints. */
export const REMEDY = {
  command: {
    zh: '算出达标最少要补什么、差异系数怎样降到限值，并可生成整改台账',
    en: 'the least that makes the county pass, how coefficients come down to their limit, and the ledgers',
  },
  form: { zh: '申报表.xlsx', en: 'form.xlsx' },
  formText: { zh: '要整改的申报表', en: 'the declaration to be put right' },
  optionRaw: {
    zh: '各校原始数据（文件、文件夹），按未取整的总量测算；一贯制、完全中学按整校',
    en: 'raw data of the schools (files, folders): unrounded totals, mixed schools as a whole',
  },
  optionAnswers: {
    zh: '对原始数据疑问的回答（与 fill 的 --answers 相同）',
    en: 'answers to questions about raw data (as for fill --answers)',
  },
  jointly: {
    zh: '小学、初中一起算（一贯制、完全中学两头受益）：共增 {amount}，不可能少于 {least}：{schools}',
    en: 'Both stages together (mixed schools serve both): {amount} in all, nothing below {least} can do: {schools}',
  },
  optionOut: {
    zh: '写出或更新整改台账（问题台账及清单、标准化建设台账、任务分解表）；已填的内容都保留',
    en: 'write or refresh the ledgers; everything typed there is kept',
  },
  optionBooklets: {
    zh: '一校一册：写成 .html（可打印）、.xlsx（一校一页）或 .docx',
    en: 'one booklet a school, as .html (to print), .xlsx (a sheet each) or .docx',
  },
  optionPrevious: {
    zh: '前几年的申报表（文件、文件夹），填入一校一册的“近三年变化”；文件名里要有年份',
    en: 'declarations of earlier years (files, folders) for the three years of the booklets; their names must hold the year',
  },
  answersNeedRaw: {
    zh: '--answers 是对原始数据疑问的回答，请同时给出 --raw。',
    en: '--answers answers questions about raw data: give --raw too.',
  },
  previousNeedsBooklets: {
    zh: '--previous 只用于一校一册，请同时给出 --booklets。',
    en: '--previous serves the booklets: give --booklets too.',
  },
  sameNeedsPrevious: {
    zh: '--same 说的是前几年改了名的学校，请同时给出 --previous。',
    en: '--same tells of schools renamed since earlier years: give --previous too.',
  },
  schoolNeedsBooklets: {
    zh: '--school 只用于一校一册，请同时给出 --booklets。',
    en: '--school serves the booklets: give --booklets too.',
  },
  previousForm: {
    zh: '{file} 里没有表Ⅱ-2，不能作为前几年的申报表。',
    en: '{file} has no 表Ⅱ-2: it is no declaration of an earlier year.',
  },
  previousYear: {
    zh: '看不出 {file} 是哪一年的，请在文件名里写上年份，例如“2025年申报表.xlsx”。',
    en: '{file} does not tell its year; put it into the name, such as “2025.xlsx”.',
  },
  previousLater: {
    zh: '{file} 是 {year} 年的，不早于这份申报表。',
    en: '{file} is of {year}, which is not earlier than this declaration.',
  },
  previousTwice: {
    zh: '{year} 年的申报表有两份（{file}），请只留一份。',
    en: 'There are two declarations of {year} ({file}); leave one.',
  },
  optionSchool: { zh: '只写这一所学校的一校一册', en: 'the booklet of this school alone' },
  bookletKinds: {
    zh: '一校一册不能写成 {target}，文件名请以 {kinds} 结尾。',
    en: 'Booklets cannot be written as {target}; the name must end in one of {kinds}.',
  },
  wroteLedgers: {
    zh: '台账已写入 {target}：{lines} 行（未启动 {notBegun}、整改中 {underWay}、待核 {toReview}、已销号 {closed}、反弹 {rebound}），新增 {added} 行',
    en: 'Ledgers written to {target}: {lines} lines (not begun {notBegun}, under way {underWay}, to be reviewed {toReview}, closed {closed}, come back {rebound}), {added} of them new',
  },
  conflict: {
    zh: '“{view}”与“问题台账”的“{column}”填得不一样，两处都保留了，请核对：{written}（台账：{ledger}）',
    en: '“{column}” differs between {view} and 问题台账; both were kept, check them: {written} (ledger: {ledger})',
  },
  none: { zh: '各校七项指标都达到标准，没有要补的。', en: 'Every school meets all seven indicators.' },
  shortfalls: {
    zh: '补短板：{schools} 校 {items} 项低于标准',
    en: 'Shortfalls: {items} figures of {schools} schools are below their standard',
  },
  sums: { zh: '{name}：{schools} 校，共差 {amount}', en: '{name}: {schools} schools, {amount} in all' },
  heads: {
    school: { zh: '学校', en: 'School' },
    stage: { zh: '学段', en: 'Stage' },
    indicator: { zh: '指标', en: 'Indicator' },
    actual: { zh: '填报', en: 'Figure' },
    threshold: { zh: '标准', en: 'Standard' },
    toThreshold: { zh: '补到标准', en: 'To standard' },
    toFloor: { zh: '补到85%', en: 'To 85 %' },
  },
  reached: { zh: '已达到', en: 'reached' },
  share: { zh: '{amount}（按折算）', en: '{amount} (its share)' },
  shares: {
    zh: '“按折算”：一贯制、完全中学的这部分是按学段拆分后的份额；按原始数据测算用 --raw。',
    en: '“its share”: the part of one stage of a mixed school; use --raw to compute the whole school.',
  },
  cheapest: {
    zh: '最省的达标办法（可留的项补到 85%）：{schools} 校',
    en: 'Cheapest way to pass (what may stay goes to 85 %): {schools} schools',
  },
  basis: {
    county: { zh: '按本县测算单价', en: 'by the county’s unit prices' },
    examples: {
      zh: '按测算单价，其中示例单价 {count} 项，请改为本县单价',
      en: 'by unit prices, {count} of them examples: put the county’s own',
    },
    none: {
      zh: '没有“测算单价”工作表，按相对差距（缺口÷标准）比较',
      en: 'no unit prices (测算单价) in the workbook: compared by relative gaps (missing ÷ standard)',
    },
  },
  spare: { zh: '可留 {name}', en: '{name} may stay' },
  levers: {
    zh: '差异系数：{count} 项超过限值',
    en: 'Coefficients of variation: {count} over their limit',
  },
  leversFine: {
    zh: '差异系数都在限值以内，不需要为均衡另外增补。',
    en: 'Every coefficient of variation is within its limit.',
  },
  lever: { zh: '{stage}{name} {cv} > {limit}', en: '{stage}, {name}: {cv} > {limit}' },
  uncertain: {
    zh: '与限值相差不到 0.0005，表上两位小数分不出在哪一侧，请用原始数据再算。',
    en: 'within 0.0005 of the limit: two decimals cannot tell on which side; compute it from raw data.',
  },
  add: {
    zh: '只增不减：至少共增 {amount}，补到每校 {level}：{schools}',
    en: 'Adding only: at least {amount}, up to {level}: {schools}',
  },
  /** Of one stage's part in a plan for both, which knows no level that all come up to. */
  addWithOther: {
    zh: '只增不减（一贯制学校两个学段合在一起算）：共增 {amount}：{schools}',
    en: 'Adding only, worked out for both stages of mixed schools at once: {amount}: {schools}',
  },
  addWhole: { zh: '按整数：{amount}：{schools}', en: 'In whole units: {amount}: {schools}' },
  afterShortfalls: { zh: '补齐短板之后：还要 {amount}', en: 'After the shortfalls: {amount} more' },
  afterNothing: { zh: '补齐短板之后：已在限值以内', en: 'After the shortfalls: within the limit' },
  move: {
    zh: '只调不增：至少调 {amount}，从 {from} 到 {to}',
    en: 'Moving only: at least {amount}, from {from} to {to}',
  },
  noMove: {
    'not-movable': { zh: '', en: '' },
    'nothing-there': { zh: '', en: '' },
    'donors-at-standard': {
      zh: '只调不增：调出学校自己会低于标准，光靠调配降不到限值。',
      en: 'Moving only: donors would fall below their own standard, so moving alone cannot do it.',
    },
  },
  schoolAmount: { zh: '{school} {amount}', en: '{school} {amount}' },
  andMore: { zh: '等 {count} 校', en: 'and others, {count} in all' },
  unread: {
    zh: '有 {count} 列数据没有填全，没有测算差异系数。',
    en: '{count} columns are not filled in; their coefficients were not computed.',
  },
  noForm: {
    zh: '没有找到表Ⅱ-2（分学校），无法测算。请确认这是申报表。',
    en: 'No 表Ⅱ-2 (schools) was found, so nothing can be computed. Make sure this is the declaration.',
  },
} as const;
