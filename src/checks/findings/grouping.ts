import type { Cause, Finding } from './finding';
import { placeText } from './words';

/** A finding that stands for itself, with those that go away when it is put right. */
export interface Folded {
  readonly finding: Finding;
  /** 由此产生: in the order they were found. */
  readonly derived: readonly Finding[];
}

/**
 * Findings with the derived ones folded under their first cause; a cause that is itself derived hands them on to its own.
 * A finding whose causes are not among `findings` stands for itself. Nothing is lost. Linear in their number.
 */
export function foldFindings(findings: readonly Finding[]): Folded[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    for (const place of finding.places) {
      const key = causeKey({ rule: finding.rule, place });
      if (!byPlace.has(key)) byPlace.set(key, finding);
    }
  }
  const parentOf = (finding: Finding): Finding | undefined => {
    for (const cause of finding.because ?? []) {
      const parent = byPlace.get(causeKey(cause));
      if (parent && parent !== finding) return parent;
    }
    return undefined;
  };
  const rootOf = (finding: Finding): Finding => {
    const seen = new Set<Finding>();
    let root = finding;
    for (let parent = parentOf(root); parent; parent = parentOf(root)) {
      if (seen.has(parent)) return finding;
      seen.add(parent);
      root = parent;
    }
    return root;
  };
  const groups = new Map<Finding, Finding[]>();
  const roots = findings.map(rootOf);
  findings.forEach((finding, index) => {
    if (roots[index] === finding) groups.set(finding, []);
  });
  findings.forEach((finding, index) => {
    const root = roots[index];
    if (root && root !== finding) groups.get(root)?.push(finding);
  });
  return [...groups].map(([finding, derived]) => ({ finding, derived }));
}

function causeKey({ rule, place }: Cause): string {
  return `${rule}\u0000${placeText(place)}`;
}
