import type { Sentence } from './sentence';

/** What the task pane says, and its tab 核验. */
export const PANE = {
  title: { zh: '均衡核验', en: 'Junheng' },
  tabCheck: { zh: '核验', en: 'Check' },
  tabStandards: { zh: '标准', en: 'Standards' },
  tabCoefficients: { zh: '差异系数', en: 'Dispersion' },
  tabTools: { zh: '工具', en: 'Tools' },

  check: { zh: '核验申报表', en: 'Check the form' },
  stop: { zh: '停止', en: 'Stop' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  undo: { zh: '撤销', en: 'Undo' },
  intro: {
    zh: '在打开的工作簿中找到申报表，核对每个数字，并逐项对照标准。工作表叫什么名字都可以。',
    en: 'Finds the declaration form in the open workbook, checks every figure and compares it with the standards. Sheets may have any names.',
  },
  privacy: { zh: '数据只在本机处理，不向外传送。', en: 'Data stay on this computer; nothing is sent.' },
  connecting: { zh: '正在连接 Excel…', en: 'Connecting to Excel…' },
  connectingLate: {
    zh: 'Excel 一直没有应答，多半是 office.js 的后续文件没有下载到。请检查网络；使用自己的镜像时，请管理员查看镜像的文件是否齐全、是否允许跨域访问（CORS）。然后重新加载。',
    en: 'Excel has not answered; most likely a further file of office.js did not arrive. Check the network; with a mirror of your own, ask its administrator whether all files are there and cross-origin access (CORS) is allowed. Then reload.',
  },
  reload: { zh: '重新加载', en: 'Reload' },
  reading: {
    zh: '正在读取{sheets}：{done} / {total} 个单元格',
    en: 'Reading {sheets}: {done} of {total} cells',
  },
  readingMore: { zh: '{sheets}等 {count} 张工作表', en: '{sheets} … ({count} sheets)' },
  opening: { zh: '正在读取工作簿…', en: 'Reading the workbook…' },
  waiting: {
    zh: 'Excel 没有应答，可能有单元格正在编辑。按回车键或 Esc 键结束编辑后会自动继续。',
    en: 'Excel does not answer; a cell may be in edit mode. Press Enter or Esc there and it goes on by itself.',
  },
  checking: { zh: '正在核对各表…', en: 'Comparing the tables…' },
  notCheckedAgain: {
    zh: '{message}列出的仍是上一次核验的结果。',
    en: '{message} What is listed is still the result of the check before.',
  },
  tables: { zh: '各表核验情况', en: 'Tables' },

  notInExcelTitle: { zh: '请在 Excel 中打开', en: 'Open it in Excel' },
  notInExcelNext: {
    zh: '在 Excel 的“优质均衡”选项卡中点“打开均衡核验”。没有这个选项卡时，请按说明书安装加载项；不用 Excel 也可以用命令行 junheng check 核验文件。如果这一页已经在 Excel 里，那是 office.js 没有下载到：请检查网络，或请管理员设置镜像。',
    en: 'Choose “Open Junheng” on the 优质均衡 tab of Excel. If there is no such tab, install the add-in as documented; without Excel the command line `junheng check` checks files. If this page already is in Excel, office.js did not arrive: check the network, or ask the administrator for a mirror.',
  },
  tooOldTitle: { zh: 'Excel 版本太旧', en: 'This Excel is too old' },
  noFormLooked: {
    zh: '在 {count} 个工作表中找过表题（如“表Ⅱ-2”）、栏目名称和 L 编号：{sheets}。',
    en: 'Looked in {count} sheets for titles (such as 表Ⅱ-2), headings and L-codes: {sheets}.',
  },
  pointHelp: {
    zh: '也可以手工指定：在 Excel 中选中某张表的左上角单元格，再选择它是哪张表。表题会写入该单元格上方的空行。',
    en: 'You may also point at a table: select its top left cell in Excel and say which table it is. Its title is written into the blank row above.',
  },
  pointTable: { zh: '选中的单元格是', en: 'The selected cell begins' },
  pointDo: { zh: '写入表题并核验', en: 'Write the title and check' },
  pointUnread: {
    zh: '已写入表题，但还认不出“{table}”：栏目名称和 L 编号与申报表差得太多。请对照空白申报表改回（“工具”页可以插入）。',
    en: 'The title is written, but {table} is still not recognised: its headings and L-codes differ too much from the form. Restore them as on an empty form (the Tools tab inserts one).',
  },
  pointNoRoom: {
    zh: '所选单元格上方没有空行。请先在表的上方插入一行，再选中表的左上角单元格。',
    en: 'There is no blank row above the selected cell. Insert one above the table, then select its top left cell.',
  },
  largeTitle: { zh: '这个工作簿很大', en: 'This workbook is very large' },
  largeText: {
    zh: '共有 {cells} 个单元格，读取需要较长时间，期间可以随时停止。',
    en: 'It has {cells} cells. Reading takes a while; you can stop at any time.',
  },
  largeGo: { zh: '仍要核验', en: 'Check it anyway' },
  protectedNote: {
    zh: '受保护的工作表没有标记：{sheets}。撤销保护后再标记即可。',
    en: 'Protected sheets were not marked: {sheets}. Unprotect them and mark again.',
  },

  protectedKept: {
    zh: '受保护的工作表上的标记没有取消：{sheets}。撤销保护后再取消即可。',
    en: 'Marks on protected sheets were kept: {sheets}. Unprotect them and unmark again.',
  },

  verdict: { zh: '结论', en: 'Verdict' },
  profileUsed: { zh: '标准：{name}（{version}）', en: 'Standards: {name} ({version})' },
  schools: { zh: '小学 {primary} 所，初中 {junior} 所', en: '{primary} primary, {junior} junior' },
  counts: { zh: '问题数量', en: 'Findings by category' },
  search: { zh: '查找问题、学校或单元格', en: 'Search findings, schools or cells' },
  byTable: { zh: '按表', en: 'Table' },
  bySchool: { zh: '按学校', en: 'School' },
  severity: { zh: '程度', en: 'Severity' },
  wholeForm: { zh: '整份申报表', en: 'The form as a whole' },
  noSchool: { zh: '不涉及具体学校', en: 'No particular school' },
  list: { zh: '问题列表', en: 'Findings' },
  noneFound: { zh: '没有发现问题', en: 'Nothing found' },
  noneMatch: { zh: '没有符合条件的问题。', en: 'No finding matches.' },
  shown: { zh: '显示 {shown} / {total} 条', en: '{shown} of {total}' },
  clearFilter: { zh: '取消筛选', en: 'Clear the filter' },
  derived: { zh: '由此产生 {count} 条', en: '{count} follow from this' },
  hiddenTitle: { zh: '单元格被隐藏', en: 'The cell is hidden' },
  hiddenCell: {
    zh: '这个单元格所在的工作表、行或列被隐藏。',
    en: 'The sheet, row or column of this cell is hidden.',
  },
  unhide: { zh: '取消隐藏并选中', en: 'Unhide and select' },

  actual: { zh: '现为', en: 'Stands there' },
  expected: { zh: '应为', en: 'Expected' },
  asked: { zh: '标准', en: 'Standard' },
  why: { zh: '依据', en: 'Source' },
  todo: { zh: '怎么办', en: 'What to do' },
  blank: { zh: '空白', en: 'blank' },
  concessionNote: {
    zh: '已声明适用放宽条款（{key}）：{effect}请核对本校是否符合条件。',
    en: 'Concession ({key}) is claimed: {effect} Check that this school qualifies.',
  },

  apply: { zh: '应用修改', en: 'Apply' },
  applyAll: { zh: '应用全部修改（{count}）', en: 'Apply all ({count})' },
  previewTitle: { zh: '修改预览', en: 'Preview' },
  previewText: {
    zh: '以下 {count} 个单元格将被修改。修改后可以在这里撤销。',
    en: '{count} cells will be changed. You can undo it here.',
  },
  previewCell: { zh: '单元格', en: 'Cell' },
  before: { zh: '修改前', en: 'Before' },
  after: { zh: '修改后', en: 'After' },
  replacesFormula: { zh: '将替换公式 {formula}', en: 'replaces the formula {formula}' },
  lockedCell: { zh: '受保护，不会修改', en: 'protected, will not be changed' },
  applied: { zh: '已修改 {count} 个单元格。', en: '{count} cells were changed.' },
  appliedSkipped: {
    zh: '已修改 {count} 个单元格；{skipped} 个没有修改，因为内容已变动或受保护（{cells}）。',
    en: '{count} cells were changed; {skipped} left alone, edited meanwhile or protected ({cells}).',
  },
  undoNext: { zh: '撤销：{what}', en: 'Undo: {what}' },
  undoFixes: { zh: '改正 {count} 个单元格', en: 'correction of {count} cells' },
  undoDarken: { zh: '加深 {count} 个单元格的背景', en: 'dark background of {count} cells' },
  undoValues: { zh: '{count} 个公式换成数值', en: 'values in place of {count} formulas' },
  switchedTitle: { zh: '已换了工作簿', en: 'Another workbook is open' },
  switchedText: {
    zh: '原来的核验结果属于《{from}》；现在打开的是《{to}》。原来的结果不再显示，也没有写入《{to}》。',
    en: 'The findings belonged to “{from}”; “{to}” is open now. They are no longer shown, and nothing was written into “{to}”.',
  },
  switchedNext: {
    zh: '核验现在的工作簿；要看原来的结果，请打开《{from}》再核验。',
    en: 'Check the workbook that is open; for the former findings open “{from}” and check it again.',
  },
  stale: {
    zh: '核验之后工作簿有改动，点“重新核验”更新结果。',
    en: 'The workbook was edited since; “Check again” brings this up to date.',
  },
  changedSince: {
    zh: '核验之后工作簿有改动，已重新核验。请在更新后的列表中再选一次。',
    en: 'The workbook was edited since the check and has been checked again. Please choose again in the new list.',
  },
  undone: { zh: '已恢复原样。', en: 'It is as it was before.' },
  undoneKept: {
    zh: '已恢复；其中 {count} 个单元格此后又被改过，保留现在的内容（{cells}）。',
    en: 'Restored; {count} cells were edited since and keep what they have ({cells}).',
  },

  mark: { zh: '标记问题单元格', en: 'Mark cells' },
  unmark: { zh: '取消标记', en: 'Unmark' },
  marked: {
    zh: '已标记 {count} 个单元格。标记随文件保存，上报前请取消。',
    en: '{count} cells are marked. Marks are saved with the file; remove them before submitting.',
  },
  markedNone: { zh: '没有需要标记的单元格。', en: 'There is no cell to mark.' },
  markedOccupied: {
    zh: '已标记 {count} 个单元格。其中 {occupied} 个有下拉选项或自己的输入规则，没有附上说明，原因见列表。',
    en: '{count} cells are marked. {occupied} have a drop-down or rule of their own and got no note; their reason is in the list.',
  },
  notes: { zh: '标记附说明', en: 'Notes' },
  noteReason: { zh: '{message}。应为：{value}', en: '{message}. Expected: {value}' },
  unmarked: { zh: '标记已全部取消，单元格格式没有改变。', en: 'All marks are gone; no format was changed.' },
  legend: { zh: '颜色图例', en: 'Colours' },
  darken: { zh: '加深色背景…', en: 'Dark background…' },
  darkenDo: { zh: '加深色背景', en: 'Fill them' },
  darkenTitle: { zh: '给不达标的单元格加深色背景？', en: 'Put a dark background on failing cells?' },
  darkenText: {
    zh: '申报表要求用深色背景标出不达标的指标。{count} 个单元格将填成灰色，并随文件保存；它不是临时标记，不会随“取消标记”消失。',
    en: 'The form asks for a dark background on failing indicators. {count} cells will be filled grey and saved with the file; unlike marks this does not go away with “Unmark”.',
  },
  darkened: { zh: '已给 {count} 个单元格加深色背景。', en: '{count} cells have a dark background now.' },
  darkenedLocked: {
    zh: '已给 {count} 个单元格加深色背景；受保护的工作表没有改动：{sheets}。撤销保护后再做即可。',
    en: '{count} cells have a dark background now; protected sheets were left alone: {sheets}. Unprotect them and do it again.',
  },
  live: { zh: '边改边核验', en: 'Live' },
} satisfies Record<string, Sentence>;
