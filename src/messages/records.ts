/** What the reading of raw data asks and says. */

/** Titles of the kinds of questions. */
export const QUESTION_KINDS = {
  campus: { zh: '校区归属', en: 'Campus' },
  shared: { zh: '两份数据不一致', en: 'Sources differ' },
  unit: { zh: '单位', en: 'Unit' },
  arts: { zh: '艺术教师', en: 'Arts teachers' },
  fifty: { zh: '50 人教学点', en: 'Teaching point of 50' },
  attached: { zh: '附设班', en: 'Attached classes' },
  founder: { zh: '举办者', en: 'Founder' },
  split: { zh: '分学段', en: 'By stage' },
  duplicate: { zh: '重复', en: 'Duplicate' },
  type: { zh: '办学类型', en: 'Type of school' },
  magnitude: { zh: '数量级', en: 'Order of magnitude' },
  column: { zh: '重复的栏', en: 'Doubled column' },
  year: { zh: '年份', en: 'Year' },
  stage: { zh: '缺一个学段', en: 'Missing stage' },
  level: { zh: '骨干级别', en: 'Level of backbone' },
  rotation: { zh: '交流年度', en: 'Year of rotation' },
  name: { zh: '校名', en: 'Name of school' },
} as const;

/** How the raw figures are called. */
export const FIELD_NAMES = {
  pupils: { zh: '在校生数', en: 'pupils' },
  grades: { zh: '年级数', en: 'grades' },
  classes: { zh: '班级数', en: 'classes' },
  teachers: { zh: '专任教师数', en: 'full-time teachers' },
  staff: { zh: '教职工数', en: 'staff' },
  doctor: { zh: '博士研究生学历教师数', en: 'teachers with a doctorate' },
  master: { zh: '硕士研究生学历教师数', en: "teachers with a master's degree" },
  bachelor: { zh: '本科学历教师数', en: "teachers with a bachelor's degree" },
  college: { zh: '专科学历教师数', en: 'teachers with a college diploma' },
  degree: { zh: '高于规定学历教师数', en: 'teachers with more than the required degree' },
  backbone: { zh: '县级以上骨干教师数', en: 'backbone teachers' },
  pe: { zh: '体育专任教师数', en: 'PE teachers' },
  arts: { zh: '艺术专任教师数', en: 'arts teachers' },
  music: { zh: '音乐专任教师数', en: 'music teachers' },
  fineArts: { zh: '美术专任教师数', en: 'fine-arts teachers' },
  peArts: { zh: '体育、艺术专任教师数', en: 'PE and arts teachers' },
  travelling: { zh: '走教、兼职体育艺术教师数', en: 'travelling and part-time PE and arts teachers' },
  gradePupils: { zh: '分年级在校生数', en: 'pupils by grade' },
  band: { zh: '分班额班数', en: 'classes by size' },
  oversize: { zh: '超班额班数', en: 'over-size classes' },
  inPost: { zh: '在岗专任教师数', en: 'full-time teachers in post' },
  certified: { zh: '持有教师资格证的专任教师数', en: 'teachers with a certificate' },
  eligible: { zh: '符合交流轮岗条件教师数', en: 'teachers eligible for rotation' },
  moved: { zh: '交流轮岗教师数', en: 'teachers rotated' },
  movedBackbone: { zh: '交流轮岗的骨干教师数', en: 'backbone teachers rotated' },
  trained: { zh: '完成360学时培训的教师数', en: 'teachers with 360 hours of training' },
  rooms: { zh: '教学及辅助用房面积', en: 'teaching and auxiliary rooms' },
  indoor: { zh: '室内体育用房面积', en: 'indoor sports rooms' },
  grounds: { zh: '运动场地面积', en: 'sports grounds' },
  equipment: { zh: '教学仪器设备资产值', en: 'teaching equipment' },
  multimedia: { zh: '网络多媒体教室数', en: 'multimedia classrooms' },
  converted: { zh: '改造、租用运动场馆面积', en: 'converted or leased sports space' },
  land: { zh: '占地面积', en: 'land' },
  musicRooms: { zh: '音乐专用教室数', en: 'music rooms' },
  musicArea: { zh: '音乐专用教室面积', en: 'area of music rooms' },
  artRooms: { zh: '美术专用教室数', en: 'art rooms' },
  artArea: { zh: '美术专用教室面积', en: 'area of art rooms' },
  fundedPupils: { zh: '核定公用经费人数', en: 'pupils for whom funds are granted' },
} as const;

