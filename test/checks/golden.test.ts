import type { Finding } from '../../src/checks/findings/finding';
import { RECORD_RULES } from '../../src/checks/record/record-rules';
import { RULES } from '../../src/checks/rules/registry';
import { RAW_RULE_TEXTS } from '../../src/messages/raw-rule-texts';
import { RAW_RULES } from '../../src/records/rules/registry';
import { address } from '../../src/form/workbook';
import { say } from '../../src/messages/sentence';
import { CASES, checked } from '../support/checked-county';
import type { Input } from '../support/checked-county';
import { goldenCases } from '../support/golden';

/** Every finding that is an error or a warning, and every other finding of the rule that the case is about. */
interface Expected {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly sheet: string | null;
    readonly cells: readonly string[];
    readonly because?: readonly string[];
  }[];
}

const cases = goldenCases<Input, Expected>(CASES);
const ruleOf = (name: string): string => name.split('/').slice(0, 2).join('/');

test.each(cases.map((golden) => [golden.name, golden] as const))('%s', (name, { input, expected }) => {
  const { findings } = checked(input);
  const told = findings.filter(({ severity, rule }) => severity !== 'information' || rule === ruleOf(name));
  expect(told.map(shown)).toEqual(expected.findings);
  for (const { message, parameters } of findings) {
    expect(say(message, 'zh', parameters)).not.toMatch(/undefined|NaN/);
    expect(say(message, 'en', parameters)).not.toMatch(/undefined|NaN/);
  }
});

test('the county itself has no finding but that its remarks are empty', () => {
  for (const record of [false, true]) {
    const { findings, verdict } = checked({ say: '', edit: {}, record });
    expect(findings.map(({ rule }) => rule)).toEqual(['entry/remark-blank']);
    expect(verdict).toBe('met');
  }
});

test('every raw rule has a title and an advice in the list of findings', () => {
  expect(RAW_RULES.map(({ id }) => id).filter((id) => !RAW_RULE_TEXTS[id])).toEqual([]);
});

test.each([...RULES, ...RECORD_RULES].map(({ id }) => id))(
  '%s has a case that fires and one that stays silent',
  (id) => {
    const own = cases.filter(({ name }) => ruleOf(name) === id);
    const fires = own.map(({ expected }) => expected.findings.some(({ rule }) => rule === id));
    expect(fires).toContain(true);
    expect(fires).toContain(false);
  },
);

function shown({ rule, severity, places, because }: Finding): Expected['findings'][number] {
  return {
    rule,
    severity,
    sheet: places[0]?.sheet ?? null,
    cells: places.filter(({ sheet }) => sheet === places[0]?.sheet).map(address),
    ...(because ? { because: because.map((cause) => `${cause.rule} ${address(cause.place)}`) } : {}),
  };
}
