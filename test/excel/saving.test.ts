/** @jest-environment jsdom */
import { ExcelSpreadsheet } from '../../src/excel/excel-spreadsheet';

const office = (platform: string): void =>
  void Object.assign(globalThis, {
    Office: { context: { platform }, PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' } },
  });

afterEach(() => void Reflect.deleteProperty(globalThis, 'Office'));

test('Excel on the web and for Windows give a file as a download; on a Mac nothing is pretended', async () => {
  const clicked: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.href} ${this.download}`);
  });
  const spreadsheet = new ExcelSpreadsheet();
  for (const platform of ['OfficeOnline', 'PC']) {
    office(platform);
    expect(spreadsheet.can.has('files')).toBe(true);
    expect(await spreadsheet.saveFile('甲县-自评报告.docx', new Uint8Array([1]))).toBeNull();
  }
  expect(clicked).toEqual(Array(2).fill('blob:1 甲县-自评报告.docx'));
  office('Mac');
  expect(spreadsheet.can.has('files')).toBe(false);
  await expect(spreadsheet.saveFile('甲.docx', new Uint8Array())).rejects.toMatchObject({
    problem: 'missing-api',
  });
});