/** How the columns of a roster of teachers, and the words of a school's identity, are called. */
export const COLUMN_NAMES = {
  name: { zh: '学校名称', en: 'name of the school' },
  school: { zh: '学校名称', en: 'name of the school' },
  code: { zh: '学校标识码', en: 'code of the school' },
  type: { zh: '办学类型', en: 'type of the school' },
  founder: { zh: '举办者类型', en: 'founder' },
  area: { zh: '城乡类型', en: 'town or country' },
  counted: { zh: '是否计校数', en: 'whether counted as a school' },
  stage: { zh: '任教学段', en: 'stage that is taught' },
  subject: { zh: '主教学科', en: 'main subject' },
  degree: { zh: '最高学历', en: 'highest degree' },
  backbone: { zh: '骨干教师', en: 'backbone teacher' },
  arts: { zh: '是否音体美专任教师', en: 'whether full-time in PE and arts' },
  certificate: { zh: '教师资格证', en: 'certificate' },
  certificateStage: { zh: '教师资格学段', en: 'stage of the certificate' },
  eligible: { zh: '是否符合交流条件', en: 'whether eligible for rotation' },
  moved: { zh: '是否交流轮岗', en: 'whether rotated' },
  movedTo: { zh: '交流单位', en: 'school of the rotation' },
  movedFrom: { zh: '交流开始时间', en: 'beginning of the rotation' },
  movedUntil: { zh: '交流结束时间', en: 'end of the rotation' },
  trained: { zh: '五年培训学时', en: 'hours of training in five years' },
  post: { zh: '是否专任教师', en: 'whether a full-time teacher' },
  state: { zh: '在岗状态', en: 'whether in post' },
  person: { zh: '姓名', en: 'name of the person' },
} as const;

