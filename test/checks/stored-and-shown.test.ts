import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import { say } from '../../src/messages/sentence';
import { NATIONAL } from '../../src/standards/national';
import { workbook } from '../support/checked-county';

/** The sentences of a rule about the third primary school's first indicator, stored and shown so. */
function said(rule: string, value: number, format: string): string[] {
  const edit = { '表Ⅱ-2': { G6: { value, format } } };
  const { findings } = checkForm(readForm(workbook({ say: '', edit })), NATIONAL);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ message, parameters }) => say(message, 'zh', parameters));
}

test('a figure that is shown otherwise than it is stored is named by both', () => {
  expect(said('consistency/school-indicator', 3.565, '0.0').join()).toContain('填 3.565（显示为 3.6）');
  expect(said('consistency/school-indicator', 3.6, '0.0').join()).toContain('填 3.6，');
});

test('on the two sides of the 85 % line, that line is named', () => {
  expect(said('consistency/boundary', 3.565, '0.0').join()).toContain('85% 线 3.57');
  expect(said('consistency/boundary', 3.58, '0.0')).toEqual([]);
});
