import { fullAddress, writeArea } from '../model/address';
import type { Area } from '../model/area';
import type { BookEvent, Origin } from '../model/events';
import { shown, typeOf } from '../model/values';
import { Category, type Entry } from '../protocol/wire';
import { EventType, WORKBOOK } from './event-methods';
import type { Session } from './session';

type Told = Readonly<Record<string, unknown>>;

/**
 * Turns what happens in the workbook into Excel's events for the add-in. They are posted after the batch that caused
 * them has been answered, own writes included (`triggerSource` tells them apart), and only those somebody listens to.
 */
export class EventFeed {
  private readonly pending: Entry[] = [];
  private scheduled = false;

  constructor(
    private readonly session: Session,
    private readonly post: (entries: readonly Entry[]) => void,
  ) {
    session.book.listen((event) => this.take(event));
  }

  private take(event: BookEvent): void {
    if (!this.session.enableEvents) return;
    switch (event.kind) {
      case 'edited':
        return this.edited(event);
      case 'restored':
        for (const sheet of event.sheets) {
          const used = sheet.usedArea({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, true);
          if (used) this.edited({ ...RESTORED, sheet, areas: [used] });
        }
        return;
      case 'formatted':
        return this.tell(EventType.formatChanged, event.sheet.id, {
          ...source(event.origin),
          address: addressOf(event.areas),
          referenceId: rangeId(event.sheet.id, event.areas),
        });
      case 'calculated':
        return this.tell(EventType.calculated, event.sheet.id, { address: addressOf(event.areas) });
      case 'selected':
        return this.tell(EventType.selectionChanged, event.sheet.id, { address: addressOf(event.areas) });
      case 'sheetAdded':
        return this.tell(EventType.added, event.sheet.id, source(event.origin));
      case 'sheetDeleted':
        return this.tell(EventType.deleted, event.sheet.id, source(event.origin));
      case 'activated':
        return this.tell(EventType.activated, event.sheet.id, {});
      case 'deactivated':
        return this.tell(EventType.deactivated, event.sheet.id, {});
      case 'renamed':
        return this.tell(EventType.nameChanged, event.sheet.id, {
          ...source(event.origin),
          nameBefore: event.before,
          nameAfter: event.after,
        });
      case 'visibility':
        return this.tell(EventType.visibilityChanged, event.sheet.id, {
          ...source(event.origin),
          visibilityBefore: event.before,
          visibilityAfter: event.after,
        });
      case 'sheetMoved':
        return this.tell(EventType.moved, event.sheet.id, {
          ...source(event.origin),
          positionBefore: event.before,
          positionAfter: event.after,
        });
      case 'protection':
        return this.tell(EventType.protectionChanged, event.sheet.id, {
          ...source(event.origin),
          isProtected: event.isProtected,
        });
      case 'parts':
        return;
    }
  }

  private edited(event: Extract<BookEvent, { kind: 'edited' }>): void {
    const { sheet, areas } = event;
    const one = 'before' in event || 'after' in event;
    const details = one
      ? {
          valueBefore: shown(event.before),
          valueAfter: shown(event.after),
          valueTypeBefore: typeOf(event.before),
          valueTypeAfter: typeOf(event.after),
        }
      : {};
    const told = {
      ...source(event.origin),
      address: addressOf(areas),
      referenceId: rangeId(sheet.id, areas),
      changeType: event.change,
      shiftDirection: event.shift,
      ...details,
    };
    this.tell(EventType.changed, sheet.id, told);
    const formulaAfter = one ? sheet.at(areas[0]?.top ?? 0, areas[0]?.left ?? 0)?.formula : undefined;
    if (one && (formulaAfter ?? event.formulaBefore) !== undefined && formulaAfter !== event.formulaBefore)
      this.tell(EventType.formulaChanged, sheet.id, {
        ...source(event.origin),
        formulaDetails: [
          {
            cellAddress: fullAddress(sheet.name, areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 }),
            previousFormula: event.formulaBefore ?? '',
          },
        ],
      });
  }

  /** To whoever listens to the sheet (or the object named), and to whoever listens to the whole workbook. */
  private tell(type: number, sheetId: string, told: Told, objectId?: string): void {
    for (const target of [objectId ?? sheetId, WORKBOOK]) {
      if (!this.session.listening.has(`${type}:${target}`)) continue;
      this.pending.push({
        messageCategory: Category.event,
        messageType: type,
        targetId: target,
        message: JSON.stringify({ worksheetId: sheetId, ...told }),
      });
    }
    this.schedule();
  }

  /** Any entry, such as the pane's visibility, in order with the rest. */
  send(entry: Entry): void {
    this.pending.push(entry);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.pending.length === 0) return;
    this.scheduled = true;
    void Promise.resolve().then(() => {
      this.scheduled = false;
      this.post(this.pending.splice(0));
    });
  }
}

const RESTORED = { kind: 'edited', change: 'RangeEdited', shift: 'None', origin: 'user' } as const;

const source = (origin: Origin): Told => ({
  source: 'Local',
  ...(origin === 'addin' ? { triggerSource: 'ThisLocalAddin' } : {}),
});

/** By this an event's `getRange` finds its range again. */
export const rangeId = (sheetId: string, areas: readonly Area[]): string => `${sheetId}|${addressOf(areas)}`;

const addressOf = (areas: readonly Area[]): string => areas.map((area) => writeArea(area)).join(',');
