import type { Finding, Fix } from '../../../src/checks/findings/finding';

/** Every correction that is offered, roundings included. */
export const offered = (findings: readonly Finding[]): Fix[] =>
  findings.flatMap(({ fix, because }) => (fix && !because ? [fix] : []));

const SOURCE = { zh: '申报表', en: 'the form', certainty: 'transcribed', clause: 'form' } as const;

/** A finding about the cell in this row, with what a test wants to be different. */
export function finding(row: number, different: Partial<Finding> = {}): Finding {
  return {
    rule: 'entry/not-whole',
    category: 'entry',
    severity: 'error',
    table: 'I',
    subject: {},
    stage: null,
    school: null,
    places: [{ sheet: '表1', row, column: 1 }],
    title: { zh: '应填整数', en: 'Whole number expected' },
    advice: { zh: '查原始资料', en: 'Look it up' },
    message: { zh: '{label}应为整数', en: '{label} should be a whole number' },
    parameters: { label: { zh: `第${row}项`, en: `Item ${row}` } },
    actual: 12.5,
    expected: null,
    source: SOURCE,
    ...different,
  };
}
