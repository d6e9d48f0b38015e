import type { Planted, Work } from './plant';
import { STAGES } from './rules';

/** What is typed over a school's 在校生 so that the number is lost, or another one is read. */
const WRITTEN: readonly ((pupils: number, work: Work) => string | number | null)[] = [
  () => null,
  () => -5,
  () => '待核实',
  () => 0,
  (pupils) => pupils + 0.5,
  (pupils) => `${Math.ceil(pupils * 0.6)}人`,
  (pupils, { random }) => Math.max(1, pupils - random.pick([3, 12, 40, Math.ceil(pupils / 3)])),
  (pupils, { random }) => pupils + random.pick([9, 60, pupils]),
];

/** Two mistakes that meet in 表Ⅲ: the pupils of one school, and the total of its stage in 表Ⅰ. Empty where no total is exact. */
export function pupilsWithTotal(work: Work): (Planted & { readonly kind: string })[] {
  const { random, county } = work;
  const exact = STAGES.filter(
    (stage) => stage === 'junior' || county.basics[14]?.units === county.basics[15]?.units,
  );
  const stage = random.pick(exact.length > 0 ? exact : STAGES);
  const i = work.school(stage);
  const pupils = county.stages[stage].rows[i]?.data.pupils ?? 0;
  const first = `II-2.${stage}.${i}`;
  work.claim(`school:${stage}:${i}`, `sum:${stage}:pupils`, 'IV.4', 'IV.5', `mark:${stage}`, `III:${stage}`);
  work.claim(...Array.from({ length: 7 }, (_, k) => `ind:${stage}:${k}`), 'rows');
  work.overwrite(`${first}.L4`, random.pick(WRITTEN)(pupils, work));
  const total = stage === 'primary' ? 'I.L19' : 'I.L20';
  work.type(total, work.value(total) + random.pick([5, -5, 60, -60, 340, 1000]));
  return [
    {
      kind: 'pupils',
      key: `${first}.L4`,
      also: [`${first}.L6`, total],
      categories: ['entry', 'consistency'],
    },
    { kind: 'their total', key: total, also: [`${first}.L4`], categories: ['consistency'] },
  ];
}
