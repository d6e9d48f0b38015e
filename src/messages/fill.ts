/** What `junheng fill` says. */
export const FILL = {
  command: {
    zh: '用学校原始数据（事业统计导出表、统计基表、县自制表、采集表、教师名册）填申报表',
    en: 'fill the declaration form from raw data (exports and forms of the yearly statistics, county sheets, rosters)',
  },
  inputs: {
    zh: '原始数据：.xlsx 文件、文件夹（含子文件夹）或通配符，可以多个、混放',
    en: 'raw data: .xlsx files, folders (with subfolders) or patterns, several and mixed',
  },
  optionForm: { zh: '填进这份申报表（不写：用空白申报表）', en: 'the form to fill (else an empty one)' },
  optionOut: { zh: '填好的申报表另存为', en: 'where to save the filled form' },
  optionHtml: {
    zh: '填报说明的网页：疑问、问题，每一格的算式和原始单元格',
    en: 'a page with the questions and findings, and every figure with its calculation and raw cells',
  },
  optionAnswers: {
    zh: '对疑问的答复：JSON 文件，{"疑问的 id": 答复}，明年可以接着用；或任务窗格里回答过疑问的工作簿',
    en: 'answers to the questions: a JSON file, {"<id>": answer}, good for next year too; or a workbook answered in the pane',
  },
  optionFormulas: {
    zh: '写成引用“基础数据”的公式（Excel、WPS、LibreOffice 自带函数；jh：差异系数用加载项的 JH.CV_TOTALS），同时写入结果',
    en: 'write live formulas that refer to 基础数据 (functions that Excel, WPS and LibreOffice have; jh: the coefficients by JH.CV_TOTALS of the add-in), with their results',
  },
  optionTrace: {
    zh: '在表Ⅱ-2 每个指标上加批注：用哪些原始数字、怎么算出来的',
    en: 'add a note to every indicator of table Ⅱ-2: from which raw figures it was computed and how',
  },
  badAnswers: {
    zh: '答复文件“{file}”不是 {"疑问的 id": 答复} 这样的 JSON，请检查。',
    en: 'The answers file {file} is not JSON of the form {"<id>": answer}.',
  },
  badAnswer: {
    zh: '答复文件“{file}”里，“{ids}”的答复应是文字或数，现在不是。请改正。',
    en: 'In the answers file {file} the answer of “{ids}” should be text or a number. Please correct it.',
  },
  noAnswers: {
    zh: '“{file}”里没有记着对疑问的答复。请给出任务窗格里回答过疑问并保存的工作簿，或答复的 JSON 文件。',
    en: '{file} keeps no answers. Give a workbook in which the pane’s questions were answered, or a JSON file.',
  },
  itemWithoutColumn: {
    zh: '表Ⅳ第 {item} 项没有填：教师名册里没有“{column}”一栏。请在名册里加上这一栏再填，或自己填写这一项。',
    en: 'Item {item} of table Ⅳ is not filled: the rosters have no column “{column}”. Add it and fill again, or fill in the item yourself.',
  },
  itemNotOfAll: {
    zh: '表Ⅳ第 {items} 项没有填：各校都有数才填，{count} 所学校（{names}）没有教师名册，或名册缺少这一栏。请补上再填，或自己填写。',
    en: 'Items {items} of table Ⅳ are not filled: they need every school, and {count} schools ({names}) have no roster or lack a column in it. Supply it, or fill the items in yourself.',
  },
  answerNotAChoice: {
    zh: '对“{id}”的答复“{answer}”不是可选的答复，没有采用。请改成疑问里列出的一个（问数目的，填不小于 0 的数）。',
    en: 'The answer “{answer}” to “{id}” is none of the choices and was not used. Give one that the question lists (a number of 0 or more where a number is asked).',
  },
  meaningUnknown: {
    zh: '答复里说表头“{heading}”的含义是“{answer}”，没有这种写法，没有采用。请照说明里的“含义”一表改。',
    en: 'The answers say that the heading “{heading}” means “{answer}”, which is not known; it was not used. See the table of meanings in the documentation.',
  },
  answerUnused: {
    zh: '答复里有 {count} 条在这次的数据里没有对应的疑问，没有用到：{ids}。往年的答复可以留着；如果是 id 写错了，请改正。',
    en: '{count} answers have no question in these data and were not used: {ids}. Keep those of other years; correct an id that is mistyped.',
  },
  read: {
    zh: '读到 {schools} 所学校：表Ⅱ-2 小学 {primary} 行，初中 {junior} 行。',
    en: '{schools} schools read: {primary} primary and {junior} junior rows of table Ⅱ-2.',
  },
  leftOut: { zh: '不列入表Ⅱ-2 的（{count}）', en: 'Not on table Ⅱ-2 ({count})' },
  open: {
    zh: '要您回答的疑问（{count}）：没有回答的，用到它的格子不填',
    en: 'Questions to answer ({count}); what needs them is not filled until then',
  },
  assumed: {
    zh: '已按下列假定填写（{count}），不对请改答',
    en: 'Filled on these assumptions ({count}); answer otherwise if they are wrong',
  },
  findings: { zh: '原始数据里的问题（{count}）', en: 'Found in the raw data ({count})' },
  unmatched: {
    zh: '另有 {count} 个表头用不上：{headings}。其中若有申报表要用的，在答复文件里写 "heading:表头": "含义"（含义见说明）；--json 的 unmatched 里逐个列出。',
    en: '{count} further headings were not needed: {headings}. If the form needs one, put "heading:HEADING": "MEANING" into the answers (meanings: see the documentation); --json lists them all under unmatched.',
  },
  plan: {
    zh: '要写 {cells} 个单元格，插入 {rows} 行。',
    en: '{cells} cells to write, {rows} rows to insert.',
  },
  dropped: {
    zh: '表Ⅱ-2 原有 {count} 所学校不在原始数据里，它们的行让给了别的学校：{names}。如果它们仍在办学，请补上它们的数据再填。',
    en: '{count} schools of table Ⅱ-2 are not in the raw data; their rows went to others: {names}. Supply their figures and fill again if they are still there.',
  },
  choices: { zh: '答复：id “{id}”，可选 {choices}', en: 'answer by id “{id}”: {choices}' },
  number: { zh: '答复：id “{id}”，填一个数', en: 'answer by id “{id}” with a number' },
  wrote: { zh: '已写入 {target}，原文件没有改动。', en: 'Wrote {target}; the originals are unchanged.' },
  nothing: {
    zh: '没有在这些文件里认出学校数据，无法填写。请核对文件和表头。',
    en: 'No school data were found in these files, so nothing can be filled. Check the files and their headings.',
  },
  optionRaw: {
    zh: '改为生成一份空白的“基础数据”表（一所学校一行，填好后交给 junheng fill）',
    en: 'write an empty 基础数据 sheet instead (a row a school, to be filled in and given to junheng fill)',
  },
  optionCollect: {
    zh: '改为按这份学校名单，在目标文件夹里为每所学校生成一份采集表',
    en: 'write a collection sheet for each school of this list into the target folder instead',
  },
  exitCodes: {
    zh: '退出码：0 填好了，没有疑问；1 填好了，还有疑问或原始数据有错误；2 有文件读不了，或什么都填不了',
    en: 'Exit codes: 0 filled without open questions; 1 filled, with open questions or errors in the raw data; 2 a file could not be read or nothing could be filled',
  },
  merged: {
    zh: '“{file}”的“{sheet}”里，学校所在的行有合并单元格（{areas}），几所学校的数写不进一格。请取消合并再填；什么都没有写。',
    en: 'The rows of schools on “{sheet}” of {file} have merged cells ({areas}): several schools cannot share one cell. Unmerge them and fill again; nothing was written.',
  },
  wroteRaw: {
    zh: '空白的“基础数据”已写入 {target}。一所学校填一行，填好后交给 junheng fill。',
    en: 'An empty 基础数据 was written to {target}. Fill in a row a school, then give it to junheng fill.',
  },
  formulasLost: {
    zh: '其中 {count} 个单元格原来是公式，会写成数值：{cells}。要保留公式的，请在副本里改回。',
    en: '{count} of them hold formulas now, which become values: {cells}. Put back the formulas that you want to keep.',
  },
  noSchools: {
    zh: '没有在“{file}”里找到学校名单（要有“学校名称”一栏）。',
    en: 'No list of schools was found in {file} (a column 学校名称 is needed).',
  },
  collected: {
    zh: '已为 {count} 所学校生成采集表，在 {folder}。收回后把整个文件夹交给 junheng fill，并用 --expect 名单 查谁没有交。',
    en: 'Wrote collection sheets for {count} schools into {folder}. Give the returned folder to junheng fill, with --expect LIST to see who has not answered.',
  },
  optionAgainst: {
    zh: '逐校与这份数据比较：去年的基础数据、上次合并的结果、事业统计（文件或文件夹，可以写几次）',
    en: 'compare every school with these data: last year’s record, the last merging, the statistics (file or folder, several times)',
  },
  optionExpect: {
    zh: '学校名单：列出没有交数据的学校',
    en: 'a list of schools: tells which of them have given no data',
  },
  notAnswered: {
    zh: '名单里的“{name}”没有交数据。请催报，或核对校名、代码是否一致。',
    en: '“{name}” is on the list but has given no data. Ask for them, or check its name and code.',
  },
  sheetTaken: {
    zh: '申报表里已有工作表“{sheet}”，但它的表头改过了（没有“学校名称”，或同一表头有两栏），公式不知道引用哪里。请恢复表头、给这张表改名，或不加 --formulas。',
    en: 'The form has a sheet {sheet} already, but its headings were changed (no 学校名称, or one heading twice), so formulas cannot refer to it. Restore the headings, rename the sheet, or leave out --formulas.',
  },
  computingTaken: {
    zh: '申报表里已有工作表“{sheet}”，但第一格不是“{sheet}”，不是本软件做的，不会改写。请给这张表改名，或不加 --formulas。',
    en: 'The form has a sheet {sheet} already, but its first cell does not say {sheet}: it is not ours and is not written over. Rename it, or leave out --formulas.',
  },
  noTable: {
    zh: '“{file}”里没有找到申报表的表Ⅱ-2（或它的行列互换了），无法填写。请换一份申报表，或不写 --form，用空白表。',
    en: 'No table Ⅱ-2 was found in {file} (or its rows and columns are exchanged). Use another form, or none for an empty one.',
  },
} as const;

