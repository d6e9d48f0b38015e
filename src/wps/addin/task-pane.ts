import { type WpsApplication, type WpsPane, XL } from '../model';

const KEY = 'junheng.pane';
const WIDTH = 420;

/** The pane of the add-in; made where there is none yet. WPS keeps it by a number, which the pages share. */
export function showPane(app: WpsApplication, address: string, title: string): WpsPane {
  const there = paneThere(app);
  if (there) {
    there.Visible = true;
    return there;
  }
  const pane = app.CreateTaskPane(address, title);
  app.PluginStorage.setItem(KEY, String(pane.ID));
  pane.DockPosition = XL.dockRight;
  pane.Width = WIDTH;
  pane.Visible = true;
  return pane;
}

/** Hides the pane; the button of the ribbon shows it again as it was. */
export function hidePane(app: WpsApplication): void {
  const pane = paneThere(app);
  if (pane) pane.Visible = false;
}

export function isPaneShown(app: WpsApplication): boolean {
  return paneThere(app)?.Visible === true;
}

/** Null where none was made, or a person has closed it for good. */
function paneThere(app: WpsApplication): WpsPane | null {
  const id = Number(app.PluginStorage.getItem(KEY) || Number.NaN);
  if (!Number.isFinite(id)) return null;
  try {
    return app.GetTaskPane(id) ?? null;
  } catch {
    return null;
  }
}
