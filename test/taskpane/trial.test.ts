/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import '@testing-library/jest-dom';
import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Fix } from '../../src/checks/findings/finding';
import { parseScenarios, scenariosText } from '../../src/remedy/scenarios-kept';
import { DEFAULT_STANDARDS } from '../../src/taskpane/session/standards';
import { DEFAULT_SETTINGS } from '../../src/standards/workbook-settings';
import { readWorkbook } from '../../src/xlsx/read';
import { checkedWith, drawPane } from './support/render';

jest.setTimeout(30_000);
beforeAll(() =>
  Promise.all([
    import('../../src/taskpane/view/remedy/RemedyTab'),
    import('../../src/taskpane/view/remedy/trial/Trial'),
  ]),
);

// What jsdom lacks of a browser.
Object.assign(globalThis, { TextDecoder });

const bytes = readFileSync(join(__dirname, '../../assets/sample-county.xlsx'));
const checked = { type: 'checked', checked: checkedWith([], readWorkbook(bytes)) } as const;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const box = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });
const choose = (label: string, text: string): void => {
  const list = screen.getByLabelText(label);
  const option = within(list).getByRole('option', { name: text });
  fireEvent.change(list, { target: { value: (option as HTMLOptionElement).value } });
};
/** `小学：合格 20 → 24 校…` */
const verdict = (): string =>
  document.querySelector('.jh-verdict')?.closest('.jh-panel')?.children[1]?.textContent ?? '';

async function opened() {
  const drawn = drawPane(checked, { type: 'tab', tab: 'remedy' });
  fireEvent.click(await screen.findByRole('button', { name: '试算' }));
  await screen.findByRole('heading', { level: 1, name: '试算' });
  return drawn;
}

test('a figure is changed: verdicts move at once, nothing is written', async () => {
  const { acted } = await opened();
  expect(verdict()).toContain('合格');
  expect(verdict()).not.toContain('→');
  choose('改什么', '一校填报值');
  choose('学校', '三和中心小学');
  choose('指标', '网络多媒体教室');
  fireEvent.click(button(/加上/));
  fireEvent.change(box(/三和中心小学 · 媒体/), { target: { value: '９' } });
  const row = box(/三和中心小学 · 媒体/).closest('li');
  expect(row).toHaveTextContent('→ 9');
  expect(row).toHaveTextContent('达标');
  expect(screen.getByRole('row', { name: /网络多媒体教室.*→/ })).toBeInTheDocument();
  fireEvent.keyDown(box(/三和中心小学/), { key: 'ArrowDown' });
  expect(row).toHaveTextContent('→ 8.9');
  for (const name of ['preview', 'apply', 'keepScenarios', 'updateLedgers'] as const)
    expect(acted[name]).not.toHaveBeenCalled();
  fireEvent.click(button('去掉：三和中心小学 · 媒体'));
  expect(verdict()).not.toContain('→');
});

test('a plan is taken over, all schools pass; asked to, it goes into the cells of the form', async () => {
  const { acted } = await opened();
  fireEvent.click(button(/^最省/));
  const [, after, all] = /合格 \d+ → (\d+) 校（共 (\d+)）/.exec(verdict()) ?? [];
  expect(after).toBe(all);
  // Two schools of the sample have one name, which is a fault of the form: each gets its own all the same.
  expect(screen.queryByRole('button', { name: /^最省/ })).toBeNull();
  fireEvent.click(button('写入申报表…'));
  const [fixes] = acted.preview.mock.calls[0] as [readonly Fix[]];
  expect(fixes.length).toBeGreaterThan(3);
  expect(new Set(fixes.map(({ place }) => place.sheet))).toEqual(new Set(['表Ⅱ-2']));
});

test('pupils by year: resources stay, schools pass or fail by the figures of that year', async () => {
  await opened();
  const [field] = screen.getAllByRole('textbox', { name: /^2027 年小学学生数/ });
  if (!field) throw new Error('no forecast');
  const line = (): string => field.closest('div')?.textContent ?? '';
  const before = line();
  fireEvent.change(field, { target: { value: '90000' } });
  expect(line()).toContain('合格 0/');
  expect(line()).not.toBe(before);
});

test('kept by name, taken up again, deleted', async () => {
  const { acted, store } = await opened();
  choose('改什么', '各校学生数按比例');
  fireEvent.click(button(/加上/));
  fireEvent.change(box(/小学各校 · 学生数/), { target: { value: '103' } });
  fireEvent.click(button('存为方案…'));
  fireEvent.change(box(/方案名称/), { target: { value: '<b>2027</b>' } });
  fireEvent.click(button('存下'));
  const [text] = acted.keepScenarios.mock.calls[0] as [string];
  const [kept] = parseScenarios(text);
  expect(kept).toMatchObject({
    name: '<b>2027</b>',
    changes: [{ kind: 'pupils', stage: 'primary', school: null, times: 1.03 }],
  });
  if (!kept) throw new Error('not kept');
  const other = { ...kept, name: '二' };
  const settings = { ...DEFAULT_SETTINGS, scenarios: scenariosText([kept, other]) };
  act(() => store.dispatch({ type: 'settings', settings, standards: DEFAULT_STANDARDS }));
  fireEvent.click(button('方案'));
  fireEvent.click(screen.getByRole('menuitemcheckbox', { name: /二/ }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('试算：二');
  fireEvent.click(button('方案'));
  fireEvent.click(screen.getByRole('menuitem', { name: '删除“二”' }));
  expect(parseScenarios((acted.keepScenarios.mock.calls[1] as [string])[0])).toEqual([kept]);
});

test('what was written is taken out of the trial: on top of the form it would count twice', async () => {
  const { store } = await opened();
  choose('改什么', '一校填报值');
  fireEvent.click(button(/加上/));
  const [change] = store.get().trial.scenario.changes;
  if (change?.kind !== 'figure') throw new Error('no figure');
  fireEvent.change(box(/ · 媒体/), { target: { value: '7.5' } });
  fireEvent.click(button('写入申报表…'));
  act(() => store.dispatch(checked));
  expect(store.get().trial.scenario.changes).toHaveLength(1);
  const { form } = checked.checked;
  const primary = (form.schools?.primary ?? []).map((school) =>
    school.name.text !== change.school
      ? school
      : {
          ...school,
          indicators: {
            ...school.indicators,
            multimedia: { ...school.indicators.multimedia, value: 7.5 },
          },
        },
  );
  const now = { ...form, schools: { primary, junior: form.schools?.junior ?? [] } };
  act(() => store.dispatch({ type: 'checked', checked: { ...checked.checked, form: now } }));
  expect(store.get().trial.scenario.changes).toHaveLength(0);
});

test('Esc goes back, the trial stays; nothing that a checker of accessibility minds', async () => {
  const { store } = await opened();
  fireEvent.click(button(/^补齐/));
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  fireEvent.keyDown(screen.getByRole('region', { name: '试算' }), { key: 'Escape' });
  await screen.findByRole('button', { name: '更新问题台账' });
  expect(store.get().trial.scenario.changes.length).toBeGreaterThan(10);
});

test('booklets: of one school, or of all', async () => {
  const { acted } = drawPane(checked, { type: 'tab', tab: 'remedy' });
  for (const school of ['三和中心小学', '']) {
    fireEvent.click(await screen.findByRole('button', { name: '一校一册…' }));
    fireEvent.change(screen.getByLabelText('哪所学校'), { target: { value: school } });
    fireEvent.click(button('加上'));
  }
  expect(acted.insertBooklets.mock.calls).toEqual([['三和中心小学'], [null]]);
});
