import { parseAddress, splitAddresses } from '../model/address';
import { type Area, cellsOf, WHOLE_SHEET } from '../model/area';
import { areaOf, referencesIn } from '../../form/references/formula';
import { MAX_ADDRESS_LENGTH } from '../model/limits';
import type { Name } from '../model/parts';
import type { Sheet, Tracker } from '../model/sheet';
import { refuse } from '../protocol/errors';
import { alive, type Session, type SheetRef } from './session';

/** The self of a Range (one area) and of a RangeAreas (one or more), and of everything that hangs on them. */
export class Areas implements Tracker {
  constructor(
    readonly session: Session,
    private readonly on: Sheet,
    public areas: readonly Area[],
  ) {}

  get sheet(): Sheet {
    return alive({ session: this.session, sheet: this.on });
  }

  /** The only area of a Range; refused once its cells have been deleted. */
  get area(): Area {
    return this.sheet && (this.areas[0] ?? refuse('InvalidReference'));
  }

  get cellCount(): number {
    return this.areas.reduce((sum, area) => sum + cellsOf(area), 0);
  }

  /** Another range on the same sheet. */
  with(...areas: readonly Area[]): Areas {
    return new Areas(this.session, this.sheet, areas);
  }

  /** A kept range moves with inserted and deleted cells. */
  track(kept: boolean): void {
    if (kept) this.on.trackers.add(this);
    else this.on.trackers.delete(this);
  }
}

/** What an address or a name of a range leads to; a sheet in the address goes before the sheet asked. */
export function lookUp({ session, sheet }: SheetRef, address: string): Areas {
  const own = alive({ session, sheet });
  const parsed = parseAddress(address);
  if (parsed) {
    const target = parsed.sheet === undefined ? own : session.book.sheet(parsed.sheet);
    return new Areas(session, target ?? refuse('InvalidArgument'), [parsed.area]);
  }
  const name = nameItem(own.parts.names, address) ?? nameItem(session.book.parts.names, address);
  return (name && rangeOfFormula({ session, sheet: own }, name.formula)) ?? refuse('InvalidArgument');
}

export const nameItem = (names: readonly Name[], name: string): Name | undefined =>
  names.find((item) => item.name.toLowerCase() === name.toLowerCase());

/** The range a formula such as `=表1!$A$1:$B$2` is; null when it is anything else. */
export function rangeOfFormula({ session, sheet }: SheetRef, formula: string): Areas | null {
  const body = formula.replace(/^=/, '').trim();
  const [reference, ...more] = referencesIn(`=${body}`);
  if (!reference || more.length > 0 || !parseAddress(body)) return null;
  const target = reference.sheet === undefined ? sheet : session.book.sheet(reference.sheet);
  return target ? new Areas(session, target, [areaOf(reference)]) : null;
}

/** One range by address or name, or the whole sheet when no address is given. */
export const rangeAt = (ref: SheetRef, address: string | undefined): Areas =>
  address === undefined || address === ''
    ? new Areas(ref.session, alive(ref), [WHOLE_SHEET])
    : lookUp(ref, address);

/** Several addresses divided by commas; what is longer than Excel reads is cut. */
export function rangesAt(ref: SheetRef, addresses: string | undefined): Areas {
  if (addresses === undefined || addresses === '') return rangeAt(ref, undefined);
  const parts = splitAddresses(addresses.slice(0, MAX_ADDRESS_LENGTH));
  const ranges = parts.map((part) => lookUp(ref, part));
  const first = ranges[0] ?? refuse('InvalidArgument');
  if (ranges.some((range) => range.sheet !== first.sheet)) refuse('InvalidArgument');
  return first.with(...ranges.flatMap((range) => range.areas));
}
