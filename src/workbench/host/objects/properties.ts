import { editable, type HostClass, instance, leads } from '../protocol/class';
import { decoder, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import { storeClass } from './key-values';
import { alive, type Session, type SheetRef } from './session';

const FIELDS = [
  'Author',
  'Category',
  'Comments',
  'Company',
  'Keywords',
  'Manager',
  'Subject',
  'Title',
] as const;

const scalar = decoder('string | number | boolean', (raw) =>
  typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean'
    ? raw
    : refuse('InvalidArgument'),
);

export const CustomPropertyCollectionClass: HostClass<Session> = storeClass<Session, unknown>(
  {
    collection: 'CustomPropertyCollection',
    item: 'CustomProperty',
    since: '1.7',
    value: scalar,
    caseSensitive: false,
    typed: true,
    deletesAll: true,
  },
  {
    read: (self) => self.book.parts.customProperties,
    write: (self, customProperties) => self.book.change({ customProperties }),
  },
);

export const DocumentPropertiesClass: HostClass<Session> = {
  name: 'DocumentProperties',
  properties: Object.fromEntries(
    FIELDS.map((name) => [
      name,
      editable<Session, string>(
        '1.7',
        (self) => self.book.parts.properties[name] ?? '',
        text,
        (self, value) => self.book.change({ properties: { ...self.book.parts.properties, [name]: value } }),
      ),
    ]),
  ),
  navigations: { Custom: leads('1.7', (self) => instance(CustomPropertyCollectionClass, self)) },
};

/** Custom properties of one worksheet. */
export const SheetPropertyCollectionClass: HostClass<SheetRef> = storeClass<SheetRef, string>(
  {
    collection: 'WorksheetCustomPropertyCollection',
    item: 'WorksheetCustomProperty',
    since: '1.12',
    value: text,
    caseSensitive: false,
    typed: false,
  },
  {
    read: (self) => alive(self).parts.customProperties,
    write: (self, customProperties) => alive(self).change({ customProperties }),
  },
);
