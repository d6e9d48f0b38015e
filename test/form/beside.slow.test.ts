import { checkForm } from '../../src/checks/check';
import type { Finding } from '../../src/checks/findings/finding';
import { readForm } from '../../src/form/read';
import type { Workbook } from '../../src/form/workbook';
import { address } from '../../src/form/workbook';
import { say } from '../../src/messages/sentence';
import { findProfile } from '../../src/standards/profiles';
import { makeCounty } from '../support/county/county';
import { BESIDE, JUNK } from './support/junk';
import type { Junk } from './support/junk';

/** `COUNTIES=200 npx jest test/form/beside.slow.test.ts` looks at more of them. */
const COUNT = Number(process.env['COUNTIES'] ?? 9);
const layouts = ['sheets', 'single', 'shifted'] as const;
const profile = findProfile('national');

function told(workbook: Workbook): { readonly of: string[]; readonly sets: readonly Finding[] } {
  const { findings } = checkForm(readForm(workbook), profile);
  const isSet = ({ rule }: Finding): boolean => rule === 'structure/doubled-table';
  return {
    of: findings
      .filter((finding) => !isSet(finding))
      .map(
        ({ rule, severity, places, message, parameters }) =>
          `${severity} ${rule} ${places.map((place) => `${place.sheet}!${address(place)}`).join(',')} ${say(message, 'zh', parameters)}`,
      ),
    sets: findings.filter(isSet),
  };
}

const counties = Array.from({ length: COUNT }, (_, index) => {
  const errors = index % 2 === 0 ? 0 : 3;
  return makeCounty(4001 + index, { look: { layout: layouts[index % 3] ?? 'sheets' }, errors });
})
  // A table that stands twice in the form itself is a set of its own already.
  .filter(({ errors }) => !errors.some(({ kind }) => kind === 'table doubled'))
  .map((county) => ({ seed: county.seed, workbook: county.workbook() }));
const alone = counties.map(({ workbook }) => told(workbook));

/** What sheets beside the form change: nothing but one finding about another set, where they hold tables of the form. */
function changes(junk: Junk, beside: keyof typeof BESIDE): string[] {
  return counties.flatMap(({ seed, workbook }, index) => {
    const { of, sets } = told(BESIDE[beside](workbook, junk.sheets(workbook)));
    const before = alone[index] ?? { of: [], sets: [] };
    const fresh = of.filter((line) => !before.of.includes(line));
    const gone = before.of.filter((line) => !of.includes(line));
    const most = Number(junk.isSet);
    return [
      ...fresh.map((line) => `${seed} +${line}`),
      ...gone.map((line) => `${seed} -${line}`),
      ...(sets.length - before.sets.length > most ? [`${seed} ${sets.length} findings about sets`] : []),
    ];
  });
}

describe.each(JUNK.map((junk) => [junk.kind, junk] as const))('%s beside the form', (_, junk) => {
  test.each(['before', 'between', 'after'] as const)('%s', (beside) =>
    expect(changes(junk, beside).slice(0, 5)).toEqual([]),
  );
});
