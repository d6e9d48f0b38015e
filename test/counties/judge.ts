import type { Finding } from '../../src/checks/findings/finding';
import { address } from '../../src/form/workbook';
import type { County } from '../support/county/county';

/** What a check did wrong on one county, in words that lead back to it. */
export interface Complaint {
  readonly seed: number;
  readonly what: 'false alarm' | 'not reported' | 'meets the standard' | 'not found' | 'does not follow';
  /** The rule or the kind of error, by which complaints are grouped. */
  readonly kind: string;
  readonly where: string;
  readonly message: string;
}

const cellsOf = (finding: Finding): string[] =>
  finding.places.map((place) => `${place.sheet}!${address(place)}`);
const counts = (finding: Finding): boolean => finding.severity !== 'information';

const said = (county: County, what: Complaint['what'], finding: Finding): Complaint => ({
  seed: county.seed,
  what,
  kind: finding.rule,
  where: cellsOf(finding).slice(0, 4).join(' '),
  message: `${finding.message.zh} ${JSON.stringify(finding.parameters)}`.slice(0, 300),
});

/** A clean county: nothing but its cells below standard, and each of those in 表Ⅱ-2 and 表Ⅲ. */
export function judgeClean(county: County, findings: readonly Finding[]): Complaint[] {
  const complaints = findings
    .filter((finding) => finding.category !== 'standard' && counts(finding))
    .map((finding) => said(county, 'false alarm', finding));
  const judged = new Set<string>();
  for (const [key, spot] of county.places)
    if (/^(II-2|III)\./.test(key)) judged.add(`${spot.sheet}!${spot.cell}`);
  const wanted = new Set(county.standard.map(([sheet, cell]) => `${sheet}!${cell}`));
  const reported = new Set<string>();
  for (const finding of findings) {
    if (finding.category !== 'standard') continue;
    for (const cell of cellsOf(finding)) {
      if (!judged.has(cell) || reported.has(cell)) continue;
      reported.add(cell);
      if (!wanted.has(cell)) complaints.push(said(county, 'meets the standard', finding));
    }
  }
  for (const cell of wanted)
    if (!reported.has(cell))
      complaints.push({
        seed: county.seed,
        what: 'not reported',
        kind: 'standard',
        where: cell,
        message: '',
      });
  return complaints;
}

/** A county with errors: each is found on its cell, and nothing else is said that does not follow from one. */
export function judgeErrors(county: County, findings: readonly Finding[]): Complaint[] {
  const complaints: Complaint[] = [];
  const explained = new Set<string>();
  for (const error of county.errors) {
    const places = new Set<string>();
    for (const [sheet, cell] of [[error.sheet, error.cell] as const, ...error.also]) {
      places.add(`${sheet}!${cell}`);
      explained.add(`${sheet}!${cell}`);
    }
    const found = findings.some(
      (finding) =>
        counts(finding) &&
        (error.categories as readonly string[]).includes(finding.category) &&
        (error.table === undefined
          ? cellsOf(finding).some((cell) => places.has(cell))
          : finding.table === error.table || finding.table === null),
    );
    if (!found)
      complaints.push({
        seed: county.seed,
        what: 'not found',
        kind: error.kind,
        where: `${error.sheet}!${error.cell}`,
        message: findings
          .filter((finding) => cellsOf(finding).some((cell) => places.has(cell)))
          .map((finding) => `${finding.rule}/${finding.category}/${finding.severity}`)
          .join(', '),
      });
  }
  // What a broken table drags with it cannot be told from outside, so only the figures' errors are held to this.
  if (county.errors.some((error) => error.table !== undefined)) return complaints;
  for (const finding of findings) {
    if (finding.category === 'standard' || !counts(finding) || finding.because !== undefined) continue;
    if (!cellsOf(finding).some((cell) => explained.has(cell)))
      complaints.push(said(county, 'does not follow', finding));
  }
  return complaints;
}

/** One line for each kind of complaint, with the seeds it was seen on. */
export function summary(complaints: readonly Complaint[]): string {
  const groups = new Map<string, Complaint[]>();
  for (const complaint of complaints) {
    const name = `${complaint.what}: ${complaint.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), complaint]);
  }
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, all]) => {
      const seeds = [...new Set(all.map((one) => one.seed))].slice(0, 6).join(' ');
      const [first] = all;
      return `${name} ×${all.length} (seeds ${seeds})\n    ${first?.where} ${first?.message}`;
    })
    .join('\n');
}