/** The questions, each with what depends on it. */
export const QUESTIONS = {
  campus: {
    zh: '“{name}”的“是否计校数”是“否”，它的学生、教师和资源要并入哪所学校（主校）？答复前，它不计入任何学校，可能的主校“{proposed}”各项指标先不填。',
    en: '“{name}” is not counted as a school of its own (是否计校数 = 否). To which school do its pupils, teachers and resources belong? Until this is answered it counts nowhere and the indicators of “{proposed}”, the likeliest one, are not filled.',
  },
  campusAlone: {
    zh: '“{name}”的“是否计校数”是“否”，但没有找到名称或代码相近的主校。它的学生、教师和资源要并入哪所学校？答复前，它不计入任何学校。',
    en: '“{name}” is not counted as a school of its own (是否计校数 = 否), and no school with a like name or code was found. To which school does it belong? Until this is answered it counts nowhere.',
  },
  shared: {
    zh: '“{name}”的{field}在几份数据里不同：{figures}。以哪个为准？答复前，用到它的指标不填。',
    en: 'The sources give different figures for {field} of “{name}”: {figures}. Which is right? Until this is answered the indicators that need it are not filled.',
  },
  unitMoney: {
    zh: '“{heading}”没有写单位，是万元还是元？答复前，生均教学仪器设备值不填。（涉及 {count} 所学校，折合每生 {range}。）',
    en: '“{heading}” states no unit: 万元 or 元? Until this is answered indicator 6 is not filled ({count} schools; {range} per pupil as written).',
  },
  unitArea: {
    zh: '“{heading}”没有写单位，先按平方米计算；如果是亩，请选“亩”。',
    en: '“{heading}” states no unit; it is taken as square metres. Choose 亩 if that is what it is.',
  },
  artsBeneath: {
    zh: '“艺术”下面又分“音乐”“美术”：只用“艺术”的合计，不再另加音乐、美术，以免重复计算（涉及 {count} 所学校）。如果“艺术”不含音乐、美术，请改选。',
    en: '音乐 and 美术 stand beneath 艺术: only the total of 艺术 is counted, so that nobody is counted twice ({count} schools). Choose the other if 艺术 does not contain them.',
  },
  artsBeside: {
    zh: '“艺术”“音乐”“美术”三栏并列，而艺术恰好等于音乐加美术：艺术是否已经包含音乐和美术？答复前，第 3 项指标不填。',
    en: '艺术, 音乐 and 美术 stand side by side and 艺术 is just 音乐 + 美术: does it contain them? Until this is answered indicator 3 is not filled.',
  },
  fifty: {
    zh: '“{name}”正好 50 人。申报表写的是“50 人及以上”的教学点，因此列入；如本省按“50 人以上”掌握，请选“不列入”。',
    en: '“{name}” has exactly 50 pupils. The form says “50 or more”, so it is counted; choose otherwise if your province counts only more than 50.',
  },
  attachedFlag: {
    zh: '“{name}”标明“具有附设班”。附设班的学生如在别的代码下统计，请确认本行数字只含本学段；先按本行数字计算。',
    en: '“{name}” says that it has attached classes. Make sure that its figures hold its own stage only; they are used as they stand.',
  },
  attached: {
    zh: '“{name}”是{type}，却有{stage}学生 {pupils} 人。是附设{stage}班吗？是否作为该校的{stage}部计入？答复前，该校不按学段拆分的指标先不填。',
    en: '“{name}” ({type}) has {pupils} {stage} pupils. Are these attached classes, and are they to be counted as its {stage} part? Until this is answered its shared indicators are not filled.',
  },
  founder: {
    zh: '举办者“{words}”与申报表的 10 类对不上，应填哪一类？（涉及 {count} 所学校）',
    en: 'The founder “{words}” is none of the ten of the form. Which is it? ({count} schools)',
  },
  founderBlank: {
    zh: '{count} 所学校没有举办者，应填哪一类？',
    en: '{count} schools have no founder. Which is it?',
  },
  splitPupils: {
    zh: '“{name}”是{type}，数据里没有{stage}在校生数。校舍、场地、设备要按各学段学生数拆分：{stage}有多少学生？（没有就填 0）答复前，第 4～7 项指标不填。',
    en: '“{name}” is a {type}, but its {stage} pupils are missing. They are needed to split rooms, grounds and equipment: how many are there (0 for none)? Until then indicators 4–7 are not filled.',
  },
  splitFigures: {
    zh: '“{name}”是{type}，{field}（{total}）没有分学段。其中{stage}是多少？答复前，{stage}用到它的指标不填。',
    en: '“{name}” is a {type}, but its {field} ({total}) are not told by stage. How many belong to the {stage} part? Until then what needs them there is not filled.',
  },
  stage: {
    zh: '“{name}”是{type}，但没有找到它的{stage}数据。是今年没有{stage}学生，还是漏了一份？答复前，第 4～7 项指标不填。',
    en: '“{name}” is a {type}, but nothing was found of its {stage} stage. Has it no {stage} pupils this year, or is a file missing? Until then indicators 4–7 are not filled.',
  },
  duplicateAnswer: {
    zh: '“{name}”在几处都有{stage}数据，而且数字不同：{files}。用哪一份？答复前，该校不填。',
    en: '“{name}” has {stage} figures in several places, and they differ: {files}. Which are to be used? Until then the school is not filled.',
  },
  type: {
    zh: '“{name}”的办学类型是“{words}”，认不出是哪一类学校。请选择；答复前，该校不填。',
    en: 'The type of “{name}” is “{words}”, which is not known. Please choose; until then the school is not filled.',
  },
  magnitude: {
    zh: '“{name}”的{field}是 {figure}，折合每生 {value}，约为全县中位数（{median}）的 {times} 倍。是否写错了单位或位数？答复前，用到它的指标不填。',
    en: 'The {field} of “{name}”, {figure}, make {value} per pupil, about {times} times the county’s median ({median}). Is the unit or a digit wrong? Until this is answered the indicators that need it are not filled.',
  },
  magnitudePupils: {
    zh: '“{name}”有 {count} 项数字折合每生都约为全县中位数的 {times} 倍，很可能是在校生数（{pupils}）写错了。请核对；答复前，用到学生数的指标不填。',
    en: '{count} figures per pupil of “{name}” are about {times} times the county’s median: its number of pupils ({pupils}) is likely wrong. Until this is answered nothing per pupil is filled.',
  },
  far: {
    zh: '“{name}”的{field}折合每生（班）{value}，约为全县中位数（{median}）的 {times} 倍，与其他学校差得较远，请核对。',
    en: 'The {field} of “{name}” make {value} per pupil (or class), about {times} times the county’s median ({median}): far from the others, please check.',
  },
  column: {
    zh: '“{heading}”出现在两栏（{columns}），数字不同。用哪一栏？答复前，这项数字不用。',
    en: '“{heading}” stands over two columns ({columns}) whose figures differ. Which is to be used? Until then neither is.',
  },
  sameColumn: {
    zh: '“{heading}”有两栏，数字相同，只用一次。',
    en: '“{heading}” stands over two columns with the same figures; they were used once.',
  },
  level: {
    zh: '名册里有 {count} 名骨干教师没有写级别。先按县级及以上计入；如果含校级，请选“不计入”，补上级别再填。',
    en: '{count} backbone teachers of the rosters are given no level. They are counted as of the county or above; choose otherwise if some are of a school only, and supply the levels.',
  },
  rotation: {
    zh: '名册里的交流轮岗分属几个学年，先按最近的 {year} 学年计入表Ⅳ；要用别的学年，请改选。',
    en: 'The rosters tell of rotation in several school years. The latest, {year}, is counted for table Ⅳ; choose another if that is wanted.',
  },
  name: {
    zh: '教师名册里的“{name}”在学校数据里没有。它是哪所学校？答复前，它的教师不计入任何学校。',
    en: 'The school “{name}” of the roster of teachers is not among the school data. Which school is it? Until this is answered its teachers count nowhere.',
  },
  rosterTwice: {
    zh: '{count} 所学校（{names}）的同一学段在几张教师名册里都有人，人数不同：{sheets}。是一份名册的几部分（相加），还是只用其中一张？答复前，用到名册的指标不填。',
    en: 'The teachers of one stage of {count} schools ({names}) stand in several rosters with different counts: {sheets}. Are these parts of one roster (to be added), or is one of them to be used? Until then nothing is filled from them.',
  },
  yearAlone: {
    zh: '这份数据写的是 {year} 年，已经是前年或更早的；其他数据没有写年份。是否误用了往年的文件？答复前，这份数据不用。',
    en: 'This file says {year}, two years ago or earlier; the others state no year. Is it an old one by mistake? Until this is answered it is not used.',
  },
  year: {
    zh: '这份数据写的是 {year} 年，其他数据是 {latest} 年。是否误用了往年的文件？答复前，这份数据不用。',
    en: 'This file says {year}, the others {latest}. Is it last year’s? Until this is answered it is not used.',
  },
} as const;

