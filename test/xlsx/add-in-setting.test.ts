import { readAddInSetting } from '../../src/xlsx/add-in-setting';
import { codeOf, onePart, sheetXml, zip } from './raw';

const SPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const stored = '{"profile":"anhui-tianjiaan","concessions":["d"]}';

/** A workbook with two add-ins, the second of which is ours. */
const workbook = (value: string): Uint8Array =>
  zip(
    onePart(sheetXml(''), {
      'xl/webextensions/webextension1.xml': `<we:webextension xmlns:we="${SPACE}" id="{1}"><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties></we:webextension>`,
      'xl/webextensions/webextension2.xml': `<?xml version="1.0"?><we:webextension xmlns:we="${SPACE}" id="{2}"><we:reference id="x"/><we:properties><we:property name="junheng" value="${value}"/></we:properties><we:bindings/></we:webextension>`,
    }),
  );
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

test('the text an add-in stored comes back, as Excel writes it and as plain JSON', () => {
  expect(readAddInSetting(workbook(escaped(JSON.stringify(stored))), 'junheng')).toBe(stored);
  expect(readAddInSetting(workbook(escaped(stored)), 'junheng')).toBe(stored);
  expect(readAddInSetting(workbook('national'), 'junheng')).toBe('national');
});

test('nothing stored, or under another name, is null', () => {
  expect(readAddInSetting(zip(onePart(sheetXml(''))), 'junheng')).toBeNull();
  expect(readAddInSetting(workbook(''), 'other')).toBeNull();
});

test('a broken part is told as one', () => {
  expect(codeOf(() => readAddInSetting(workbook('"'), 'junheng'))).toBe('damaged');
});
