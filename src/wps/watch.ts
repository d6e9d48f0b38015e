import type { StopWatching, WorkbookListener } from '../spreadsheet/types';
import { openBook } from './guarded';
import type { KnownSheets } from './known-sheets';
import type { WpsApplication, WpsEventName, WpsEvents } from './model';
import type { OwnWrites } from './own-writes';
import { areaOf } from './read/snapshot';

/** Where events are listened for: at the application, or at the global `wps`, whichever this WPS has. */
export function eventsOf(app: WpsApplication): WpsEvents | null {
  const { wps } = globalThis as { wps?: { ApiEvent?: WpsEvents } };
  return app.ApiEvent ?? wps?.ApiEvent ?? null;
}

/**
 * Tells of edits, calculation, new and deleted sheets and of the selection. What an event brings along is unproven: without a
 * sheet every sheet counts as changed, without a range the active cell is asked for.
 */
export function watchBook(
  app: WpsApplication,
  known: KnownSheets,
  own: OwnWrites,
  listener: WorkbookListener,
): StopWatching {
  const events = eventsOf(app);
  if (!events) return async () => undefined;
  let ended = false;
  const tell = (payload: readonly unknown[], edited: boolean): void => {
    if (ended || own.quiet) return;
    for (const id of idsOf(app, known, payload)) listener.changed(id, edited);
  };
  const handlers: Readonly<Record<WpsEventName, (...payload: unknown[]) => void>> = {
    SheetChange: (...payload) => tell(payload, true),
    SheetCalculate: (...payload) => tell(payload, false),
    WorkbookNewSheet: (...payload) => tell(payload.slice(1), false),
    SheetBeforeDelete: (...payload) => tell(payload, true),
    SheetSelectionChange: () => {
      if (!ended) tellSelection(app, known, listener);
    },
  };
  const names = Object.keys(handlers) as WpsEventName[];
  for (const name of names) events.AddApiEventListener(name, handlers[name]);
  return async () => {
    ended = true;
    for (const name of names) events.RemoveApiEventListener(name, handlers[name]);
  };
}

/** The sheet that an event is about; all sheets where it does not tell. */
function idsOf(app: WpsApplication, known: KnownSheets, payload: readonly unknown[]): string[] {
  try {
    const sheets = known.of(openBook(app));
    const named = payload.map(nameOf).find((name) => sheets.some((one) => one.name === name));
    return sheets.filter(({ name }) => named === undefined || name === named).map(({ id }) => id);
  } catch {
    // The workbook is being closed.
    return [];
  }
}

function nameOf(thing: unknown): string | undefined {
  if (typeof thing === 'string') return thing;
  const name = (thing as { Name?: unknown } | null | undefined)?.Name;
  return typeof name === 'string' ? name : undefined;
}

/** Always the active cell: it is what a person sees, and an event's range may be anything. */
function tellSelection(app: WpsApplication, known: KnownSheets, listener: WorkbookListener): void {
  try {
    const active = app.ActiveSheet.Name;
    const sheet = known.of(openBook(app)).find(({ name }) => name === active);
    if (!sheet) return;
    const { top, left } = areaOf(app.ActiveCell);
    listener.selected({ sheet: sheet.id, row: top, column: left });
  } catch {
    // A chart is selected, or the workbook is being closed.
  }
}
