import type { SheetParts } from '../../src/host/model/parts';

export const area = { top: 2, left: 0, bottom: 3, right: 1 };

/** A change of every kind of thing that lies on a sheet: a kind added to the model is missing here until it is saved. */
export const SHEET_CHANGES: Readonly<Record<keyof SheetParts, Partial<SheetParts>>> = {
  name: { name: '学校 <1>' },
  visibility: { visibility: 'Hidden' },
  tabColor: { tabColor: '#00B050' },
  showGridlines: { showGridlines: false },
  showHeadings: { showHeadings: false },
  enableCalculation: { enableCalculation: false },
  standardWidth: { standardWidth: 81.75 },
  columns: { columns: new Map([[4, { size: 81.75, hidden: true }]]) },
  rows: { rows: new Map([[5, { size: 33, hidden: true }]]) },
  format: {},
  merges: { merges: [area] },
  filter: { filter: area },
  page: {
    page: {
      orientation: 'landscape',
      paper: 'A3',
      repeat: { first: 0, last: 1 },
      margins: { left: 10, right: 10, top: 15, bottom: 15 },
      footer: { center: '&P / &N' },
    },
  },
  conditionalFormats: {
    conditionalFormats: [
      {
        id: '1',
        type: 'CellValue',
        areas: [area],
        stopIfTrue: true,
        formula: '',
        cellValue: { operator: 'Between', formula1: '=1', formula2: '=2' },
        look: {
          fillColor: '#FFC7CE',
          fontColor: '#9C0006',
          bold: true,
          underline: 'Double',
          numberFormat: '0.000',
          borders: { EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#FF0000' } },
        },
      },
    ],
  },
  validations: {
    validations: [
      {
        areas: [area],
        type: 'WholeNumber',
        rule: { wholeNumber: { operator: 'GreaterThan', formula1: 0 } },
        ignoreBlanks: false,
        errorAlert: { message: '须为“正”整数', title: '人数', showAlert: true, style: 'Warning' },
        prompt: { message: '', title: '', showPrompt: false },
      },
    ],
  },
  hyperlinks: {
    hyperlinks: [
      { area, address: 'https://example.cn/?a&b', documentReference: undefined, screenTip: '网址' },
      { area: { top: 0, left: 0, bottom: 0, right: 0 }, address: undefined, documentReference: '说明!A1' },
    ],
  },
  notes: { notes: [{ row: 3, column: 3, text: '新的备注' }] },
  names: { names: [{ name: '校数', formula: '=表1!$A$1', comment: '所数', visible: false }] },
  protection: {
    protection: {
      options: Object.fromEntries(
        'AutoFilter DeleteColumns DeleteRows EditObjects EditScenarios FormatCells FormatColumns FormatRows InsertColumns InsertHyperlinks InsertRows PivotTables Sort'
          .split(' ')
          .map((name, index): [string, unknown] => [`allow${name}`, index % 2 === 0])
          .concat([['selectionMode', 'Unlocked']]),
      ),
      password: undefined,
    },
  },
  frozen: { frozen: { rows: 2, columns: 1 } },
};
