/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { drawPane } from './support/render';

afterEach(cleanup);

test('the tab offers reports where files can be kept, and names the next way where not', async () => {
  const { store } = drawPane();
  fireEvent.click(screen.getByRole('button', { name: /^更多页/ }));
  fireEvent.click(await screen.findByRole('menuitem', { name: '工具' }));
  await screen.findByText(/均衡核验\.html/, {}, { timeout: 60_000 });
  expect(screen.queryByRole('button', { name: '自评报告' })).toBeNull();
  const { settings, standards } = store.get();
  store.dispatch({ type: 'connected', can: new Set(['files']), settings, standards });
  await screen.findByText('请先核验，再生成报告。');
});