/** What differs from another source: last year's record, the last merging, the statistics. */
export const AGAINST = {
  ofStage: { zh: '{stage}{field} {was}→{now}{unit}', en: '{stage} {field} {was} → {now}{unit}' },
  shared: { zh: '{field} {was}→{now}{unit}', en: '{field} {was} → {now}{unit}' },
  changed: {
    zh: '“{name}”与“{label}”不同：{figures}。请核对。',
    en: '“{name}” differs from {label}: {figures}. Please check.',
  },
  changedMuch: {
    zh: '“{name}”与“{label}”相差很大（一半以上）：{figures}。请逐项核实。',
    en: '“{name}” differs greatly (by half or more) from {label}: {figures}. Please verify each.',
  },
  newSince: {
    zh: '“{name}”在“{label}”里没有。是新增、改名，还是代码写错？请核对。',
    en: '“{name}” is not in {label}. Is it new, renamed, or its code wrong? Please check.',
  },
  goneSince: {
    zh: '“{label}”里的“{name}”这次没有数据。是撤并、改名，还是没有交？请核对。',
    en: '“{name}” of {label} has no data this time. Is it closed, renamed, or has it not answered? Please check.',
  },
} as const;

/** 边界提示 */
export const BOUNDARY = {
  indicator: {
    zh: '边界提示：“{name}”{stage}的{indicator}实际是 {raw}，四舍五入写成 {written}，正好落在标准（{threshold}）的另一边。申报表按写的数判定，请心中有数。',
    en: '{indicator} of the {stage} part of “{name}” is {raw}; rounded to {written} it falls on the other side of its standard ({threshold}). The form is judged by what is written.',
  },
  coefficient: {
    zh: '边界提示：{stage}{indicator}的差异系数实际是 {raw}，四舍五入写成 {written}，正好落在标准（{threshold}）的另一边。请心中有数。',
    en: 'The {stage} coefficient of variation of {indicator} is {raw}; rounded to {written} it falls on the other side of the limit ({threshold}).',
  },
} as const;
