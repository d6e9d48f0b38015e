import { readFileSync } from 'node:fs';
import { loadWorkbook } from '../../src/host/file/load';
import { saveWorkbook } from '../../src/host/file/save';
import { ADD_IN_ID } from '../../src/host/file/settings';
import { readAddInSetting } from '../../src/xlsx/add-in-setting';
import { Package } from '../../src/xlsx/package';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { addinOptions, namespaceOf, renderManifest } = require('../../.config/addin-manifest') as {
  addinOptions(environment: object): object;
  namespaceOf(options: object): string;
  renderManifest(options: object, namespace: string): string;
};

const sample = (): Uint8Array => new Uint8Array(readFileSync('assets/sample-county.xlsx'));
const chosen = '{"profile":"anhui-tianjiaan","concessions":["d"]}';

test('what the add-in keeps in the workbook is in the saved file, where the command line reads it', () => {
  const file = loadWorkbook(sample());
  file.book.change({ settings: { junheng: chosen } });
  const { bytes, left } = saveWorkbook(file);
  expect(left).toEqual([]);
  expect(readAddInSetting(bytes, 'junheng')).toBe(chosen);
  expect(loadWorkbook(bytes).book.parts.settings).toEqual({ junheng: chosen });
});

test('another choice replaces it, none takes it away, and other parts keep their bytes', () => {
  const file = loadWorkbook(sample());
  file.book.change({ settings: { junheng: chosen } });
  const first = loadWorkbook(saveWorkbook(file).bytes);
  first.book.change({ settings: {} });
  const { bytes } = saveWorkbook(first);
  expect(readAddInSetting(bytes, 'junheng')).toBeNull();
  const packed = (one: Uint8Array): string[] =>
    Package.open(one)
      .entries.filter(({ name }) => !/webextension|Content_Types|_rels\/\.rels/i.test(name))
      .map(({ name, crc }) => `${name} ${crc}`);
  expect(packed(bytes)).toEqual(packed(sample()));
});

test('the file names the add-in by the id of the manifest', () => {
  const options = addinOptions({});
  expect(renderManifest(options, namespaceOf(options))).toContain(`<Id>${ADD_IN_ID}</Id>`);
});
