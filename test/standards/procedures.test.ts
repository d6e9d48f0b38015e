import { RULES } from '../../src/checks/rules/registry';
import { claimedText } from '../../src/checks/findings/words';
import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import { CONCESSIONS } from '../../src/standards/concessions';
import { cited } from '../../src/standards/procedures';
import { findProfile, PROFILES } from '../../src/standards/profiles';
import { workbook } from '../support/checked-county';

const sources = [
  ...RULES.map(({ source }) => source),
  ...CONCESSIONS.map(({ source }) => source),
  ...PROFILES.flatMap(({ source, standards }) => [source, ...standards.map((standard) => standard.source)]),
];

test('every profile carries the procedure it goes by, and that a newer one exists', () => {
  for (const { procedure } of PROFILES) {
    expect(cited(procedure).zh).toContain('〔2019〕30号');
    expect(cited(procedure).zh).toContain('教督厅函〔2024〕10号');
  }
  expect(cited({ key: 'x', document: { zh: '甲', en: 'A' }, newer: null })).toEqual({ zh: '甲', en: 'A' });
});

test('whatever rests on the text of 2019 names the newer procedure, in both languages', () => {
  const old = sources.filter(({ zh }) => zh.includes('〔2019〕30号'));
  expect(old.length).toBeGreaterThan(20);
  for (const { zh, en, certainty } of old) {
    expect(zh).toContain('〔2024〕10号');
    expect(en).toContain('〔2024〕10号');
    expect(certainty).toBe('transcribed');
  }
});

test('a claimed concession says that its three years are over', () => {
  for (const { source } of CONCESSIONS) expect(source.zh).toContain('期限已过');
  const result = checkForm(readForm(workbook({ say: '', edit: {} })), findProfile('national'), ['d']);
  expect(claimedText(result, 'zh')).toContain('期限已过');
  expect(claimedText(result, 'en')).toContain('over');
});
