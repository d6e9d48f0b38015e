import type { Sentence } from './sentence';

/** What the workbench page and its server say. */
export const WORKBENCH = {
  title: { zh: '均衡核验 · 工作台', en: 'Junheng · Workbench' },
  product: { zh: '均衡核验', en: 'Junheng' },
  subtitle: { zh: '工作台', en: 'Workbench' },
  sampleName: { zh: '示例县申报表.xlsx', en: 'Sample county.xlsx' },
  first: {
    zh: '这是示例县，故意填错了几处。点“打开”换成您的申报表，或把文件拖到这里；文件不会离开这台电脑。',
    en: 'This is a sample county with some mistakes put in. Open your own workbook, or drop it here; it does not leave this computer.',
  },
  unsaved: { zh: '有修改，还没有保存', en: 'Edited, not saved yet' },
  file: { zh: '文件', en: 'File' },
  open: { zh: '打开', en: 'Open' },
  openTip: {
    zh: '打开一份 .xlsx 申报表。也可以把文件直接拖到表格上。文件不会离开这台电脑。',
    en: 'Open a declaration as .xlsx, or drop the file onto the grid. It does not leave this computer.',
  },
  save: { zh: '保存', en: 'Save' },
  saveTip: {
    zh: '把现在的表格另存为 .xlsx。原文件中本页不认识的内容原样保留。',
    en: 'Save the workbook as .xlsx. What this page does not know in the original file is kept as it was.',
  },
  undo: { zh: '撤销', en: 'Undo' },
  undoTip: {
    zh: '撤销最近一步（Ctrl+Z），包括任务窗格改的。',
    en: 'Undo the last step (Ctrl+Z), also what the pane did.',
  },
  find: { zh: '查找', en: 'Find' },
  findTip: { zh: '查找，按回车到下一处', en: 'Find; Enter for the next' },
  closeFind: { zh: '关闭查找', en: 'Close the search' },
  findCount: { zh: '{number} / {count}', en: '{number} of {count}' },
  notFound: { zh: '没有找到', en: 'Not found' },
  formatting: { zh: '字体与格式', en: 'Format' },
  formattingTip: {
    zh: '显示或收起字体、边框等工具',
    en: 'Show or hide the tools for fonts, borders and the like',
  },
  sample: { zh: '示例县', en: 'Sample' },
  sampleTip: { zh: '重新载入示例县的申报表。', en: 'Load the sample county again.' },
  ribbon: { zh: '功能区', en: 'Ribbon' },
  pane: { zh: '任务窗格', en: 'Task pane' },
  grid: { zh: '表格', en: 'Spreadsheet' },
  hidePane: { zh: '关闭任务窗格', en: 'Close the task pane' },
  splitter: { zh: '调整任务窗格宽度', en: 'Width of the task pane' },
  toEnglish: { zh: 'English', en: '中文' },
  dark: { zh: '深色', en: 'Dark' },
  light: { zh: '浅色', en: 'Light' },
  themeTip: { zh: '切换浅色与深色外观', en: 'Switch between the light and the dark look' },
  loading: { zh: '正在打开…', en: 'Opening…' },
  drop: { zh: '松开鼠标，打开这份工作簿', en: 'Drop to open this workbook' },
  dismiss: { zh: '知道了', en: 'Got it' },
  discard: {
    zh: '现在的表格有修改还没有保存。打开另一份会丢掉这些修改，仍要打开吗？',
    en: 'This workbook has edits that are not saved. Opening another one loses them. Open it all the same?',
  },
  notXlsx: { zh: '“{name}”打不开：{reason}', en: '“{name}” cannot be opened: {reason}' },
  savedMarked: {
    zh: '已保存，文件里带着核验的标记（底色和说明）。上报前请点窗格下方“⋯”里的“提交前清理”，再保存一次。',
    en: 'Saved, with the marks of the check (fills and notes) in the file. Before submitting, choose “Clean up before submitting” under “⋯” below the pane, then save again.',
  },
  notSaved: { zh: '没有保存成功：{reason}', en: 'It could not be saved: {reason}' },
  protected: {
    zh: '这张表受保护，单元格不能修改。请先在原文件中撤销工作表保护。',
    en: 'This sheet is protected and the cell is locked. Remove the protection in the original file first.',
  },
  noAddin: {
    zh: '没有找到加载项的构建结果（manifest.xml）。请先运行 npm run build，再刷新本页。',
    en: 'The built add-in (manifest.xml) was not found. Run npm run build first, then reload this page.',
  },
  functionFailed: { zh: '{cell}：{reason}', en: '{cell}: {reason}' },
  unknownFunction: {
    zh: '没有名为 {name} 的函数。输入“=JH.”看全部函数，或到窗格的“工具”里查。',
    en: 'There is no function {name}. Type “=JH.” to see all of them, or look under Tools in the pane.',
  },
  unknownNear: {
    zh: '没有名为 {name} 的函数。名称相近的有 {near}。',
    en: 'There is no function {name}. Near it: {near}.',
  },
  hostFault: {
    zh: '加载项用到了工作台没有实现的功能：{reason}',
    en: 'The add-in used something the workbench does not offer: {reason}',
  },
} as const satisfies Record<string, Sentence>;

