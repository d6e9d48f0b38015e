import fc from 'fast-check';
import type { Identity } from '../../../src/checks/comparison/identity';
import { matchSchools } from '../../../src/checks/comparison/same-schools';
import type { MatchedSchools } from '../../../src/checks/comparison/same-schools';
import type { School } from '../../../src/form/model';
import { schoolForm } from '../../support/school-form';

const VALUES = [5, 2, 1, 5, 8, 2100, 3];

/** 小学 of these names and pupils. */
function schools(...rows: readonly (readonly [string, number])[]): readonly School[] {
  const form = schoolForm(rows.map(([name, pupils]) => ({ stage: 'primary', name, pupils, values: VALUES })));
  return form.schools?.primary ?? [];
}

const names = (list: readonly School[]): string[] => list.map(({ name }) => name.text);

/** As columns beside the table say: code and town by name. */
function identified(list: readonly School[], said: Readonly<Record<string, [code: string, town?: string]>>) {
  return list.flatMap((one): [School, Identity][] => {
    const [code, town = ''] = said[one.name.text] ?? [];
    return code === undefined ? [] : [[one, { code, town }]];
  });
}

const paired = ({ pairs }: MatchedSchools): string[] =>
  pairs.map(({ before, after }) => `${before.name.text} ${after.name.text}`).sort();

describe('schools told again in another form', () => {
  test('by name, whatever the order, the brackets and the spaces', () => {
    const found = matchSchools(
      schools(['红旗小学', 300], ['明德（东）小学', 200]),
      schools(['明德(东) 小学', 210], ['红旗小学', 310]),
    );
    expect(found.pairs.map(({ before, after }) => [before.name.text, after.name.text])).toEqual([
      ['红旗小学', '红旗小学'],
      ['明德（东）小学', '明德(东) 小学'],
    ]);
    expect(found.gone).toEqual([]);
    expect(found.added).toEqual([]);
  });

  test('a name that stands twice is matched in order', () => {
    const found = matchSchools(
      schools(['中心小学', 100], ['中心小学', 200]),
      schools(['中心小学', 101], ['中心小学', 202]),
    );
    expect(found.pairs.map(({ after }) => after.enrolment.value)).toEqual([101, 202]);
  });

  test('a renamed school is asked about, never taken for the same', () => {
    const found = matchSchools(
      schools(['红旗小学', 300], ['育才小学', 900]),
      schools(['红旗第一小学', 310], ['育才小学', 905]),
    );
    expect(found.possible.map(({ before, after }) => [before.name.text, after.name.text])).toEqual([
      ['红旗小学', '红旗第一小学'],
    ]);
    expect(names(found.gone)).toEqual(['红旗小学']);
    expect(names(found.added)).toEqual(['红旗第一小学']);
  });

  test('what the user said of it is believed', () => {
    const renamed = new Map([['红旗小学', '育红实验学校']]);
    const found = matchSchools(schools(['红旗小学', 300]), schools(['育红实验学校', 900]), { renamed });
    expect(found.pairs).toHaveLength(1);
    expect(found.possible).toEqual([]);
  });

  test('another name, another size or two as near are no question', () => {
    expect(matchSchools(schools(['红旗小学', 300]), schools(['望江学校', 300])).possible).toEqual([]);
    expect(matchSchools(schools(['红旗小学', 300]), schools(['红旗第一小学', 600])).possible).toEqual([]);
    const two = schools(['红旗第一小学', 300], ['红旗第二小学', 300]);
    expect(matchSchools(schools(['红旗小学', 300]), two).possible).toEqual([]);
  });

  test('with 小学部 in one year and without it in the other', () => {
    const found = matchSchools(schools(['明德学校（小学部）', 300]), schools(['明德学校', 320]));
    expect(found.pairs).toHaveLength(1);
    expect(found.possible).toEqual([]);
  });

  test('where the county was put before every name', () => {
    const short = ['红旗小学', '育才小学', '望江小学'];
    const found = matchSchools(
      schools(...short.map((name): [string, number] => [name, 300])),
      schools(...short.map((name): [string, number] => [`甲省乙县${name}`, 300])),
    );
    expect(paired(found)).toEqual(short.map((name) => `${name} 甲省乙县${name}`).sort());
    expect(found.possible).toEqual([]);
  });

  test('a town before one name is another matter: it is asked', () => {
    const found = matchSchools(schools(['中心小学', 300]), schools(['城关镇中心小学', 300]));
    expect(found.pairs).toEqual([]);
    expect(found.possible).toHaveLength(1);
  });

  test('two that the user said are two are not asked about again', () => {
    const [before, after] = [schools(['红旗小学', 300]), schools(['红旗第一小学', 310])];
    const found = matchSchools(before, after, { different: new Set(['红旗小学=红旗第一小学']) });
    expect([found.possible, names(found.gone), names(found.added)]).toEqual([
      [],
      ['红旗小学'],
      ['红旗第一小学'],
    ]);
  });
});

