import { compareYears } from '../../src/checks/comparison/years';
import { checkBytes } from '../../src/cli/check-bytes';
import type { DeclarationForm } from '../../src/form/model';
import { countyReport, headPaper } from '../../src/papers/county/report';
import { countyRow } from '../../src/papers/folder';
import { cellText } from '../../src/papers/paper';
import type { Paper, Table } from '../../src/papers/paper';
import { reviewedCounty } from '../../src/papers/review/standing';
import { selfReport } from '../../src/papers/self-report/report';
import { reportSource } from '../../src/papers/self-report/source';
import { INDICATORS } from '../../src/standards/indicators';
import type { Stage } from '../../src/standards/types';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';

const STAGES = ['primary', 'junior'] as const;

/** A county of middle size; its 表Ⅲ was computed before 表Ⅱ-2 was rounded, so that some last digits differ from what 表Ⅱ-2 gives. */
function county(errors: readonly string[] = []) {
  const counts = { primary: 9, point: 0, nine: 1, junior: 5, complete: 0, twelve: 0 };
  const bytes = makeCounty(7, { look: PLAIN, size: { counts, smallPoints: 0 }, errors }).xlsx();
  const found = checkBytes(bytes, { profile: null, concessions: null });
  const { form, result } = found;
  return {
    ...found,
    checked: { ...found, file: 'a.xlsx', tables: form.tables, schools: form.schools },
    result,
  };
}

/** The seven coefficients of a stage in each paper, three decimals as on the form. */
function inPapers({ checked, form, result, standards }: ReturnType<typeof county>, stage: Stage) {
  const at = STAGES.indexOf(stage);
  const numbers = (values: readonly (number | null)[]) => values.map((value) => value?.toFixed(3));
  const band = (paper: Paper) =>
    tablesOf(paper).flatMap(({ rows }) => {
      const bands = rows.filter(({ cells }) => /^(差异系数|校际差异)/u.test(cellText(cells[0] ?? '')));
      return bands.length === 2
        ? [bands.map(({ cells }) => cells.slice(1, 8).map((cell) => cellText(cell)))]
        : [];
    })[0]?.[at];
  const report = selfReport(reportSource(checked, form, { today: '2026-11-28' }));
  const balance = tablesOf(report).find(({ caption }) => caption?.includes('全县平均值和差异系数'));
  const declared = { name: 'a', form, result, profile: standards.profile };
  const years = compareYears([{ ...declared, funds: { spending: [], spending_per_pupil: [] } }]);
  return {
    selfReport: balance?.rows.map(({ cells }) => cellText(cells[2 + 2 * at] ?? '').replace(/[^\d.]/gu, '')),
    headPage: band(headPaper(checked, 'zh')),
    checkReport: band(countyReport(checked, 'zh')),
    folder: numbers(countyRow(checked, '#a').coefficients[stage].all.map(({ value }) => value)),
    review: numbers(reviewedCounty(checked, form, null).cv[stage]),
    years: numbers(
      years.indicators.filter((one) => one.stage === stage).map(({ years: [only] }) => only?.cv ?? null),
    ),
  };
}

const tablesOf = ({ blocks }: Paper): Table[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

const written = (form: DeclarationForm, stage: Stage) =>
  INDICATORS.map(({ slug }) => form.balance?.[stage].coefficient[slug].value?.toFixed(3));

const recomputed = ({ result }: ReturnType<typeof county>, stage: Stage) =>
  Object.values(result.cv[stage]).map((value) => value?.toFixed(3));

test('every paper of an office shows the coefficients that its form declares', () => {
  const sound = county();
  expect(STAGES.map((stage) => recomputed(sound, stage))).not.toEqual(
    STAGES.map((stage) => written(sound.form, stage)),
  );
  for (const stage of STAGES) {
    for (const shown of Object.values(inPapers(sound, stage)))
      expect(shown).toEqual(written(sound.form, stage));
  }
});

test('a declared coefficient that is wrong gives way to the recomputed one in every paper, it alone', () => {
  const wrong = county(['cv altered']);
  const accused = wrong.review.open.filter(({ rule }) => rule === 'consistency/balance-coefficient');
  expect(accused).toHaveLength(1);
  for (const stage of STAGES) {
    const expected = written(wrong.form, stage).map((value, index) =>
      accused.some((one) => one.stage === stage && one.subject.indicator === INDICATORS[index]?.slug)
        ? recomputed(wrong, stage)[index]
        : value,
    );
    for (const shown of Object.values(inPapers(wrong, stage))) expect(shown).toEqual(expected);
  }
});
