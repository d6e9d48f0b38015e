import type { Sentence } from './sentence';

/** What can go wrong in Excel, with the next step. Keys are those of `excel/errors`. */
export const PROBLEMS = {
  'not-in-excel': {
    zh: '这个页面要在 Excel 中作为加载项打开才能核验工作簿。',
    en: 'This page checks a workbook only when Excel opens it as an add-in.',
  },
  'missing-api': {
    zh: '当前的 Excel 缺少所需接口（{reason}）。请使用 Excel 2021、Microsoft 365 或网页版 Excel。',
    en: 'This Excel lacks an interface ({reason}). Use Excel 2021, Microsoft 365 or Excel on the web.',
  },
  editing: {
    zh: '有单元格正在编辑。请按回车键或 Esc 键结束编辑后重试。',
    en: 'A cell is being edited. Press Enter or Esc, then try again.',
  },
  protected: {
    zh: '工作表或工作簿受保护，没有改动。请在“审阅”中撤销保护后重试。',
    en: 'The sheet or workbook is protected; nothing was changed. Unprotect it (Review) and try again.',
  },
  'too-large': {
    zh: '内容太多，Excel 一次传不完。请删去与申报表无关的工作表后重试。',
    en: 'There is too much content for Excel to hand over. Remove sheets that are not part of the form and try again.',
  },
  'name-taken': {
    zh: '已有同名的工作表。请改名后重试。',
    en: 'A sheet of that name exists. Rename it and try again.',
  },
  gone: {
    zh: '工作表或单元格已不存在。请重新核验。',
    en: 'The sheet or cell no longer exists. Check again.',
  },
  switched: {
    zh: '现在打开的是另一个工作簿，没有写入任何内容。请重新核验。',
    en: 'Another workbook is open now; nothing was written. Check again.',
  },
  'not-saved': {
    zh: '“{name}”没有存成，文件夹“{folder}”写不进去：可能是磁盘满了、没有写入的权限，或 U 盘、网盘断开了。请腾出空间，或把工作簿另存到别的文件夹，再生成一次。',
    en: '{name} was not saved: nothing can be written into {folder}. The disk may be full, the folder read-only, a stick or network drive gone. Make room, or save the workbook in another folder, then make it again.',
  },
  cancelled: { zh: '已停止。', en: 'Stopped.' },
  failed: {
    zh: '没有完成（{reason}）。请重试；仍不行时请把这一行告诉维护者。',
    en: 'It did not work ({reason}). Try again; if it still fails send this line to the maintainers.',
  },
} satisfies Record<string, Sentence>;

