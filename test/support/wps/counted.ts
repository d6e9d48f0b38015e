/** How often the model was asked. */
export interface Count {
  accesses: number;
}

const inside = new WeakMap<object, object>();

/** The model with every access counted: a property read or written, a method called; what it gives is counted on. */
export function counted<T extends object>(model: T, count: Count): T {
  const proxy = new Proxy(model, {
    get(target, name) {
      if (name === 'hasOwnProperty' || typeof name === 'symbol')
        return Reflect.get(target, name, target) as unknown;
      count.accesses += 1;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return wrap(value, count);
      return (...args: unknown[]) => wrap(Reflect.apply(value, target, args.map(unwrap)), count);
    },
    set(target, name, value) {
      count.accesses += 1;
      return Reflect.set(target, name, unwrap(value), target);
    },
  });
  inside.set(proxy, model);
  return proxy;
}

function wrap(value: unknown, count: Count): unknown {
  const plain =
    value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof ArrayBuffer;
  return plain ? value : counted(value, count);
}

const unwrap = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (inside.get(value) ?? value) : value;
