import type { Sentence } from './sentence';

/** What the page that opens by double click says besides what it shares with the workbench. */
export const PAGE = {
  folder: { zh: '文件夹', en: 'Folder' },
  folderTip: {
    zh: '选一个文件夹，核验里面（连同子文件夹）的全部申报表。',
    en: 'Choose a folder: every declaration in it and its subfolders is checked.',
  },
  export: { zh: '导出', en: 'Export' },
  exportTip: {
    zh: '把打开的申报表做成报告、带标注的副本、文书、台账、一校一册；或存一份空表。',
    en: 'Make of the open workbook a report, an annotated copy, papers, ledgers, booklets; or save an empty form.',
  },
  keep: { zh: '暂存', en: 'Keep' },
  keepTip: {
    zh: '没有保存的修改暂存在这台电脑的浏览器里，关掉或死机后可以恢复；保存后即删除。再点一下可以关掉。',
    en: 'Edits that are not saved are kept in this browser, on this computer only, and offered after a crash; they go once you save. Press to turn it off.',
  },
  kept: {
    zh: '上次的“{name}”有修改没有保存（{time}），还暂存在这台电脑上。',
    en: 'Edits of “{name}” were not saved last time ({time}); they are still kept on this computer.',
  },
  restore: { zh: '恢复', en: 'Restore' },
  forget: { zh: '不要了', en: 'Discard' },
  notKept: {
    zh: '这个浏览器不让本页暂存修改；请记得保存。',
    en: 'This browser does not let the page keep edits; remember to save.',
  },
  converted: {
    zh: '文件不是 .xlsx：数字和公式已读出来，保存时另存为“{name}”，原来的版式和图片不带过去。要保留版式，请先在 WPS 或 Excel 里另存为 .xlsx。',
    en: 'The file is no .xlsx: its figures and formulas were read, saving makes “{name}”, and looks and pictures are not carried over. To keep them, save it as .xlsx in WPS or Excel first.',
  },
  convertedWord: {
    zh: '这是 Word 文档：每个表格读成一张工作表，Word 里的位置按“第几个表格、第几行、第几列”说。这里的修改保存时另存为“{name}”，不改动 Word 文档；要改 Word 文档，请在 Word 或 WPS 里改好再打开。',
    en: 'A Word document: every table became a sheet, and places in Word are told as table, row and column. Saving makes “{name}”; the document is not changed. To change it, edit it in Word or WPS and open it again.',
  },
  many: { zh: '核验多个文件', en: 'Several files' },
  back: { zh: '回到表格', en: 'Back to the sheet' },
  toList: { zh: '文件列表', en: 'File list' },
  stop: { zh: '停止', en: 'Stop' },
  checking: {
    zh: '正在核验 {name}（{done} / {total}）',
    en: 'Checking {name} ({done} of {total})',
  },
  checked: {
    zh: '{total} 个文件核验完：{met} 个达标，{notMet} 个未达标，{incomplete} 个无法判定，{failed} 个读不了。',
    en: '{total} files checked: {met} met, {notMet} not met, {incomplete} cannot be judged, {failed} could not be read.',
  },
  checkedNoForm: {
    zh: '{total} 个文件里没有认出申报表。是学校的原始数据，就选“填好的申报表”，再点“生成”；是申报表，点开一份看原因。',
    en: 'No form was recognised in {total} files. If they are raw data of schools, choose “The filled form” and make it; if they are forms, open one to see why.',
  },
  stopped: {
    zh: '已停止：核验了 {done} / {total} 个文件。',
    en: 'Stopped: {done} of {total} files were checked.',
  },
  nothing: {
    zh: '选中的文件夹里没有 .xlsx 申报表。',
    en: 'There is no .xlsx workbook in the folder that was chosen.',
  },
  file: { zh: '文件', en: 'File' },
  verdict: { zh: '结论', en: 'Verdict' },
  problems: { zh: '填报问题', en: 'Problems of the form' },
  schools: { zh: '未达标学校', en: 'Schools below' },
  coefficients: { zh: '系数超限', en: 'Coefficients over' },
  items: { zh: '其他未达标', en: 'Other items below' },
  openRow: { zh: '打开 {name}', en: 'Open {name}' },
  ofSchools: { zh: '{below} / {all}', en: '{below} of {all}' },
  sort: { zh: '按“{column}”排序', en: 'Sort by {column}' },
} as const satisfies Record<string, Sentence>;
