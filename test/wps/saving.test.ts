import { LIKELIEST } from '../support/wps/answers';
import { openInWps } from '../support/wps/open';

afterAll(() => void Reflect.deleteProperty(globalThis, 'wps'));

const BYTES = Uint8Array.from({ length: 40_000 }, (_, i) => (i * 7) % 256);

test('a file is saved beside the workbook byte for byte, under another name where one is there, and read again', async () => {
  const { host, spreadsheet } = openInWps({ 表1: [['校名']] }, LIKELIEST);
  expect(spreadsheet.can.has('files')).toBe(true);
  const first = await spreadsheet.saveFile('甲县-自评报告.docx', BYTES);
  const second = await spreadsheet.saveFile('甲县-自评报告.docx', BYTES.slice(1));
  expect([first, second]).toEqual(['C:\\申报\\甲县-自评报告.docx', 'C:\\申报\\甲县-自评报告 (2).docx']);
  expect([...(host.files.get(first ?? '') ?? [])]).toEqual([...BYTES]);
  expect(host.files.get(second ?? '')).toHaveLength(BYTES.length - 1);
});

test('a WPS that writes another file than it was given is told of', async () => {
  const { host, spreadsheet } = openInWps({ 表1: [['校名']] }, LIKELIEST);
  host.FileSystem.writeAsBinaryString = (path, data) => {
    host.files.set(path, new TextEncoder().encode(data));
    return true;
  };
  await expect(spreadsheet.saveFile('甲.docx', BYTES)).rejects.toMatchObject({ problem: 'not-saved' });
  expect([...host.files.keys()]).not.toContain('C:\\申报\\甲.docx');
});

test.each([
  ['throws', ''],
  ['stops in the middle', 'PK'],
])(
  'a folder that cannot be written is told of by its name, and no half file stays: WPS %s',
  async (how, half) => {
    const { host, spreadsheet } = openInWps({ 表1: [['校名']] }, LIKELIEST);
    const before = [...host.files.keys()];
    host.FileSystem.writeAsBinaryString = (path) => {
      if (half !== '') host.files.set(path, new TextEncoder().encode(half));
      if (how === 'throws') throw new Error('ENOSPC');
      return false;
    };
    await expect(spreadsheet.saveFile('甲.docx', BYTES)).rejects.toMatchObject({
      problem: 'not-saved',
      parameters: { name: '甲.docx', folder: 'C:\\申报\\' },
    });
    expect([...host.files.keys()]).toEqual(before);
  },
);
