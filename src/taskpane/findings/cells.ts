import type { Fix, Finding } from '../../checks/findings/finding';
import { markOf } from '../../checks/findings/colours';
import { accusedCells } from '../../checks/findings/marked-cells';
import type { MarkedCell } from '../../spreadsheet/types';
import type { CellValue, Place, Workbook } from '../../form/workbook';
import { address, areaAddress } from '../../form/workbook';
import { placeText } from '../../checks/findings/words';

/** The cells to be marked, each with what its mark says. */
export function cellsToMark(findings: readonly Finding[]): MarkedCell[] {
  return accusedCells(findings).map(({ place, mark }) => ({ ...place, mark }));
}

/** The cells that fall below a standard: they get the permanent dark background, each by the level it reaches. */
export function cellsBelowStandard(findings: readonly Finding[]): MarkedCell[] {
  const places = new Map<string, MarkedCell>();
  for (const finding of findings) {
    const { category, because, severity, places: accused } = finding;
    const [place] = accused;
    if (category !== 'standard' || because || severity === 'information' || !place) continue;
    const mark = markOf(finding);
    // Of two levels in one cell the worse one counts.
    const key = placeText(place);
    if (mark === 'below' || !places.has(key)) places.set(key, { ...place, mark });
  }
  return [...places.values()];
}

/** Corrections that only round: right only where decimals were written by mistake, so each is for a person to decide. */
const ROUNDING: ReadonlySet<string> = new Set(['entry/not-whole', 'entry/decimals']);

export function isRounding({ rule, fix }: Finding): boolean {
  return fix !== undefined && ROUNDING.has(rule);
}

/** Every certain correction; of findings that go away with their cause none, and none that only rounds. */
export function fixesOf(findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) =>
    finding.fix && !finding.because && !isRounding(finding) ? [finding.fix] : [],
  );
}

/**
 * The cells of a finding as a chip shows them: `B6`, `O4:O40` where they make one column or row, `B6…` where they do not.
 */
export function areaText(places: readonly Place[]): string {
  const [first] = places;
  if (!first) return '';
  const here = places.filter(({ sheet }) => sheet === first.sheet);
  const rows = here.map(({ row }) => row);
  const columns = here.map(({ column }) => column);
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const cells = new Set(here.map(address)).size;
  const whole = (area.bottom - area.top + 1) * (area.right - area.left + 1) === cells;
  return here.length === places.length && whole
    ? areaAddress(area)
    : cells > 1
      ? `${address(first)}…`
      : address(first);
}

/** Whether corrections that were offered are still among those of the findings. */
export function stillProposed(fixes: readonly Fix[], findings: readonly Finding[]): boolean {
  const known = new Set(findings.flatMap(({ fix, because }) => (fix && !because ? [fixText(fix)] : [])));
  return fixes.every((fix) => known.has(fixText(fix)));
}

const fixText = ({ place, value }: Fix): string => `${placeText(place)} ${value}`;

/** A workbook as it was read. */
interface AsRead {
  readonly open: { readonly workbook: Workbook };
}

/** Whether the row of a place is still the one that was meant: most of what it held stands there unchanged. */
export function sameRow(before: AsRead | null, after: AsRead | null, place: Place): boolean {
  const [was, is] = [rowOf(before, place), rowOf(after, place)];
  const same = [...was].filter(([column, value]) => is.get(column) === value).length;
  return was.size === 0 ? is.size === 0 : same * 2 > was.size;
}

function rowOf(read: AsRead | null, { sheet, row }: Place): Map<number, CellValue | string> {
  const found = read?.open.workbook.sheets
    .find(({ name }) => name === sheet)
    ?.rows.find(({ index }) => index === row);
  return new Map(
    found?.cells.map(({ column, value }) => [column, typeof value === 'object' ? value.error : value]),
  );
}