/** What the server of the workbench prints. */
export const SERVER = {
  usage: {
    zh: `用法：npm start -- [选项]

  --port <端口>  使用别的端口（默认 3000）
  --https        用 https（证书在本机生成；试验加载项在 https 下的样子）
  --lang <语言>  zh 或 en
  --help         显示这段说明`,
    en: `Usage: npm start -- [options]

  --port <port>  use another port (3000 by default)
  --https        https, with a certificate made on this machine
  --lang <lang>  zh or en
  --help         show this text`,
  },
  badOption: { zh: '不认识的选项：{option}', en: 'Unknown option: {option}' },
  badPort: {
    zh: '端口应是 0 到 65535 之间的整数，现在是“{port}”。',
    en: 'The port must be a whole number from 0 to 65535, not “{port}”.',
  },
  ready: { zh: '工作台已就绪：{url}', en: 'The workbench is ready: {url}' },
  certificate: {
    zh: `证书是在这台电脑上生成的，浏览器第一次会提醒“不是私密连接”：
  · 点“高级”→“继续前往 localhost”即可；
  · 或把 {file} 导入系统的“受信任的根证书颁发机构”；
  · 或不用 https：npm start`,
    en: `The certificate was made on this computer, so the browser warns once:
  · choose “Advanced”, then “Proceed to localhost”;
  · or import {file} among the trusted root certificates of the system;
  · or do without https: npm start`,
  },
  localOnly: {
    zh: '只在本机可以访问，页面不连接任何其他网址。按 Ctrl+C 结束。',
    en: 'Reachable from this computer only; the page opens no other address. Press Ctrl+C to stop.',
  },
  stopped: { zh: '工作台已停止。', en: 'The workbench has stopped.' },
  portTaken: {
    zh: '端口 {port} 已被别的程序占用。请关掉它，或换一个端口：npm start -- --port {other}',
    en: 'Port {port} is in use by another program. Close it, or take another port: npm start -- --port {other}',
  },
  built: { zh: '生成好了。', en: 'Built.' },
  notBuilt: {
    zh: '没有生成成功，见上面的说明。页面仍是上一次生成的。',
    en: 'The build failed, see above. The page is the one built before.',
  },
  openBrowser: { zh: '按回车键，在浏览器中打开。', en: 'Press Enter to open it in the browser.' },
} as const satisfies Record<string, Sentence>;

/** Names of the grid's own controls, by the command they run, for those who hear the page instead of seeing it. */
export const GRID_CONTROLS: Readonly<Record<string, Sentence>> = {
  'univer.command.undo': { zh: '撤销', en: 'Undo' },
  'univer.command.redo': { zh: '恢复', en: 'Redo' },
  'sheet.command.set-once-format-painter': { zh: '格式刷', en: 'Format painter' },
  'sheet.command.clear-selection-all': { zh: '清除', en: 'Clear' },
  'sheet.command.set-range-font-family': { zh: '字体', en: 'Font' },
  'sheet.command.set-range-fontsize': { zh: '字号', en: 'Font size' },
  'sheet.command.set-range-font-increase': { zh: '增大字号', en: 'Increase font size' },
  'sheet.command.set-range-font-decrease': { zh: '减小字号', en: 'Decrease font size' },
  'sheet.command.set-range-bold': { zh: '加粗', en: 'Bold' },
  'sheet.command.set-range-italic': { zh: '倾斜', en: 'Italic' },
  'sheet.command.set-range-underline': { zh: '下划线', en: 'Underline' },
  'sheet.command.set-range-stroke': { zh: '删除线', en: 'Strikethrough' },
  'sheet.command.set-range-text-color': { zh: '字体颜色', en: 'Font colour' },
  'sheet.command.set-background-color': { zh: '填充颜色', en: 'Fill colour' },
  'sheet.command.set-border-basic': { zh: '边框', en: 'Borders' },
  'sheet.command.set-horizontal-text-align': { zh: '水平对齐', en: 'Horizontal alignment' },
  'sheet.command.set-vertical-text-align': { zh: '垂直对齐', en: 'Vertical alignment' },
  'sheet.command.set-text-wrap': { zh: '自动换行', en: 'Wrap text' },
  'sheet.command.set-text-rotation': { zh: '文字方向', en: 'Orientation' },
  'sheet.command.add-worksheet-merge': { zh: '合并单元格', en: 'Merge cells' },
  'sheet.command.numfmt.set.percent': { zh: '百分比', en: 'Percent' },
  'sheet.command.numfmt.set.currency': { zh: '货币', en: 'Currency' },
  'sheet.command.numfmt.add.decimal.command': { zh: '增加小数位数', en: 'Increase decimals' },
  'sheet.command.numfmt.subtract.decimal.command': { zh: '减少小数位数', en: 'Decrease decimals' },
  'sheet.command.toggle-gridlines': { zh: '网格线', en: 'Gridlines' },
  'base-ui.operation.toggle-shortcut-panel': { zh: '快捷键', en: 'Shortcuts' },
};

/** The same for controls that run no command. */
export const GRID_PARTS = {
  nameBox: { zh: '名称框', en: 'Name box' },
  names: { zh: '名称列表', en: 'Names' },
  formulaBar: { zh: '展开编辑栏', en: 'Expand the formula bar' },
  newSheet: { zh: '新建工作表', en: 'New sheet' },
  allSheets: { zh: '全部工作表', en: 'All sheets' },
  zoom: { zh: '显示比例', en: 'Zoom' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  control: { zh: '表格控件', en: 'Grid control' },
  notices: { zh: '通知 {number}', en: 'Notices {number}' },
} as const satisfies Record<string, Sentence>;
