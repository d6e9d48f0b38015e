import { checkForm } from '../../src/checks/check';
import { inflateAtOnce } from '../../src/cli/inflate';
import { standardsFor } from '../../src/form/parameters';
import { readForm } from '../../src/form/read';
import { XlsxError } from '../../src/xlsx/errors';
import { readWorkbook } from '../../src/xlsx/read';
import { BURDENS } from '../support/hostile/burdens';

/** Each takes well under a second; before the scans were linear, minutes, beyond any limit of a test. */
test.each(BURDENS.map(({ name, make }) => [name, make] as const))('%s holds nothing up', (_, make) => {
  const bytes = make(1);
  expect(bytes.length).toBeLessThan(250_000);
  try {
    const workbook = readWorkbook(bytes, inflateAtOnce);
    const { profile } = standardsFor({ profile: 'national' }, workbook);
    expect(checkForm(readForm(workbook), profile).findings.length).toBeGreaterThan(0);
  } catch (error) {
    expect(error).toBeInstanceOf(XlsxError);
  }
});