describe('schools of one name', () => {
  const [one, other] = [
    schools(['中心小学', 100], ['中心小学', 400]),
    schools(['中心小学', 390], ['中心小学', 110]),
  ];

  test('are told apart by their pupils where the order changed', () => {
    const { pairs, unsure } = matchSchools(one, other);
    expect(pairs.map(({ before, after }) => [before.enrolment.value, after.enrolment.value])).toEqual([
      [100, 110],
      [400, 390],
    ]);
    expect(unsure).toEqual([]);
  });

  test('are not guessed where neither order nor pupils tell', () => {
    const found = matchSchools(schools(['中心小学', 100], ['中心小学', 160]), schools(['中心小学', 130]));
    expect([found.pairs, found.gone, found.added]).toEqual([[], [], []]);
    expect(names(found.unsure)).toEqual(['中心小学']);
  });

  test('are told apart by their town', () => {
    const after = schools(['中心小学', 130], ['中心小学', 140]);
    const before = schools(['中心小学', 140], ['中心小学', 130]);
    const town = (list: readonly School[], towns: readonly string[]) =>
      list.map((school, at): [School, Identity] => [school, { code: '', town: towns[at] ?? '' }]);
    const identities = new Map([...town(before, ['东镇', '西镇']), ...town(after, ['西镇', '东镇'])]);
    const { pairs } = matchSchools(before, after, { identities });
    expect(pairs.map((pair) => [pair.before.enrolment.value, pair.after.enrolment.value])).toEqual([
      [140, 140],
      [130, 130],
    ]);
  });
});

describe('schools with codes', () => {
  test('stay the same under another name, without a question', () => {
    const [before, after] = [schools(['红旗小学', 300]), schools(['育红实验学校', 900])];
    const identities = new Map([
      ...identified(before, { 红旗小学: ['2134010001'] }),
      ...identified(after, { 育红实验学校: ['2134010001'] }),
    ]);
    const found = matchSchools(before, after, { identities });
    expect(found.pairs).toMatchObject([{ byCode: true }]);
    expect(found.possible).toEqual([]);
  });

  test('that exchanged their names are followed by their codes', () => {
    const before = schools(['东校', 100], ['西校', 500]);
    const after = schools(['西校', 101], ['东校', 501]);
    const identities = new Map([
      ...identified(before, { 东校: ['1001'], 西校: ['1002'] }),
      ...identified(after, { 西校: ['1001'], 东校: ['1002'] }),
    ]);
    expect(paired(matchSchools(before, after, { identities }))).toEqual(['东校 西校', '西校 东校']);
  });

  test('keep their names where the codes were given anew', () => {
    const list = ['甲小学', '乙小学', '丙小学', '丁小学'];
    const [before, after] = [list, list].map((all) =>
      schools(...all.map((name): [string, number] => [name, 300])),
    );
    const codes = (by: readonly string[]) =>
      Object.fromEntries(list.map((name, at): [string, [string]] => [name, [by[at] ?? '']]));
    const identities = new Map([
      ...identified(before ?? [], codes(['1', '2', '3', '4'])),
      ...identified(after ?? [], codes(['2', '3', '4', '5'])),
    ]);
    expect(paired(matchSchools(before ?? [], after ?? [], { identities }))).toEqual(
      list.map((name) => `${name} ${name}`).sort(),
    );
  });

  test('that differ answer the question whether it is one school', () => {
    const [before, after] = [schools(['红旗小学', 300]), schools(['红旗第一小学', 310])];
    const identities = new Map([
      ...identified(before, { 红旗小学: ['2134010001'] }),
      ...identified(after, { 红旗第一小学: ['2134010002'] }),
    ]);
    expect(matchSchools(before, after, { identities }).possible).toEqual([]);
  });

  test('are never new or gone by another name or place in the list', () => {
    const renaming = fc.uniqueArray(
      fc.constantFrom('红旗', '育才', '望江', '明德', '东方', '实验', '朝阳', '新华'),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(
        renaming,
        fc.infiniteStream(fc.constantFrom('小学', '第一小学', '实验学校')),
        (roots, endings) => {
          const before = schools(...roots.map((root): [string, number] => [`${root}小学`, 300]));
          const later = roots.map((root) => `${root}${String(endings.next().value)}`).reverse();
          const after = schools(...later.map((name): [string, number] => [name, 40]));
          const identities = new Map(
            [before, [...after].reverse()].flatMap((list) =>
              list.map((school, at): [School, Identity] => [school, { code: `21340100${at}`, town: '' }]),
            ),
          );
          const found = matchSchools(before, after, { identities });
          expect([found.gone, found.added, found.possible, found.unsure]).toEqual([[], [], [], []]);
        },
      ),
    );
  });
});
