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
  optionAnswers: {
    zh: '对疑问的答复：JSON 文件，{"疑问的 id": 答复}，明年可以接着用',
    en: 'answers to the questions: a JSON file, {"<id>": answer}, good for next year too',
  },
  optionFormulas: {
    zh: '写成引用“基础数据”的公式（Excel、WPS、LibreOffice 自带函数），同时写入结果',
    en: 'write live formulas that refer to 基础数据 (functions that Excel, WPS and LibreOffice have), with their results',
  },
  badAnswers: {
    zh: '答复文件“{file}”不是 {"疑问的 id": 答复} 这样的 JSON，请检查。',
    en: 'The answers file {file} is not JSON of the form {"<id>": answer}.',
  },
  summary: {
    zh: '读到 {schools} 所学校，{questions} 个疑问。',
    en: '{schools} schools read, {questions} questions.',
  },
} as const;
