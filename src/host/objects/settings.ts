import type { HostClass } from '../protocol/class';
import { decoder, json } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { storeClass } from './key-values';
import type { Session } from './session';

/** Any JSON but undefined; kept in the workbook. */
const setting = decoder('any', (raw) => (raw === undefined ? refuse('InvalidArgument') : json.decode(raw)));

export const SettingCollectionClass: HostClass<Session> = storeClass<Session, unknown>(
  {
    collection: 'SettingCollection',
    item: 'Setting',
    since: '1.4',
    value: setting,
    caseSensitive: true,
    typed: false,
  },
  {
    read: (self) => self.book.parts.settings,
    write: (self, settings) => self.book.change({ settings }),
  },
);
