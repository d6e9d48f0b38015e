import { editable, type HostClass, type HostObject, instance, method, readable } from '../protocol/class';
import { type Decoder, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { ApiSet } from '../protocol/requirements';

/** A store of keys and values that Excel offers as a collection: settings, custom properties. */
export interface Store<T, V> {
  read(self: T): Readonly<Record<string, V>>;
  write(self: T, values: Readonly<Record<string, V>>): void;
}

interface KeyRef<T> {
  readonly owner: T;
  readonly key: string;
}

/** Names of the two classes, the set they belong to, and whether keys differ by their case. */
export interface StoreShape<V> {
  readonly collection: string;
  readonly item: string;
  readonly since: ApiSet;
  readonly value: Decoder<V>;
  readonly caseSensitive: boolean;
  readonly typed: boolean;
  /** Whether the collection can be emptied at once. */
  readonly deletesAll?: boolean;
}

export function storeClass<T, V>(shape: StoreShape<V>, store: Store<T, V>): HostClass<T> {
  const { since, caseSensitive } = shape;
  const keyIn = (values: Readonly<Record<string, V>>, key: string): string | undefined =>
    Object.keys(values).find((known) =>
      caseSensitive ? known === key : known.toLowerCase() === key.toLowerCase(),
    );
  const valueOf = ({ owner, key }: KeyRef<T>): V => {
    const values = store.read(owner);
    return key in values ? (values[key] as V) : refuse('ItemNotFound');
  };
  const itemClass: HostClass<KeyRef<T>> = {
    name: shape.item,
    identity: (self) => ({ Key: self.key, _Id: self.key }),
    properties: {
      Key: readable(since, (self) => self.key),
      Value: editable(since, valueOf, shape.value, ({ owner, key }: KeyRef<T>, value) =>
        store.write(owner, { ...store.read(owner), [key]: value }),
      ),
      ...(shape.typed ? { Type: readable<KeyRef<T>>(since, (self) => typeOf(valueOf(self))) } : {}),
    },
    methods: {
      Delete: method(since, [], ({ owner, key }: KeyRef<T>) => {
        const { [key]: removed, ...rest } = store.read(owner);
        if (removed === undefined && !(key in store.read(owner))) refuse('ItemNotFound');
        store.write(owner, rest);
      }),
    },
  };
  const asObject = (owner: T, key: string): HostObject => instance(itemClass, { owner, key });
  const byKey = (owner: T, key: unknown): HostObject | undefined => {
    const known = typeof key === 'string' ? keyIn(store.read(owner), key) : undefined;
    return known === undefined ? undefined : asObject(owner, known);
  };
  return {
    name: shape.collection,
    items: (self) => Object.keys(store.read(self)).map((key) => asObject(self, key)),
    item: byKey,
    methods: {
      Add: method(since, [text, shape.value], (self: T, key, value) => {
        if (key === '' || key.length > 255) refuse('InvalidArgument');
        const values = store.read(self);
        const known = keyIn(values, key) ?? key;
        store.write(self, { ...values, [known]: value });
        return asObject(self, known);
      }),
      ...(shape.deletesAll ? { DeleteAll: method<T, []>(since, [], (self) => store.write(self, {})) } : {}),
      GetCount: method(since, [], (self: T) => Object.keys(store.read(self)).length),
      GetItemOrNullObject: method(since, [text], (self: T, key) => byKey(self, key) ?? null),
    },
  };
}

function typeOf(value: unknown): string {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
