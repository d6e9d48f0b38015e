import type { WpsRange, WpsSheet } from '../../../src/wps/model';
import { parseAddress, type Sheet, WHOLE_SHEET } from '@junheng/host';
import type { WpsHost } from './host';
import { HostRange } from './range';

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;

export class HostSheet implements WpsSheet {
  constructor(
    private readonly host: WpsHost,
    private readonly model: Sheet,
  ) {}

  get Name(): string {
    // A deleted sheet answers with nothing, or throws.
    if (!this.host.book.sheets.includes(this.model))
      return this.host.missing('Worksheet') as unknown as string;
    return this.model.name;
  }

  set Name(name: string) {
    if (this.host.book.sheets.some((one) => one !== this.model && one.name === name)) throw new Error('Name');
    this.model.change({ name });
  }

  get Visible(): number {
    return VISIBLE[this.model.parts.visibility];
  }

  set Visible(visible: number) {
    this.model.change({ visibility: visible === -1 ? 'Visible' : visible === 2 ? 'VeryHidden' : 'Hidden' });
  }

  get ProtectContents(): boolean {
    return this.model.parts.protection !== null;
  }

  get UsedRange(): WpsRange {
    const area = this.model.usedArea(WHOLE_SHEET, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return new HostRange(this.host, this.model, [area]);
  }

  get Cells(): WpsRange {
    return new HostRange(this.host, this.model, [WHOLE_SHEET]);
  }

  Range(address: string): WpsRange {
    if (address.length > this.host.answers.address) throw new Error('Range');
    const areas = address.split(',').map((one) => {
      const parsed = parseAddress(one);
      if (!parsed) throw new Error(`Range ${one}`);
      return parsed.area;
    });
    return new HostRange(this.host, this.model, areas);
  }

  Activate(): void {
    if (this.model.parts.visibility !== 'Visible') throw new Error('Activate');
    this.host.book.activate(this.model);
  }

  Delete(): void {
    const { book, DisplayAlerts } = this.host;
    if (DisplayAlerts) throw new Error('WPS would ask');
    const rest = book.sheets.filter((one) => one !== this.model);
    if (!rest.some(({ parts }) => parts.visibility === 'Visible')) throw new Error('Delete');
    book.emit({ kind: 'sheetDeleted', sheet: this.model, origin: 'addin' });
    book.change({ order: rest });
  }

  get sheet(): Sheet {
    return this.model;
  }
}

export class HostSheets {
  constructor(private readonly host: WpsHost) {}

  get Count(): number {
    return this.host.book.sheets.length;
  }

  Item(index: number): WpsSheet {
    const sheet = this.host.book.sheets[index - 1];
    if (!sheet) throw new Error(`Item ${index}`);
    return this.host.sheet(sheet);
  }

  Add(before: null | undefined, after: WpsSheet): WpsSheet {
    if (before || !(after instanceof HostSheet)) throw new Error('Add');
    const { book } = this.host;
    const names = new Set(book.sheets.map(({ name }) => name));
    let number = 1;
    while (names.has(`Sheet${number}`)) number += 1;
    const sheet = book.newSheet(`Sheet${number}`);
    const at = book.sheets.indexOf(after.sheet) + 1;
    book.change({ order: [...book.sheets.slice(0, at), sheet, ...book.sheets.slice(at)] });
    book.emit({ kind: 'sheetAdded', sheet, origin: 'addin' });
    book.activate(sheet);
    return this.host.sheet(sheet);
  }
}
