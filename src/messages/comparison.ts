import type { Sentence } from './sentence';

/** What the form asks for besides figures, where two submissions are compared. */
export const ENTRY_LABELS = {
  mark: { zh: '是否达标', en: 'Met or not' },
  remark: { zh: '备注', en: 'Remarks' },
  sentence: { zh: '简要结论（文字）', en: 'Conclusion (words)' },
  note: { zh: '表下的说明（文字）', en: 'Note under the table (words)' },
} satisfies Record<string, Sentence>;

/** `junheng compare`: several years of one county. */
export const YEARS = {
  title: { zh: '历年对比', en: 'Years compared' },
  undated: {
    zh: '看不出是哪一年的：{files}。各份按给出的先后排列；要按年份排列，请在文件名、工作表名或表的标题里写上年份，如 2024.xlsx。',
    en: 'No year is told by: {files}. They stand in the order given. Put the year into the file’s name, a sheet’s or a title, such as 2024.xlsx.',
  },
  doubled: {
    zh: '{year} 年有 {count} 份：{files}。各份按给出的先后排列，没有按年份算。是同一年的两次填报，请用“两次填报对比”（--submissions）；年份写错了，请改文件名。',
    en: 'There are {count} for {year}: {files}. They stand in the order given, not by year. Two submissions of one year are compared with --submissions; correct the name of a file that has the wrong year.',
  },
  strangers: {
    zh: '{stage}：{from} 与 {to} 几乎没有相同的学校，请看看是不是拿错了别的县的文件。',
    en: '{stage}: hardly a school stands in both {from} and {to}. Is one of them another county’s?',
  },
  unsure: {
    zh: '{stage}：{names} 有几所同名的学校，分不清谁是谁，{from} → {to} 没有比较它们。在表Ⅱ-2 旁边加一列“学校标识码”或“乡镇”就能分清。',
    en: '{stage}: several schools are called {names} and nothing tells them apart, so {from} → {to} says nothing of them. A column 学校标识码 or 乡镇 beside 表Ⅱ-2 would.',
  },
  nth: { zh: '第 {n} 份', en: 'No. {n}' },
  year: { zh: '{year}年', en: '{year}' },
  coefficients: { zh: '差异系数逐年', en: 'Coefficients of variation by year' },
  coefficientsOf: {
    zh: '{stage}差异系数（不超过 {limit}）',
    en: 'Coefficients of variation, {stage} (at most {limit})',
  },
  meansOf: { zh: '{stage}全县平均值', en: 'County means, {stage}' },
  indicator: { zh: '指标', en: 'Indicator' },
  change: { zh: '变化', en: 'Change' },
  limit: { zh: '限值', en: 'Limit' },
  distance: { zh: '距限值', en: 'To the limit' },
  outlook: { zh: '照此速度', en: 'At this pace' },
  met: { zh: '已在限内', en: 'Within the limit' },
  reachedYear: { zh: '预计 {time} 年', en: 'about {time}' },
  reachedNth: { zh: '预计再过 {n} 次', en: 'about {n} more' },
  beyond: { zh: '20 年内达不到', en: 'not in 20 years' },
  never: { zh: '没有下降，达不到', en: 'Not falling: never' },
  unknown: { zh: '——', en: '—' },
  assumption: {
    zh: '“照此速度”是推算，不是结论：按第一年到最后一年的平均降幅直线推算，假定以后每年降得一样多；超过 20 年的只写“20 年内达不到”。各年都用最后一年的标准和限值衡量。',
    en: '“At this pace” is a projection: a straight line through the first and the last year, as if each year to come fell by as much. Beyond 20 years no year is given. All years are held to the standards and limits of the last.',
  },
  schools: { zh: '学校变化', en: 'Schools' },
  overview: { zh: '学校与学生', en: 'Schools and pupils' },
  count: { zh: '学校数', en: 'Schools' },
  passing: { zh: '合格学校', en: 'Passing' },
  pupils: { zh: '在校生', en: 'Pupils' },
  between: { zh: '{from} → {to}', en: '{from} → {to}' },
  stage: { zh: '学段', en: 'Stage' },
  kind: { zh: '变化', en: 'Change' },
  school: { zh: '学校', en: 'School' },
  period: { zh: '期间', en: 'Between' },
  newlyMet: { zh: '新达标', en: 'Newly met' },
  fellBack: { zh: '退步', en: 'Fell back' },
  added: { zh: '新增', en: 'New' },
  gone: { zh: '不再填报', en: 'No longer listed' },
  codeRenamed: { zh: '改名', en: 'Renamed' },
  byCode: { zh: '{before} → {after}（标识码相同）', en: '{before} → {after} (same code)' },
  why: { zh: '{name}（{why}）', en: '{name} ({why})' },
  gap: { zh: '', en: ': ' },
  turnedList: { zh: '{turn}：{list}', en: '{turn}: {list}' },
  toFloor: { zh: '达到85%', en: 'Reached 85 %' },
  belowFloor: { zh: '降到不足85%', en: 'Fell below 85 %' },
  listed: { zh: '、', en: ', ' },
  clause: { zh: '；', en: '; ' },
  turned: { zh: '各校指标新达标、退步', en: 'Indicators newly met or fallen, by school' },
  turnedAside: { zh: '新达标 {met} 项，退步 {back} 项', en: '{met} newly met, {back} fell back' },
  beforeValue: { zh: '原来', en: 'Before' },
  afterValue: { zh: '现在', en: 'Now' },
  noChanges: { zh: '没有学校新达标、退步、新增或减少。', en: 'No school changed.' },
  funds: { zh: '两个“只增不减”', en: 'Two figures that must not fall' },
  spending: { zh: '一般公共预算教育支出', en: 'Public budget spending on education' },
  spending_per_pupil: { zh: '生均一般公共预算教育支出', en: 'Public budget spending per pupil' },
  noFunds: {
    zh: '申报表里没有这两项。在工作簿任一工作表里写上“一般公共预算教育支出（万元）”和“生均一般公共预算教育支出（元）”，右边或下面填上数，就会逐年比较；几年写在一起的，在数的上面或左边写明年份。',
    en: 'The form does not ask for these two. Write their names on any sheet of the workbook with the figure to the right or below, and they are compared year by year; of several years in one table write the year over or beside each figure.',
  },
  withUnit: { zh: '{name}（{unit}）', en: '{name} ({unit})' },
  less: { zh: '比前一年少', en: 'less than the year before' },
  renames: { zh: '可能改了名的学校', en: 'Schools that may have been renamed' },
  rename: {
    zh: '{stage}：{before}（{from}）与 {after}（{to}）是同一所学校吗？',
    en: '{stage}: are {before} ({from}) and {after} ({to}) one school?',
  },
  howToAnswer: {
    zh: '在任务窗格“工具”页的“历年对比”里回答，工作簿会记住。用命令行的：是同一所，加上 --same "原校名=新校名" 再运行一次；要记住答复，把下面一行存成 答复.json（不是同一所的改成 different），以后加 --answers 答复.json 就不再问。',
    en: 'Answered under “Years compared” in the pane, the workbook keeps it. From the command line: if they are one, run it again with --same "old name=new name". To have the answers remembered, save the next line as answers.json (with different for those that are not) and add --answers answers.json: it is not asked again.',
  },
  answerOnPage: {
    zh: '请打开最近一年的申报表，在任务窗格“工具”页的“历年对比”里加入往年的文件，回答后工作簿会记住；保存后再生成一次就不再问。',
    en: 'Open the latest year’s form, add the earlier files under “Years compared” in the pane and answer there: the workbook keeps it. Save it, then make this again.',
  },
  answerInPane: {
    zh: '请在任务窗格“工具”页的“历年对比”里回答，再插入一次。',
    en: 'Please answer under “Years compared” in the pane and insert the sheet again.',
  },
  sameSchool: { zh: '是同一所，改了名', en: 'one school under a new name' },
  differentSchool: { zh: '不是同一所', en: 'two schools' },
} as const satisfies Record<string, Sentence>;

