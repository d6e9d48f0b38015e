/** One quantity written somewhere: a figure of the form, or the number of rows of a block. */
export interface Quantity<T> {
  readonly id: string;
  readonly value: number;
  readonly what: T;
}

/** Σ sign × quantity = 0 for a form that agrees with itself. */
export interface Equation<T> {
  readonly id: string;
  readonly terms: readonly (readonly [sign: 1 | -1, quantity: Quantity<T>])[];
}

/** Quantities of which any one, corrected by `change`, would put `equations` right. */
export interface Culprit<T> {
  readonly quantities: readonly Quantity<T>[];
  readonly change: number;
  readonly equations: readonly Equation<T>[];
}

/**
 * Names, for the equations that do not hold, the fewest quantities whose correction would put them all right:
 * a quantity is suspected only if every equation it stands in fails, and by the same amount.
 */
export function findCulprits<T>(equations: readonly Equation<T>[]): readonly Culprit<T>[] {
  const failing = new Map(
    equations.map((equation) => [equation, residual(equation)] as const).filter(([, off]) => off !== 0),
  );
  const culprits: Culprit<T>[] = [];
  while (failing.size > 0) {
    const best = strongestSuspicion(equations, failing);
    if (!best) break;
    culprits.push(best);
    for (const equation of best.equations) failing.delete(equation);
  }
  return culprits;
}

function residual<T>(equation: Equation<T>): number {
  return equation.terms.reduce((sum, [sign, { value }]) => sum + sign * value, 0);
}

function strongestSuspicion<T>(
  equations: readonly Equation<T>[],
  failing: ReadonlyMap<Equation<T>, number>,
): Culprit<T> | null {
  let best = null as Culprit<T> | null;
  const quantities = new Map(
    equations.flatMap(({ terms }) => terms.map(([, quantity]) => [quantity.id, quantity] as const)),
  );
  for (const quantity of quantities.values()) {
    const suspicion = suspicionOf(quantity, equations, failing);
    if (!suspicion) continue;
    if (!best || suspicion.equations.length > best.equations.length) best = suspicion;
    else if (sameEquations(best, suspicion)) best = { ...best, quantities: [...best.quantities, quantity] };
  }
  return best;
}

function suspicionOf<T>(
  quantity: Quantity<T>,
  equations: readonly Equation<T>[],
  failing: ReadonlyMap<Equation<T>, number>,
): Culprit<T> | null {
  const involved = equations.flatMap((equation) => {
    const term = equation.terms.find(([, { id }]) => id === quantity.id);
    // An equation that holds wants no change.
    return term ? [{ equation, change: -(failing.get(equation) ?? 0) * term[0] }] : [];
  });
  const [change, ...others] = new Set(involved.map((one) => one.change));
  if (!change || others.length > 0) return null;
  // Quantities are counts: none can be corrected to less than nothing.
  if (quantity.value + change < 0) return null;
  return { quantities: [quantity], change, equations: involved.map(({ equation }) => equation) };
}

function sameEquations<T>(a: Culprit<T>, b: Culprit<T>): boolean {
  return (
    a.change === b.change &&
    a.equations.length === b.equations.length &&
    a.equations.every((e) => b.equations.includes(e))
  );
}
