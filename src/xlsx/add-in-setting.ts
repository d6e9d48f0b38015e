import { LIMITS } from './limits';
import { Package } from './package';
import type { InflateAtOnce } from './zip/inflate';

/** Where Excel keeps what add-ins store in a workbook (MS-OWEXML, webextension part). */
const PART = /^xl\/webextensions\/webextension\d*\.xml$/i;

/**
 * What an add-in has stored in the workbook under a name (`Excel.SettingCollection`); null where nothing is. Excel writes each
 * value as JSON, so that a text stands there in quotation marks; the text itself is given.
 *
 * @throws XlsxError as `readWorkbook`
 */
export function readAddInSetting(
  bytes: Uint8Array | Package,
  name: string,
  inflate?: InflateAtOnce,
): string | null {
  const source = Package.of(bytes, inflate);
  for (const entry of source.entries) {
    if (!PART.test(entry.name)) continue;
    const scanner = source.scan(entry.name, LIMITS.partBytes);
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open' || scanner.name !== 'property' || scanner.attribute('name') !== name) continue;
      const value = scanner.attribute('value');
      if (value !== null) return textOf(value);
    }
  }
  return null;
}

function textOf(value: string): string {
  try {
    const read: unknown = JSON.parse(value);
    return typeof read === 'string' ? read : value;
  } catch {
    return value;
  }
}
