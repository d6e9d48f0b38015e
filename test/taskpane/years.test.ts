/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import '@testing-library/jest-dom';
import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { EarlierFile } from '../../src/taskpane/state/state';
import type { Workbook } from '../../src/form/workbook';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { checkedWith, drawPane } from './support/render';

jest.setTimeout(30_000);
beforeAll(() => import('../../src/taskpane/view/tools/ToolsTab'));

// What jsdom lacks of a browser.
Object.assign(globalThis, { TextDecoder });

const county = (seed: number): Workbook => makeCounty(seed, { look: PLAIN }).workbook();
const named = ({ sheets }: Workbook, year: string): Workbook['sheets'] =>
  sheets.map((sheet) => ({ ...sheet, name: `${year}${sheet.name}` }));

async function shown(workbook: Workbook): Promise<ReturnType<typeof drawPane>> {
  const drawn = drawPane(
    { type: 'checked', checked: checkedWith([], workbook) },
    { type: 'tab', tab: 'tools' },
  );
  const { acted, store } = drawn;
  acted.compareWith.mockImplementation((files: readonly EarlierFile[]) =>
    store.dispatch({ type: 'earlier', files }),
  );
  acted.keepAnswers.mockImplementation((answers: Readonly<Record<string, string>>) => {
    const { settings, standards } = store.get();
    store.dispatch({ type: 'settings', settings: { ...settings, answers }, standards });
  });
  await screen.findByRole('heading', { level: 2, name: '历年对比' });
  return drawn;
}

function fileOf(bytes: Uint8Array, name: string): File {
  const file = new File([], name);
  // jsdom has no File.arrayBuffer.
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

async function add(...files: readonly File[]): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByLabelText('添加往年的申报表'), { target: { files } });
    await new Promise((done) => setTimeout(done, 0));
  });
}

test('the years of the workbook are drawn with their limit, and read out', async () => {
  await shown({ sheets: [...named(county(8), '2023'), ...named(county(9), '2024')] });
  const charts = screen.getAllByRole('img', { name: /差异系数：0\.\d{3} → 0\.\d{3}；限 0\.(?:50|45)/ });
  expect(charts).toHaveLength(14);
  expect(screen.getAllByText(/2023年 \d+\/\d+ → 2024年 \d+\/\d+/)).toHaveLength(2);
  expect(screen.getByText(/是推算，不是结论/)).toBeVisible();
  const { violations } = await axe.run(screen.getByRole('region', { name: '历年对比' }), {
    rules: { region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a file of another year is added; one that is no workbook is told and costs nothing else', async () => {
  await shown(county(9));
  expect(screen.getByText('只有一年的申报表，还不能比较。')).toBeVisible();
  const bytes = makeCounty(8, { look: PLAIN }).xlsx();
  await add(fileOf(new Uint8Array([1, 2, 3]), '坏.xlsx'), fileOf(bytes, '乙县2023.xlsx'));
  expect(await screen.findByText(/“坏\.xlsx”没有采用/)).toBeVisible();
  expect(screen.getAllByRole('img', { name: /差异系数/ })).toHaveLength(14);
});

/** A school of the county under another name. */
const renamedIn = ({ sheets }: Workbook, from: string, to: string): Workbook['sheets'] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.value === from ? { ...cell, value: to } : cell)),
    })),
  }));

test('a school that may have been renamed is asked about once, and the answer is kept', async () => {
  const before = county(9);
  const names = before.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
  );
  const name = names.find((value) => typeof value === 'string' && /^[^部]+小学$/.test(value));
  if (typeof name !== 'string') throw new Error('The county has no school of that kind');
  const later = `${name.slice(0, -2)}中心小学`;
  const { acted, store } = await shown({
    sheets: [...named(before, '2023'), ...named({ sheets: renamedIn(before, name, later) }, '2024')],
  });
  const question = screen.getByText(new RegExp(`${name}（2023年）后来没有了，${later}（2024年）是新的`));
  expect(question).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '是同一所' }));
  expect(acted.keepAnswers).toHaveBeenCalledWith({ [`renamed:${name}→${later}`]: 'same' });
  expect(screen.queryByText(/后来没有了/)).toBeNull();
  expect(store.get().settings.answers).toEqual({ [`renamed:${name}→${later}`]: 'same' });
});

test('the comparison becomes a sheet', async () => {
  const { acted } = await shown({ sheets: [...named(county(8), '2023'), ...named(county(9), '2024')] });
  fireEvent.click(screen.getByRole('button', { name: '插入为工作表' }));
  expect(acted.insertYears).toHaveBeenCalledWith(expect.objectContaining({ name: '历年对比' }));
});
