import { DEFAULT_SETTINGS } from '../../src/standards/workbook-settings';
import { checkWorkbook } from '../../src/taskpane/session/check';
import { recordRulesOf } from '../../src/taskpane/session/engine';
import { findProfile } from '../../src/standards/profiles';
import { workbook } from '../support/checked-county';

const NATIONAL = findProfile('national');
const OPTIONS = { answers: {}, concessions: [], profile: NATIONAL };

test('the pane holds the form against 基础数据 of the open workbook, and the answers that it keeps count', async () => {
  const check = async (edit: Record<string, Record<string, string | number>>, answers = {}) => {
    const book = workbook({ say: '', edit, record: true });
    const open = { workbook: book, ids: book.sheets.map(({ name }) => name), name: 'a.xlsx' };
    const { result } = await checkWorkbook(open, { ...DEFAULT_SETTINGS, answers }, 0, null);
    return result.findings.map(({ rule }) => rule).filter((rule) => rule.includes('record'));
  };
  expect(await check({})).toEqual([]);
  expect(await check({ 基础数据: { W4: 90 } })).toEqual(['consistency/record-indicator']);
  const unknownType = { 基础数据: { C6: '实验学校', W6: 90 } };
  expect(await check(unknownType)).toEqual(['consistency/record-open']);
  expect(await check(unknownType, { 'type:2134000015': '小学' })).toEqual(['consistency/record-indicator']);
});

test('without that sheet a check gets no more rules', async () => {
  expect(await recordRulesOf(workbook({ say: '', edit: {} }), OPTIONS)).toEqual([]);
});
