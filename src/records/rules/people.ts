import { COLUMN_NAMES } from '../../messages/records';
import { FILL } from '../../messages/fill';
import { STAGES } from '../../standards/types';
import type { PeopleField, RawFinding } from '../model';
import { rowsOf } from '../owned-rows';
import type { CountyRecords } from '../read';
import { peopleOf } from '../rows';
import { findingOf } from './rule';
import type { SettledRule } from './rule';
import { RAW_PRACTICE } from './sources';

/** What each item of 表Ⅳ needs of every school, with the column of a roster that gives it. */
const NEEDS = [
  { item: 9, fields: [['trained', 'trained']] },
  {
    item: 11,
    fields: [
      ['eligible', 'eligible'],
      ['moved', 'moved'],
      ['movedBackbone', 'backbone'],
    ],
  },
  { item: 12, fields: [['certified', 'certificate']] },
] as const;

const of = (id: SettledRule['id'], sentence: SettledRule['sentence']): SettledRule => ({
  scope: 'settled',
  id,
  category: 'structure',
  severity: 'information',
  sentence,
  source: RAW_PRACTICE,
});

const NO_COLUMN = of('raw/item-without-column', FILL.itemWithoutColumn);
const NOT_OF_ALL = of('raw/item-not-of-all', FILL.itemNotOfAll);

/** So many schools are named. */
const NAMED = 5;

/**
 * Why items of 表Ⅳ that are counted from rosters stay empty though there is a roster: it lacks a column, or some schools have
 * none. Told once for all of them; nothing where the county gave no such figures at all.
 */
export function peopleFindings(county: CountyRecords): RawFinding[] {
  // A row that is still in doubt has been asked about already.
  const schools: { name: string; people: Readonly<Record<PeopleField, number | null>> }[] = [
    ...STAGES.flatMap((stage) => rowsOf(county, stage))
      .filter(({ row }) => row.enrolment !== null)
      .map(({ school: { name }, row: { people } }) => ({ name, people })),
    ...county.smallPoints.map(({ name, sites }) => ({ name, people: peopleOf(sites, 'primary') })),
  ];
  const findings: RawFinding[] = [];
  const items = new Set<number>();
  const lacking = new Set<string>();
  for (const { item, fields } of NEEDS) {
    const isTold = fields.some(([field]) => schools.some(({ people }) => people[field] !== null));
    if (!isTold) continue;
    for (const [field, column] of fields) {
      const without = schools.filter(({ people }) => people[field] === null);
      if (without.length === schools.length)
        findings.push(
          findingOf(NO_COLUMN, { places: [], parameters: { item, column: COLUMN_NAMES[column] } }, null),
        );
      else if (without.length > 0) {
        items.add(item);
        for (const { name } of without) lacking.add(name);
      }
    }
  }
  if (lacking.size === 0) return findings;
  const names = [...lacking].slice(0, NAMED).join('、') + (lacking.size > NAMED ? '……' : '');
  const parameters = { items: [...items].join('、'), count: lacking.size, names };
  return [...findings, findingOf(NOT_OF_ALL, { places: [], parameters }, null)];
}
