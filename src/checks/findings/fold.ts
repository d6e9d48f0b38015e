import type { Place } from '../../form/workbook';
import { placeOf } from '../figures/form-figures';
import type { Cause, Finding } from './finding';
import { placeText } from './words';

/** A finding with the cells it rests on. */
export interface RaisedFinding {
  readonly finding: Finding;
  readonly inputs: readonly Place[];
  readonly spoils: boolean;
}

/**
 * Folds what merely follows: a finding that rests on a cell which is itself in error becomes an information that names its
 * cause, so that one wrong cell is one alarm. Nothing is dropped.
 */
export function foldDerived(raised: readonly RaisedFinding[]): readonly Finding[] {
  const causes = new Map<string, Cause>();
  for (const { finding, spoils } of raised) {
    const [place] = finding.places;
    if (!spoils || !place || finding.severity === 'information') continue;
    const key = placeText(place);
    if (!causes.has(key)) causes.set(key, { rule: finding.rule, place: placeOf(place) });
  }
  return raised.map(({ finding, inputs }) => {
    const because = new Map<string, Cause>();
    for (const input of inputs) {
      const key = placeText(input);
      const cause = causes.get(key);
      if (cause && cause.rule !== finding.rule) because.set(key, cause);
    }
    if (because.size === 0) return finding;
    // What follows from another cell is put right there; its own correction would spoil a right cell.
    const derived = { ...finding, severity: 'information' as const, because: [...because.values()] };
    delete derived.fix;
    return derived;
  });
}
