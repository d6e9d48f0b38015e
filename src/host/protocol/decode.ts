import { HostError, refuse } from './errors';

/** Turns one argument as it came over the wire (JSON, or a host object) into what a handler wants; refuses what Excel refuses. */
export interface Decoder<V> {
  /** How the argument is described in the generated table of members. */
  readonly describe: string;
  decode(raw: unknown): V;
}

export const decoder = <V>(describe: string, decode: (raw: unknown) => V): Decoder<V> => ({
  describe,
  decode,
});

export const text = decoder('string', (raw) => (typeof raw === 'string' ? raw : refuse('InvalidArgument')));

export const flag = decoder('boolean', (raw) => (typeof raw === 'boolean' ? raw : refuse('InvalidArgument')));

export const number = decoder('number', (raw) =>
  typeof raw === 'number' && Number.isFinite(raw) ? raw : refuse('InvalidArgument'),
);

export const integer = decoder('integer', (raw) =>
  typeof raw === 'number' && Number.isInteger(raw) && Math.abs(raw) < 2 ** 31
    ? raw
    : refuse('InvalidArgument'),
);

/** An object of the host given as an argument; where plain data is wanted it is refused. */
const isHostObject = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && 'className' in raw;

const isPlain = (raw: unknown): boolean =>
  typeof raw !== 'object' ||
  raw === null ||
  (!isHostObject(raw) && Object.values(raw as Record<string, unknown>).every(isPlain));

/** Any JSON, handed on as it came. */
export const json = decoder('any', (raw) => (isPlain(raw) ? raw : refuse('InvalidArgument')));

export function oneOf<const V extends string>(...values: readonly V[]): Decoder<V> {
  return decoder(values.map((value) => `"${value}"`).join(' | '), (raw) => {
    const lower = typeof raw === 'string' ? raw.toLowerCase() : undefined;
    return values.find((value) => value.toLowerCase() === lower) ?? refuse('InvalidArgument');
  });
}

export function optional<V>(inner: Decoder<V>): Decoder<V | undefined> {
  return decoder(`${inner.describe}?`, (raw) =>
    raw === undefined || raw === null ? undefined : inner.decode(raw),
  );
}

/** The first of several decoders that accepts the argument. */
export function either<A, B>(first: Decoder<A>, second: Decoder<B>): Decoder<A | B> {
  return decoder(`${first.describe} | ${second.describe}`, (raw) => {
    try {
      return first.decode(raw);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return second.decode(raw);
    }
  });
}

export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export const record = decoder('object', (raw) =>
  isRecord(raw) && isPlain(raw) ? raw : refuse('InvalidArgument'),
);
