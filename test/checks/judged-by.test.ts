import { checkForm } from '../../src/checks/check';
import { subjectKey } from '../../src/checks/findings/subject';
import { offeredStandards, sayUnused, standardsFor } from '../../src/form/parameters';
import { readForm } from '../../src/form/read';
import type { Cell, Sheet, Workbook } from '../../src/form/workbook';
import { PARAMETERS } from '../../src/messages/excel';
import { PROFILES } from '../../src/standards/profiles';
import { workbook } from '../support/checked-county';

const county = workbook({ say: '', edit: {} });

/** 标准参数 with one threshold of the county's own. */
function ownThreshold(key: string, value: number): Sheet {
  const rows: Cell[][] = [
    [
      { column: 0, value: PARAMETERS.columns.key.zh },
      { column: 1, value: PARAMETERS.columns.own.zh },
    ],
    [
      { column: 0, value: key },
      { column: 1, value },
    ],
  ];
  return {
    name: '标准参数',
    visibility: 'visible',
    protected: false,
    merges: [],
    hiddenColumns: [],
    rows: rows.map((cells, index) => ({ index, hidden: false, cells })),
  };
}

function checkedWith(profile: string, key: string, value: number) {
  const book: Workbook = { sheets: [...county.sheets, ownThreshold(key, value)] };
  const standards = standardsFor({ profile }, book);
  return { standards, findings: checkForm(readForm(book), standards.profile).findings };
}

/** What is found, whatever words and figures it is said in. */
const foundWith = (profile: string, key: string, value: number): string[] =>
  checkedWith(profile, key, value).findings.map(
    ({ rule, severity, subject }) => `${rule} ${severity} ${subjectKey(subject)}`,
  );

describe.each(PROFILES.map(({ key }) => key))('%s', (key) => {
  const profile = PROFILES.find((one) => one.key === key);
  const offered = profile ? offeredStandards(profile) : [];
  const others = profile?.standards.filter((one) => !offered.includes(one)) ?? [];

  test.each(offered.map((standard) => [standard.key]))(
    'moving %s across the figures of a county changes a finding',
    (standard) => {
      const own = offered.find((one) => one.key === standard)?.threshold ?? NaN;
      const found = [0, own, 1e9].map((value) => foundWith(key, standard, value).join('\n'));
      expect(new Set(found).size).toBeGreaterThan(1);
    },
  );

  test.each(others.filter(({ threshold }) => threshold !== null).map((standard) => [standard.key]))(
    '%s is held to by no figure: it is not offered, and an entry for it is refused in words',
    (standard) => {
      const { standards, findings } = checkedWith(key, standard, 1e9);
      expect(standards.original.size).toBe(0);
      expect(standards.unused.map(({ problem }) => problem)).toEqual(['person']);
      const [entry] = standards.unused;
      expect(entry && sayUnused(entry, standards.profile, 'zh')).toContain('由人核对');
      expect(findings.map(({ rule }) => rule)).toEqual(['entry/remark-blank']);
    },
  );

  test('every standard with a threshold is either offered or named as a person’s', () => {
    expect(offered.length).toBeGreaterThan(30);
    for (const { threshold, judgedBy } of profile?.standards ?? []) {
      if (threshold === null) expect(judgedBy).toBe('person');
    }
  });
});

test('a county that asks for seven indicators, or for five, judges its schools by that', () => {
  // One indicator of a school below its standard and above the floor: six are met.
  const edited = workbook({ say: '', edit: { '表Ⅱ-2': { I12: 0.8 } } });
  const verdicts = [7, 6, 5].map((value) => {
    const book = { sheets: [...edited.sheets, ownThreshold('indicators_to_meet', value)] };
    const { findings } = checkForm(readForm(book), standardsFor({ profile: 'national' }, book).profile);
    return findings
      .filter(({ rule }) => rule === 'standard/school')
      .map(({ parameters }) => parameters['needed']);
  });
  expect(verdicts).toEqual([[7], [], []]);
});