export const CHOICES = {
  asIs: { zh: '{value}', en: '{value}' },
  school: { zh: '{name}（{code}）', en: '{name} ({code})' },
  figureIn: { zh: '{value}（{where}）', en: '{value} ({where})' },
  contains: { zh: '已包含，只用艺术', en: 'It contains them: 艺术 alone' },
  separate: { zh: '不包含，三栏相加', en: 'It does not: add all three' },
  include: { zh: '列入', en: 'Count it' },
  exclude: { zh: '不列入', en: 'Leave it out' },
  asStage: { zh: '计入，作为该校的{stage}部', en: 'Count them as its {stage} part' },
  ignore: { zh: '不计入', en: 'Do not count them' },
  none: { zh: '今年没有{stage}学生，不用拆分', en: 'No {stage} pupils this year: nothing to split' },
  missing: { zh: '漏了一份数据，补齐后再算', en: 'A file is missing: wait for it' },
  keep: { zh: '没有写错，就用 {value}', en: 'It is right: use {value}' },
  doNotUse: { zh: '写错了，先不用', en: 'It is wrong: do not use it' },
  useFile: { zh: '是本年度的，照用', en: 'It is this year’s: use it' },
  dropFile: { zh: '不用这份数据', en: 'Do not use it' },
  fromFile: { zh: '{file}', en: '{file}' },
  countyLevel: { zh: '都是县级及以上，计入', en: 'All of the county or above: count them' },
  schoolLevel: { zh: '含校级，不计入', en: 'Some of a school only: leave them out' },
  ownSchool: { zh: '另一所学校，单独列入', en: 'Another school, of its own' },
  addRosters: { zh: '相加', en: 'Add them up' },
  confirmed: { zh: '本行数字只含本学段', en: 'The figures hold its own stage only' },
} as const;

/** Why a school is no row of the form. */
export const LEFT_OUT = {
  small: {
    zh: '教学点不足 50 人（{pupils} 人），不列入',
    en: 'teaching point with fewer than 50 pupils ({pupils})',
  },
  fifty: {
    zh: '教学点正好 50 人，按答复不列入',
    en: 'teaching point of exactly 50 pupils, left out as answered',
  },
  special: { zh: '特殊教育学校，不列入', en: 'special-education school' },
  vocational: { zh: '职业学校，不列入', en: 'vocational school' },
  kindergarten: { zh: '幼儿园，不列入', en: 'kindergarten' },
  senior: { zh: '只有高中，不列入', en: 'senior school only' },
  campus: { zh: '不计校数，并入“{main}”（{code}）', en: 'campus, added to “{main}” ({code})' },
  campusOpen: { zh: '不计校数，主校待确认', en: 'campus whose main school is still to be named' },
  type: { zh: '办学类型待确认', en: 'type of school still to be named' },
  excluded: { zh: '按答复不列入', en: 'left out as answered' },
  duplicate: { zh: '有几份不同的数据，待确认', en: 'several differing sources, still to be settled' },
  name: {
    zh: '只在教师名册里有，是哪所学校待确认',
    en: 'in the roster of teachers only, still to be told which school it is',
  },
  blank: { zh: '只有校名，没有填数', en: 'nothing but its name was filled in' },
  year: { zh: '数据可能是往年的，待确认', en: 'its figures may be of another year, still to be settled' },
  abolished: { zh: '已撤销，没有学生', en: 'closed, without pupils' },
} as const;
