/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import '@testing-library/jest-dom';
import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
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

async function shown(workbook: Workbook): Promise<void> {
  drawPane({ type: 'checked', checked: checkedWith([], workbook) }, { type: 'tab', tab: 'tools' });
  await screen.findByRole('heading', { level: 2, name: '历年对比' });
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
