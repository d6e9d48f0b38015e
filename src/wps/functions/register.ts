import { FUNCTIONS } from '../../functions';
import type { CustomFunction } from '../../functions/port';
import type { FunctionDescription, WpsApplication } from '../model';
import type { WpsFunction } from './describe';
import { errorText, fromWps, toWps } from './values';

const NAMESPACE = 'JH';

/** Registers our functions with their descriptions; the number of those that WPS took. An older WPS has no functions of add-ins. */
export function registerFunctions(app: WpsApplication, described: readonly WpsFunction[]): number {
  if (typeof app.AddCustomFunction !== 'function') return 0;
  const implementations = new Map<string, CustomFunction>(
    FUNCTIONS.map(({ name, implementation }) => [name, implementation]),
  );
  let taken = 0;
  for (const { name, ...rest } of described) {
    const implementation = implementations.get(name);
    if (!implementation) continue;
    const metadata: FunctionDescription = {
      description: rest.description,
      result: { ...rest.result },
      parameters: rest.parameters.map((parameter) => ({ ...parameter })),
    };
    try {
      app.AddCustomFunction(NAMESPACE, name, wrapped(implementation), metadata);
      taken += 1;
    } catch {
      // One function that is refused keeps no other from working.
    }
  }
  return taken;
}

/** The function over WPS's own values. Nothing is thrown: what WPS makes of that is unknown. */
export function wrapped(implementation: CustomFunction): (...args: unknown[]) => unknown {
  const call = implementation as (...args: unknown[]) => unknown;
  return (...args) => {
    try {
      return toWps(call(...args.map(fromWps)));
    } catch (error) {
      return errorText(error);
    }
  };
}
