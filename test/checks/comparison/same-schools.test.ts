import { matchSchools } from '../../../src/checks/comparison/same-schools';
import type { School } from '../../../src/form/model';
import { schoolForm } from '../../support/school-form';

const VALUES = [5, 2, 1, 5, 8, 2100, 3];

/** 小学 of these names and pupils. */
function schools(...rows: readonly (readonly [string, number])[]): readonly School[] {
  const form = schoolForm(rows.map(([name, pupils]) => ({ stage: 'primary', name, pupils, values: VALUES })));
  return form.schools?.primary ?? [];
}

const names = (list: readonly School[]): string[] => list.map(({ name }) => name.text);

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
    const found = matchSchools(schools(['红旗小学', 300]), schools(['育红实验学校', 900]), renamed);
    expect(found.pairs).toHaveLength(1);
    expect(found.possible).toEqual([]);
  });

  test('another name, another size or two as near are no question', () => {
    expect(matchSchools(schools(['红旗小学', 300]), schools(['望江学校', 300])).possible).toEqual([]);
    expect(matchSchools(schools(['红旗小学', 300]), schools(['红旗第一小学', 600])).possible).toEqual([]);
    const two = schools(['红旗第一小学', 300], ['红旗第二小学', 300]);
    expect(matchSchools(schools(['红旗小学', 300]), two).possible).toEqual([]);
  });
});
