import type { WpsRange, WpsSheet } from '../model';
import { areaOf, Snapshot } from '../read/snapshot';

/**
 * What tells a cell from others, so that it is known again: whether a held range follows inserted rows is unproven in WPS, and one
 * that does not now points at another cell, which may hold the very value that was written.
 */
export class Whereabouts {
  private readonly taken = new Map<WpsSheet, Snapshot>();

  /** The texts before a cell in its row and above it in its column, as they are at the first asking of a sheet. */
  of(sheet: WpsSheet, range: WpsRange): string {
    const snapshot = this.taken.get(sheet) ?? Snapshot.of(sheet);
    this.taken.set(sheet, snapshot);
    const { top: row, left: column } = areaOf(range);
    const { area } = snapshot;
    const inRow: string[] = [];
    for (let at = area.left; at < column; at += 1) collect(snapshot, row, at, inRow);
    const inColumn: string[] = [];
    for (let at = area.top; at < row; at += 1) collect(snapshot, at, column, inColumn);
    return JSON.stringify([inRow, inColumn]);
  }
}

/** Figures may be typed anew at any time; texts typed into a cell are what names it. */
function collect(snapshot: Snapshot, row: number, column: number, texts: string[]): void {
  const content = snapshot.content(row, column);
  if (typeof content === 'string' && snapshot.formula(row, column) === null) texts.push(content);
}
