import * as React from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Language } from '../messages/sentence';
import { type PaneSession, paneSession } from '../taskpane/session/session';
import { DEFAULT_STANDARDS } from '../taskpane/session/standards';
import { startState } from '../taskpane/state/state';
import { createStore, type Store } from '../taskpane/state/store';
import { App } from '../taskpane/view/App';
import { bytesOf } from './data';
import { BookSpreadsheet } from './spreadsheet/book-spreadsheet';
import type { BookHost } from './spreadsheet/host';

/** The pane as a part of the page: every workbook gets one of its own, as in Excel. */
export class Pane {
  private readonly root: Root;
  private store: Store | null = null;
  private session: PaneSession | null = null;
  private dark = false;
  /** What was shown of one workbook is not kept for the next. */
  private count = 0;
  /** A page opened from a disk has no other beside it: the sources come along, and are handed out where they are asked for. */
  private readonly sources = URL.createObjectURL(
    new Blob([bytesOf('sources').slice()], { type: 'text/html;charset=utf-8' }),
  );

  constructor(readonly element: HTMLElement) {
    this.root = createRoot(element);
  }

  /** A pane for the workbook of this host. */
  start(host: BookHost, language: Language): void {
    this.count += 1;
    this.store = createStore(startState(language, DEFAULT_STANDARDS));
    this.session = paneSession(this.store, new BookSpreadsheet(host));
    this.draw();
    void this.session.start();
  }

  get actions(): PaneSession | null {
    return this.session;
  }

  speak(language: Language): void {
    this.store?.dispatch({ type: 'language', language });
  }

  darken(dark: boolean): void {
    this.dark = dark;
    this.draw();
  }

  private draw(): void {
    const { store, session, dark } = this;
    if (store && session)
      this.root.render(
        <App key={this.count} store={store} actions={session} page={{ dark, sources: this.sources }} />,
      );
  }
}
