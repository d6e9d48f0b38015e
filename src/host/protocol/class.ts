import { type Decoder, decoder } from './decode';
import { HostError, refuse } from './errors';
import { type ApiSet, isSupported, type Matrix, nameOfSet } from './requirements';

/** A scalar property. `load()` without names brings all readable ones that the requirement sets allow. */
export interface Property<T> {
  readonly since: ApiSet;
  readonly get?: (self: T) => unknown;
  readonly set?: (self: T, raw: unknown) => void;
  readonly describe?: string;
}

/** A property that leads to another object; null answers a null object. */
export interface Navigation<T> {
  readonly since: ApiSet;
  readonly to: (self: T) => HostObject | null;
}

export interface Method<T> {
  readonly since: ApiSet;
  readonly parameters: readonly string[];
  readonly run: (self: T, args: readonly unknown[]) => unknown;
}

/** One class of Excel's object model, as a table. Names of members are written as on the wire: PascalCase. */
export interface HostClass<T> {
  readonly name: string;
  /** The set a member belongs to when it comes with the class itself is written at each member all the same. */
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** What an instantiated object reports of itself, usually its id: later paths address it by that. */
  readonly identity?: (self: T) => Record<string, unknown>;
  /** The members of a collection, in order. */
  readonly items?: (self: T) => readonly HostObject[];
  /** `getItem(key)` of a collection; undefined answers ItemNotFound. */
  readonly item?: (self: T, key: unknown) => HostObject | undefined;
  /** The object is tracked (or no longer): a kept range moves with inserted rows. */
  readonly track?: (self: T, kept: boolean) => void;
}

/** An object of the host whatever its class: what the protocol works with. */
export interface HostObject {
  readonly className: string;
  reference: string | undefined;
  identity(): Record<string, unknown>;
  isCollection(): boolean;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
  scalarNames(matrix: Matrix): readonly string[];
  has(name: string): 'property' | 'navigation' | undefined;
  get(name: string, matrix: Matrix): unknown;
  set(name: string, value: unknown, matrix: Matrix): void;
  navigate(name: string, matrix: Matrix): HostObject | null;
  call(name: string, args: readonly unknown[], matrix: Matrix): unknown;
  track(kept: boolean): void;
}

class Instance<T> implements HostObject {
  reference: string | undefined;

  constructor(
    readonly type: HostClass<T>,
    readonly self: T,
  ) {}

  get className(): string {
    return this.type.name;
  }

  identity(): Record<string, unknown> {
    const identity = this.type.identity?.(this.self) ?? {};
    return this.reference === undefined ? identity : { ...identity, _ReferenceId: this.reference };
  }

  isCollection(): boolean {
    return this.type.items !== undefined;
  }

  items(): readonly HostObject[] {
    return this.type.items?.(this.self) ?? [];
  }

  item(key: unknown): HostObject {
    if (!this.type.item) throw this.missing('getItem');
    return this.at('getItem', () => this.type.item?.(this.self, key) ?? refuse('ItemNotFound'));
  }

  scalarNames(matrix: Matrix): readonly string[] {
    return Object.entries(this.type.properties ?? {})
      .filter(([, property]) => property.get && isSupported(matrix, property.since))
      .map(([name]) => name);
  }

  has(name: string): 'property' | 'navigation' | undefined {
    if (own(this.type.properties, name)) return 'property';
    return own(this.type.navigations, name) ? 'navigation' : undefined;
  }

  get(name: string, matrix: Matrix): unknown {
    const property = this.member(own(this.type.properties, name), name, matrix);
    const { get } = property;
    if (!get) throw this.missing(name);
    return this.at(name, () => get(this.self) ?? null);
  }

  set(name: string, value: unknown, matrix: Matrix): void {
    const property = this.member(own(this.type.properties, name), name, matrix);
    this.at(name, () => (property.set ? property.set(this.self, value) : refuse('InvalidArgument')));
  }

  navigate(name: string, matrix: Matrix): HostObject | null {
    const navigation = this.member(own(this.type.navigations, name), name, matrix);
    return this.at(name, () => navigation.to(this.self));
  }

  call(name: string, args: readonly unknown[], matrix: Matrix): unknown {
    const method = this.member(own(this.type.methods, name), name, matrix);
    return this.at(name, () => method.run(this.self, args));
  }

  track(kept: boolean): void {
    this.type.track?.(this.self, kept);
  }

  private member<M extends { since: ApiSet }>(member: M | undefined, name: string, matrix: Matrix): M {
    if (!member) throw this.missing(name);
    if (isSupported(matrix, member.since)) return member;
    throw this.missing(name, nameOfSet(member.since));
  }

  private missing(name: string, set?: string): HostError {
    const location = this.location(name);
    const reason = set ? `${location} needs ${set}.` : `${location} is not part of this host.`;
    return new HostError('ApiNotFound', `${new HostError('ApiNotFound').message} (${reason})`, location);
  }

  private location(name: string): string {
    return `${this.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  /** Runs a handler; its refusals are given the place they come from. */
  private at<R>(name: string, run: () => R): R {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof HostError) || error.location !== undefined) throw error;
      throw new HostError(error.code, error.message, this.location(name));
    }
  }
}

/** A member of the table itself, never one inherited from Object. */
function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

export const instance = <T>(type: HostClass<T>, self: T): HostObject => new Instance(type, self);

/** The argument must be an object of the class of this name: by name, since classes refer to one another in circles. */
export function objectNamed<T>(name: string): Decoder<T> {
  return decoder(name, (raw) =>
    raw instanceof Instance && raw.className === name ? (raw.self as T) : refuse('InvalidArgument'),
  );
}

export const readable = <T>(since: ApiSet, get: (self: T) => unknown): Property<T> => ({ since, get });

export function editable<T, V>(
  since: ApiSet,
  get: (self: T) => unknown,
  value: Decoder<V>,
  set: (self: T, value: V) => void,
): Property<T> {
  return { since, get, set: (self, raw) => set(self, value.decode(raw)), describe: value.describe };
}

export const leads = <T>(since: ApiSet, to: (self: T) => HostObject | null): Navigation<T> => ({ since, to });

/** A property that can be set, and of which the host does not know what it is. */
export const settable = <T, V>(
  since: ApiSet,
  value: Decoder<V>,
  set: (self: T, value: V) => void,
): Property<T> => ({
  since,
  set: (self, raw) => set(self, value.decode(raw)),
  describe: value.describe,
});

/** What a list of decoders makes of the arguments. */
type Decoded<D extends readonly Decoder<unknown>[]> = {
  -readonly [K in keyof D]: D[K] extends Decoder<infer V> ? V : never;
};

/** A method whose arguments are decoded one by one; more arguments than parameters are refused unless they are null. */
export function method<T, const D extends readonly Decoder<unknown>[]>(
  since: ApiSet,
  parameters: D,
  run: (self: T, ...args: Decoded<D>) => unknown,
): Method<T> {
  return {
    since,
    parameters: parameters.map((parameter) => parameter.describe),
    run: (self, args) => {
      if (args.slice(parameters.length).some((extra) => extra !== null && extra !== undefined))
        refuse('InvalidArgument');
      return run(
        self,
        ...(parameters.map((parameter, index) => parameter.decode(args[index])) as Decoded<D>),
      );
    },
  };
}