/** 标准参数: the sheet on which a county sets thresholds of its own. */
export const PARAMETERS = {
  help: {
    zh: '依据：{profile}。只在“本县标准”一栏填写要改的标准，其余留空；85% 底线自动换算。改过的标准在核验中都会注明“已修改”。',
    en: 'From: {profile}. Fill in “Own threshold” only where it differs and leave the rest blank; the 85 % floors follow. Edited standards are always shown as edited.',
  },
  columns: {
    key: { zh: '键名', en: 'Key' },
    name: { zh: '名称', en: 'Name' },
    demand: { zh: '要求', en: 'Demand' },
    threshold: { zh: '标准值', en: 'Threshold' },
    own: { zh: '本县标准', en: 'Own threshold' },
    unit: { zh: '单位', en: 'Unit' },
    source: { zh: '出处', en: 'Source' },
  },
  prompt: { zh: '留空即采用标准值。', en: 'Leave blank to keep the threshold.' },
  wrong: { zh: '请填写不小于 0 的数字，或留空。', en: 'A number not below 0, or blank.' },
  left: { zh: '（所选标准里没有这一项，或已填过）', en: '(not in the chosen standards, or set above)' },
  unused: {
    number: {
      zh: '“标准参数”{cell}：“{name}”填的“{written}”不是不小于 0 的数字，没有采用，仍按原标准；请改正或留空。',
      en: '标准参数 {cell}: “{written}” for {name} is no number from 0 up and is not used; the standard holds. Correct it or leave it blank.',
    },
    key: {
      zh: '“标准参数”{cell}：所选标准里没有数值标准“{key}”，填的“{written}”没有采用；请改正键名，或换一套标准。',
      en: '标准参数 {cell}: the chosen standards have no threshold called “{key}”; “{written}” is not used. Correct the key or choose other standards.',
    },
    person: {
      zh: '“标准参数”{cell}：申报表里没有数字按“{name}”判定，填的“{written}”不起作用，没有采用；这一条由人核对。',
      en: '标准参数 {cell}: the form has no figure that is held to {name}, so “{written}” changes nothing and is not used; a person judges it.',
    },
    twice: {
      zh: '“标准参数”{cell}：“{name}”上面已填过，这里的“{written}”没有采用；请只留一处。',
      en: '标准参数 {cell}: {name} is set further up; “{written}” is not used. Leave one of the two.',
    },
    'no-key': {
      zh: '“标准参数”{cell}：这一行没有键名，填的“{written}”没有采用；请补上键名或清空。',
      en: '标准参数 {cell}: the row has no key; “{written}” is not used. Add the key or clear the cell.',
    },
    headings: {
      zh: '“标准参数”工作表里找不到表头“{keyHeading}”和“{ownHeading}”，没有采用；请恢复表头，或给这张表改名。',
      en: 'The sheet 标准参数 lacks the headings “{keyHeading}” and “{ownHeading}” and is not used. Restore them, or rename the sheet.',
    },
  },
  edited: { zh: '{name}（已修改 {count} 项）', en: '{name} ({count} edited)' },
  editedSource: {
    zh: '已修改：本工作簿“标准参数”表（原标准值 {before}，{source}）',
    en: 'edited on the sheet 标准参数 of this workbook (was {before}, {source})',
  },
} satisfies Record<string, Sentence | Record<string, Sentence>>;

/** 核验结果: the sheet the findings are written to. */
export const RESULT_SHEET = {
  title: { zh: '均衡核验结果', en: 'Findings of Junheng' },
  made: {
    zh: '{time} 核验。结论：{verdict}。标准：{profile}。{note}',
    en: 'Checked {time}. Verdict: {verdict}. Standards: {profile}. {note}',
  },
  help: {
    zh: '浅蓝色的栏由人填写，重新生成时保留；单元格可点，跳到申报表。',
    en: 'Tinted columns are for people and are kept when the sheet is made again; click a cell to go there.',
  },
  copyTitle: { zh: '核验说明　{profile}', en: 'What was found · {profile}' },
  legend: { zh: '颜色', en: 'Colours' },
  gone: { zh: '（已改正或不再出现）', en: '(mended or no longer found)' },
  concessions: { zh: '已声明适用放宽条款：{list}。', en: 'Concessions claimed: {list}.' },
  columns: {
    number: { zh: '编号', en: 'No.' },
    severity: { zh: '程度', en: 'Severity' },
    category: { zh: '类别', en: 'Category' },
    table: { zh: '所在表', en: 'Table' },
    school: { zh: '学校', en: 'School' },
    cell: { zh: '单元格', en: 'Cell' },
    message: { zh: '问题', en: 'Finding' },
    actual: { zh: '填报', en: 'Written' },
    expected: { zh: '应为／标准', en: 'Expected / standard' },
    advice: { zh: '怎么办', en: 'What to do' },
    office: { zh: '责任单位', en: 'Office' },
    person: { zh: '责任人', en: 'Person' },
    deadline: { zh: '期限', en: 'Deadline' },
    done: { zh: '完成', en: 'Done' },
    source: { zh: '依据', en: 'Source' },
  },
} satisfies Record<string, Sentence | Record<string, Sentence>>;
