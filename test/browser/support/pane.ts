import type { Frame } from 'playwright-core';

/** Opens a tab, from the menu where the pane is too narrow for it. */
export async function openTab(pane: Frame, name: string): Promise<void> {
  const tab = pane.getByRole('tab', { name, exact: true });
  if ((await tab.count()) === 0) {
    await pane.getByRole('button', { name: /^(更多页|More tabs)/ }).click();
    await pane.getByRole('menuitem', { name, exact: true }).click();
  } else await tab.click();
  // A page around the pane says the same of its grid.
  await pane
    .locator('.jh')
    .getByText(/^(正在打开…|Opening…)$/)
    .waitFor({ state: 'detached' });
}
