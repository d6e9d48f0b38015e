/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { readForm } from '../../src/form/read';
import type { Workbook } from '../../src/form/workbook';
import { sharesOf } from '../../src/checks/schools/shares';
import type { Content } from '../form/support/grid';
import { edit, workbook } from '../form/support/grid';
import { sheets, TABLES } from '../form/support/tables';
import { checkedWith, drawPane } from './support/render';

/** A form of three schools a stage with other cells in 表Ⅱ-2. */
const countyWith = (cells: Readonly<Record<string, Content>>): Workbook =>
  workbook(...sheets({ 'II-2': edit(TABLES['II-2'], cells) }));

const drawShares = (county: Workbook): void => {
  drawPane(
    { type: 'checked', checked: checkedWith([], county) },
    { type: 'tab', tab: 'coefficients' },
    { type: 'coefficient', chosen: { stage: 'primary', indicator: 'degree' } },
  );
};

// The tab comes on demand.
beforeAll(() => import('../../src/taskpane/view/coefficients/CoefficientsTab'));

test('all schools of a whole form share the variance', () => {
  const { shares, left } = sharesOf(readForm(countyWith({})), 'primary', 'degree');
  expect([shares.length, left]).toEqual([3, 0]);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
});

test('schools whose figures cannot be read are counted and told, the others stay', async () => {
  drawShares(countyWith({ G4: '暂缺' }));
  expect(
    await screen.findByText(/^有 1 所学校的在校生数或这项指标空着或读不成数字，没有算入/),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('without a single figure nothing is said of equal schools', async () => {
  drawShares(countyWith({ D4: null, D5: null, D6: null }));
  expect(await screen.findByText(/^有 3 所学校/)).toBeInTheDocument();
  expect(screen.getByText('没有可以计算的数字。')).toBeInTheDocument();
  expect(screen.queryByText(/各校数值相同/)).toBeNull();
});

test('equal schools have no variance', () => {
  drawShares(countyWith({ G4: 5, G5: 5, G6: 5 }));
  expect(screen.getByText('各校数值相同，没有差异。')).toBeInTheDocument();
});
