import { type HostClass, type HostObject, instance } from '../protocol/class';
import type { Areas } from './areas';
import type { SheetRef } from './session';

/** Classes that others lead to and that lead to others themselves, and what their objects are made of: known by name. */
interface KnownClasses {
  readonly Range: Areas;
  readonly RangeAreas: Areas;
  readonly Worksheet: SheetRef;
}

const classes = new Map<string, unknown>();

/** Enters a class under its own name; whoever makes objects of it need not import it. */
export function entered<Name extends keyof KnownClasses>(
  name: Name,
  members: Omit<HostClass<KnownClasses[Name]>, 'name'>,
): HostClass<KnownClasses[Name]> {
  const type = { name, ...members };
  classes.set(name, type);
  return type;
}

/** An object of the class of that name. Throws where the class was never entered: `all-classes` brings them all. */
export function objectOf<Name extends keyof KnownClasses>(name: Name, self: KnownClasses[Name]): HostObject {
  const type = classes.get(name);
  if (type === undefined) throw new Error(`The class ${name} is not entered`);
  return instance(type as HostClass<KnownClasses[Name]>, self);
}