/** Why the two may be no submissions of one form. */
export const DOUBTS = {
  county: {
    zh: '两份像是两个县的：第一份有 {before} 所学校（行），第二份有 {after} 所，同名的只有 {same} 所。请确认没有拿错文件。',
    en: 'The two seem to be of two counties: of {before} schools (rows) in the first and {after} in the second, only {same} are the same. Please make sure that no file was taken by mistake.',
  },
  year: {
    zh: '两份像是两年的：第一份写着 {before} 年，第二份写着 {after} 年。请确认没有拿错文件；要比较两年，请改用各年比较（命令行是不带选项的 compare）。',
    en: 'The two seem to be of two years: {before} and {after}. Please make sure that no file was taken by mistake; to compare years choose years compared (on the command line: compare without options).',
  },
  enrolment: {
    zh: '两份像是两年的：{same} 所同名学校（行）里，{other} 所的在校生数不同。请确认没有拿错文件。',
    en: 'The two seem to be of two years: of {same} schools (rows) in both, {other} have other pupils. Please make sure that no file was taken by mistake.',
  },
  standards: {
    zh: '两份所用的标准不同（工作簿里的“标准参数”或所选的标准不一样）：未达标的变化可能来自标准，不是来自填报。请用 --profile 指定同一套标准，并核对“标准参数”。',
    en: 'The two are held to different standards (their sheets 标准参数 differ): what is newly met or no longer met may come from that. Please check 标准参数.',
  },
} as const satisfies Record<string, Sentence>;

