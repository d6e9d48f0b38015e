import { seven } from '../../support/seven';
import { readFigure } from '../../../src/form/figure/read-figure';
import { FIGURES } from '../../../src/form/layout/tables';
import type { CheckResult, Finding } from '../../../src/checks/findings/finding';
import { review } from '../../../src/checks/review/review';
import type { DeclarationForm, Figure, School, TableLocation } from '../../../src/form/model';
import type { Place } from '../../../src/form/workbook';
import { parseCell } from '../../../src/form/references/address';
import type { CheckedFile } from '../../../src/papers/checked-file';
import type { Terminal } from '../../../src/cli/terminal';
import { NATIONAL } from '../../../src/standards/national';
import type { Stage } from '../../../src/standards/types';

const SOURCE = { zh: '申报表', en: 'the form', certainty: 'transcribed', clause: 'form' } as const;

/** `at('表Ⅰ', 'B6')` */
export function at(sheet: string, cell: string): Place {
  const place = parseCell(cell);
  if (!place) throw new Error(`${cell} is no cell`);
  return { sheet, ...place };
}

/** A finding about one cell, with what a test wants to be different. */
export function finding(place: Place | null, different: Partial<Finding> = {}): Finding {
  return {
    rule: 'entry/not-integer',
    category: 'entry',
    severity: 'error',
    table: 'I',
    subject: {},
    stage: null,
    school: null,
    places: place ? [place] : [],
    title: { zh: '应填整数', en: 'Whole number expected' },
    advice: { zh: '查原始资料', en: 'Look it up' },
    message: { zh: '{label}应为整数', en: '{label} should be a whole number' },
    parameters: { label: { zh: '乡镇数', en: 'Townships' } },
    actual: 12.5,
    expected: null,
    source: SOURCE,
    ...different,
  };
}

/** A checked file with these findings; the coefficients of 小学 exceed their limit once. */
export function checkedFile(
  findings: readonly Finding[],
  different: Partial<CheckResult> = {},
  schools: CheckedFile['schools'] = null,
): CheckedFile {
  const result: CheckResult = {
    profile: 'national',
    concessions: [],
    schools: { primary: schools?.primary.length ?? 2, junior: schools?.junior.length ?? 1 },
    cv: {
      primary: seven([0.2332, 0.5153, 0.5, 0.26, 0.31, 0.28, 0.34]),
      junior: seven([0.2, 0.2, 0.2, 0.2, 0.2, 0.2, null]),
    },
    verdict: 'not-met',
    whole: true,
    findings,
    ...different,
  };
  const form = { guarantee: null, quality: null } as unknown as DeclarationForm;
  return {
    file: 'counties/甲县.xlsx',
    standards: { profile: NATIONAL, original: new Map(), unused: [] },
    tables: [location('I', '表Ⅰ'), location('II-2', '表Ⅱ-2')],
    schools,
    result,
    review: review(form, result, { explanations: [], confirmations: [] }),
  };
}

function location(id: TableLocation['id'], sheet: string): TableLocation {
  return {
    id,
    sheet,
    area: { top: 0, left: 0, bottom: 6, right: 23 },
    headerBottom: 3,
    evidence: ['title'],
    columns: new Map(),
  };
}

/** A row of 表Ⅱ-2 with seven indicators. */
export function school(stage: Stage, name: string, row: number, indicators: readonly number[]): School {
  const place = { sheet: '表Ⅱ-2', row };
  const specs = FIGURES.filter(({ table }) => table === 'II-2');
  const figure = (value: number, column: number): Figure => {
    const spec = specs.find(({ code }) => code === `L${column + 1}`);
    if (!spec) throw new Error(`表Ⅱ-2 has no figure in column ${column + 1}`);
    return readFigure({ column, value }, spec, { ...place, column });
  };
  return {
    sheet: place.sheet,
    line: row,
    stage,
    number: figure(row, 0),
    name: { ...place, column: 1, written: name, text: name, state: 'text' },
    founder: figure(7, 2),
    enrolment: figure(500, 3),
    grades: figure(6, 4),
    classes: figure(12, 5),
    indicators: seven(indicators.map((value, index) => figure(value, 6 + index))),
    mark: { ...place, column: 13, table: 'II-2', written: 1, state: 'met' },
    remark: { ...place, column: 14, written: null, text: '', state: 'blank' },
  };
}

/** A terminal that remembers what was said. */
export interface ListeningTerminal extends Terminal {
  readonly said: { out: string; err: string };
}

export function listeningTerminal(different: Partial<Terminal> = {}): ListeningTerminal {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    outIsTty: false,
    errIsTty: false,
    colour: false,
    now: () => new Date(2026, 10, 23, 9, 30),
    ...different,
  };
}
