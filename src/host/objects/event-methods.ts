import { method, type Method } from '../protocol/class';
import type { ApiSet } from '../protocol/requirements';
import type { Session } from './session';

/** The numbers by which office.js knows Excel's events. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  paneVisibility: 65539,
} as const;

/** The target of events of the whole workbook. */
export const WORKBOOK = 'Workbook';

/** `_Register…Event` and `_Unregister…Event` for each event a class raises: wire name → [type, requirement set]. */
export function eventMethods<T>(
  target: (self: T) => { session: Session; id: string },
  events: Readonly<Record<string, readonly [type: number, since: ApiSet]>>,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, [type, since]] of Object.entries(events)) {
    methods[`_Register${name}`] = method<T, []>(since, [], (self) => {
      const { session, id } = target(self);
      session.listening.add(`${type}:${id}`);
    });
    methods[`_Unregister${name}`] = method<T, []>(since, [], (self) => {
      const { session, id } = target(self);
      session.listening.delete(`${type}:${id}`);
    });
  }
  return methods;
}