/** `junheng compare --submissions`: two submissions of one form. */
export const SUBMISSIONS = {
  title: { zh: '两次填报对比', en: 'Two submissions compared' },
  files: { zh: '第一份：{first}；第二份：{second}。', en: 'First: {first}; second: {second}.' },
  doubt: { zh: '请先确认', en: 'Please make sure first' },
  changes: {
    zh: '改动 {changed} 处：按填报问题改的 {asked} 处，随之重算的 {follows} 处，没有问题指到的 {unasked} 处。',
    en: 'Changed: {changed}: {asked} where a problem was found, {follows} that follow from others, {unasked} where nothing was found.',
  },
  lifted: {
    zh: '没有问题指到的改动里，{count} 处改后由低于标准变为达到标准，请核实来由。',
    en: 'Of the changes where nothing was found, {count} took a figure from below its standard to it: please ask why.',
  },
  problems: {
    zh: '填报问题：{mended} 条改好，{stayed} 条仍在（其中 {untouched} 条的单元格没有改动），新出现 {appeared} 条。',
    en: 'Problems of the form: {mended} gone, {stayed} still there ({untouched} with nothing changed), {appeared} new.',
  },
  standards: {
    zh: '未达标：{mended} 项不再低于标准，{stayed} 项仍在，新出现 {appeared} 项。',
    en: 'Below standard: {mended} no more, {stayed} still, {appeared} new.',
  },
  same: { zh: '两份填写的内容完全一样。', en: 'The two say the same.' },
  unchanged: {
    zh: '第二份没有任何改动，{stayed} 条填报问题都还在。',
    en: 'Nothing was changed in the second; all {stayed} problems are still there.',
  },
  unasked: { zh: '没有问题指到的改动（请核实来由）', en: 'Changed where nothing was found (please ask why)' },
  asked: { zh: '按填报问题改动的', en: 'Changed where a problem was found' },
  follows: { zh: '随之重算的', en: 'Changed with what they are computed from' },
  rewritten: { zh: '值没有变、只改了写法或显示位数的', en: 'The same value, written or shown otherwise' },
  dropped: {
    zh: '随删去的学校、表或栏目一起消失的（不算改正）',
    en: 'Gone with the school, table or column taken out (not put right)',
  },
  withNew: { zh: '随新增的学校、表或栏目出现', en: 'came with what was added' },
  mended: { zh: '改好的填报问题', en: 'Problems gone' },
  stayed: { zh: '仍然存在的填报问题', en: 'Problems still there' },
  appeared: { zh: '新出现的填报问题', en: 'New problems' },
  standardGone: { zh: '不再低于标准的', en: 'Below standard no more' },
  standardNew: { zh: '新低于标准的', en: 'Newly below standard' },
  standardStayed: { zh: '仍低于标准的', en: 'Still below standard' },
  schools: { zh: '学校的变化', en: 'Schools' },
  schoolsAdded: { zh: '增加', en: 'Added' },
  schoolsGone: { zh: '减少', en: 'Removed' },
  schoolRenamed: { zh: '改名', en: 'Renamed' },
  schoolAsked: { zh: '是否同一所？', en: 'The same?' },
  schoolAskPlain: {
    zh: '像是改了名，请向县里核实；不是同一所，就是一所减少、一所增加',
    en: 'May have been renamed: please ask the county; if not, one school is gone and another is new',
  },
  schoolAsk: {
    zh: '像是改了名。是同一所，就加上 --same "{before}={after}" 再比较一次；不是，不用管',
    en: 'May have been renamed. If so, compare again with --same "{before}={after}"; if not, do nothing',
  },
  kind: { zh: '变化', en: 'Change' },
  stage: { zh: '学段', en: 'Stage' },
  note: { zh: '说明', en: 'Note' },
  onlyOne: { zh: '只有一份有的', en: 'Only in one' },
  wholeTable: { zh: '整张表', en: 'The whole table' },
  onlyFirst: { zh: '第二份没有', en: 'Not in the second' },
  onlySecond: { zh: '第一份没有', en: 'Not in the first' },
  cells: { zh: '填了内容的格数', en: 'Cells filled in' },
  formula: { zh: '公式', en: 'formula' },
  number: { zh: '数字', en: 'number' },
  text: { zh: '文本', en: 'text' },
  writing: { zh: '{value}（{writing}）', en: '{value} ({writing})' },
  raised: { zh: '低于标准 → 达到', en: 'below standard → met' },
  remark: { zh: '备注', en: 'Remark' },
  table: { zh: '表', en: 'Table' },
  subject: { zh: '学校或条目', en: 'School or item' },
  what: { zh: '内容', en: 'What' },
  place: { zh: '位置（第二份）', en: 'Place (second)' },
  placeFirst: { zh: '位置（第一份）', en: 'Place (first)' },
  atFirst: { zh: '第一份在', en: 'In the first' },
  before: { zh: '第一份', en: 'First' },
  after: { zh: '第二份', en: 'Second' },
  finding: { zh: '问题', en: 'Finding' },
  says: { zh: '说明', en: 'What it says' },
  state: { zh: '改过没有', en: 'Changed?' },
  untouched: { zh: '未改动', en: 'not changed' },
  touched: { zh: '改过，仍不对', en: 'changed, still wrong' },
  item: { zh: '第 {item} 条', en: 'Item {item}' },
  blank: { zh: '空白', en: 'blank' },
} as const satisfies Record<string, Sentence>;

