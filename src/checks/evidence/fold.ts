import type { Place } from '../../form/workbook';
import { placeOf } from '../figures/form-figures';
import type { Cause, Finding } from '../findings/finding';
import { placeText } from '../findings/words';
import type { Ground, Spoil } from './evidence';

/** A finding with what it rests on and all that it spoils. */
export interface RaisedFinding {
  readonly finding: Finding;
  readonly restsOn: readonly Ground[];
  readonly spoils: readonly Spoil[];
}

/** What spoils what, in the order in which it was found. */
interface Spoiled {
  readonly cells: ReadonlyMap<string, Cause>;
  readonly others: readonly { readonly spoil: Spoil; readonly cause: Cause }[];
}

/**
 * Folds what merely follows: a finding that rests on something that another one spoils becomes an information that names its
 * cause, so that one mistake is one alarm. Nothing is dropped.
 */
export function foldDerived(raised: readonly RaisedFinding[]): readonly Finding[] {
  const spoiled = spoiledBy(raised);
  return raised.map(({ finding, restsOn }) => {
    const because = new Map<string, Cause>();
    for (const cause of [
      ...restsOn.flatMap((ground) => causesOf(ground, spoiled)),
      ...under(finding, spoiled),
    ]) {
      if (cause.rule !== finding.rule) because.set(placeText(cause.place), cause);
    }
    if (because.size === 0) return finding;
    // What follows from another cell is put right there; its own correction would spoil a right cell.
    const derived = { ...finding, severity: 'information' as const, because: [...because.values()] };
    delete derived.fix;
    return derived;
  });
}

function spoiledBy(raised: readonly RaisedFinding[]): Spoiled {
  const cells = new Map<string, Cause>();
  const others: { spoil: Spoil; cause: Cause }[] = [];
  for (const { finding, spoils } of raised) {
    const [place] = finding.places;
    if (spoils.length === 0 || !place || finding.severity === 'information') continue;
    const cause = { rule: finding.rule, place: placeOf(place) };
    for (const spoil of spoils) {
      if (spoil.of !== 'cell') others.push({ spoil, cause });
      else if (!cells.has(placeText(spoil.place))) cells.set(placeText(spoil.place), cause);
    }
  }
  return { cells, others };
}

function causesOf(ground: Ground, { cells, others }: Spoiled): readonly Cause[] {
  if (ground.on === 'cell') {
    const cause = cells.get(placeText(ground.place));
    return cause ? [cause] : [];
  }
  if (ground.on === 'cells') {
    const [first, ...more] = ground.places.map((place) => cells.get(placeText(place)));
    return first && more.every((cause) => cause === first) ? [first] : [];
  }
  const found = others.filter(({ spoil }) => isSpoiled(ground, spoil));
  // A single figure is nearer to the judgement than a whole column.
  const figures = found.filter(({ spoil }) => spoil.of === 'figure');
  const wider = found.filter(({ spoil }) => spoil.of !== 'figure');
  return [...figures, ...wider].map(({ cause }) => cause);
}

function isSpoiled(ground: Exclude<Ground, { on: 'cell' | 'cells' }>, spoil: Spoil): boolean {
  switch (ground.on) {
    case 'rows':
      return spoil.of === 'rows' && spoil.stage === ground.stage && isSameWay(ground.missing, spoil.change);
    case 'pupils':
      return spoil.of === 'pupils' && spoil.stage === ground.stage && spoil.explains(ground.figure);
    case 'sum':
      return (
        spoil.of === 'sum' &&
        spoil.stage === ground.stage &&
        spoil.what === ground.what &&
        spoil.change === ground.missing
      );
    case 'column': {
      const { stage, indicator, balance, explains } = ground;
      if (spoil.of === 'figure') {
        const { mistyped } = spoil;
        const isThere = mistyped.stage === stage && (indicator === null || mistyped.indicator === indicator);
        return isThere && explains?.(mistyped) === true;
      }
      if (spoil.of !== 'column' || (spoil.table !== 'II-2' && !balance)) return false;
      return spoil.stages.includes(stage) && (indicator === null || spoil.indicators.includes(indicator));
    }
  }
}

/** Whether a difference can come from rows that are missing, or too many. */
function isSameWay(missing: number | null, change: number | null): boolean {
  return missing === null || !change || Math.sign(missing) === Math.sign(change);
}

/** The causes that make it doubtful which column of the form the accused cells belong to. */
function under({ table, category, places }: Finding, { others }: Spoiled): readonly Cause[] {
  if (category === 'structure' || category === 'standard') return [];
  return others.flatMap(({ spoil, cause }) =>
    spoil.of === 'heading' && spoil.table === table && places.some((place) => isBelow(place, spoil.place))
      ? [cause]
      : [],
  );
}

function isBelow(place: Place, heading: Place): boolean {
  return place.sheet === heading.sheet && place.column === heading.column;
}