/** What the command says of itself. */
export const COMPARE = {
  command: {
    zh: '比较几年的申报表，或一份申报表的两次填报',
    en: 'Compare the declarations of several years, or two submissions of one',
  },
  inputsText: {
    zh: '两份或更多申报表；年份取自文件名、工作表名或标题',
    en: 'Two or more declarations; the year is taken from the names of files and sheets, or from titles',
  },
  optionSubmissions: {
    zh: '两份是同一年的两次填报：逐格列出改动，哪些问题改好了、还在、新出现',
    en: 'The two are submissions of one form: what changed cell by cell, which findings are gone, stayed, new',
  },
  optionSame: {
    zh: '改了名的学校，如 "红旗小学=红旗第一小学"；可写多次',
    en: 'A renamed school, "old=new"; may be given several times',
  },
  optionAnswers: {
    zh: '对“是同一所学校吗”的答复：JSON 文件，{"疑问的 id": "same" 或 "different"}；任务窗格里回答过的记在工作簿里，不用再写',
    en: 'answers to “one school?”: a JSON file, {"<id>": "same" or "different"}; what was answered in the pane is kept in the workbook',
  },
  badRename: {
    zh: '答复文件“{file}”里，“{ids}”的答复应是 same（同一所）或 different（不是同一所）。请改正。',
    en: 'In the answers file {file} the answer of “{ids}” should be same or different. Please correct it.',
  },
  answersNotSubmissions: {
    zh: '--answers 用于逐年比较；两次填报改了名的学校请用 --same',
    en: '--answers is for years; schools renamed between two submissions are told with --same',
  },
  optionHtml: { zh: '另存为网页', en: 'Save as a web page' },
  optionOut: { zh: '另存为 .xlsx 或 .docx', en: 'Save as .xlsx or .docx' },
  atLeastTwo: {
    zh: '至少要两份申报表才能比较，只有 {count} 份。请给出各年的文件，或一个有几年申报表的工作簿（工作表名或标题写明年份）。',
    en: 'It takes at least two declarations to compare; there is {count}. Give a file for each year, or one workbook of several years (named in its sheets or titles).',
  },
  exactlyTwo: {
    zh: '--submissions 比较的是两份，给了 {count} 份',
    en: '--submissions compares two files; {count} given',
  },
  sameFile: {
    zh: '两次写的是同一个文件，没有可比较的。请给出第一次和第二次报送的两个文件。',
    en: 'Both name the same file, so there is nothing to compare. Give the file of the first submission and that of the second.',
  },
  badSame: {
    zh: '--same 要写成 "原校名=新校名"，不能是 {value}',
    en: '--same takes "old name=new name", not {value}',
  },
  noSchool: {
    zh: '申报表里没有名为“{name}”的学校。可写：{names}',
    en: 'No declaration has a school “{name}”. There are: {names}',
  },
  names: { zh: '{names}', en: '{names}' },
  namesAndMore: { zh: '{names} 等 {count} 所', en: '{names} and more ({count} schools)' },
  noForm: {
    zh: '没有找到分学校的表Ⅱ-2，无法比较',
    en: 'No table Ⅱ-2 with schools was found, so there is nothing to compare',
  },
} as const satisfies Record<string, Sentence>;
