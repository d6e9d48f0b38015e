import type { Mark, TableId } from '../model';
import type { Cell, Place } from '../workbook';
import { shownValue } from './shown';

const MET = /^(?:1|TRUE|是|已?(?:达标|达到|合格|符合|通过|满足)(?:要求|标准)?|√|✓|✔|☑|Y|YES)$/;
const NOT_MET =
  /^(?:0|FALSE|否|(?:不|未|尚未|没有?)(?:达标|达到|合格|符合|通过|满足)(?:要求|标准)?|×|✕|✖|✗|✘|╳|X|N|NO)$/;
/** Marks of the styles in which what is not met may be left blank. */
const ALONE = /^(?:1|√|✓|✔|☑)$/;

/** `☑是 □否`, `是□ 否☑`: the word whose box is filled, of two with a box each. Word itself fills a box as ☒. */
const CHOICES = /^([☑☒√✓✔■●☐□○]?)([^☑☒√✓✔■●☐□○]+)([☑☒√✓✔■●☐□○])([^☑☒√✓✔■●☐□○]+)([☑☒√✓✔■●☐□○]?)$/;
const EMPTY_BOX = /[☐□○]/;

/** A mark (是否达标) as compared: plain letters, no white space. */
function plainMark(value: Cell['value']): string {
  if (typeof value === 'object') return '';
  const plain = String(value).normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return /^[☐□]$/.test(plain) ? '' : chosenOf(plain);
}

function chosenOf(plain: string): string {
  const [, first = '', one = '', middle = '', other = '', last = ''] = CHOICES.exec(plain) ?? [];
  // Each word has a box, before it or behind it.
  if ((first === '') === (last === '')) return plain;
  const boxes = first === '' ? [middle, last] : [first, middle];
  const filled = boxes.map((box) => !EMPTY_BOX.test(box));
  if (filled[0] === filled[1]) return plain;
  return (filled[0] ? one : other).replace(/[/、,;]/g, '');
}

const markOf = (
  table: TableId,
  { sheet, row, column }: Place,
  written: Mark['written'],
  state: Mark['state'],
): Mark => ({ sheet, row, column, table, written, state });

/** Reads one mark by itself; a blank stays `blank`. */
export function readMark(cell: Cell | undefined, table: TableId, place: Place): Mark {
  if (cell === undefined) return markOf(table, place, null, 'blank');
  if (cell.uncomputed) return markOf(table, place, null, 'withheld');
  const written = shownValue(cell.value, cell.format);
  if (typeof written === 'object') return markOf(table, place, written, 'error');
  const mark = plainMark(written);
  if (mark === '') return markOf(table, place, null, 'blank');
  const state = MET.test(mark) ? 'met' : NOT_MET.test(mark) ? 'notMet' : 'unknown';
  return markOf(table, place, written, state);
}

/** A mark whose column is not there. */
export function absentMark(table: TableId, place: Place): Mark {
  return markOf(table, place, null, 'absent');
}

/** True for a column that writes 1 (or √) for what is met and nothing for what is not. */
export function leavesNotMetBlank(marks: readonly Mark[]): boolean {
  return marks.some(({ state }) => state === 'blank') && onlyMarksMet(marks);
}

/** True where what is met is marked 1 (or √) and no sign stands for what is not. */
export function onlyMarksMet(marks: readonly Mark[]): boolean {
  const met = marks.filter(({ state }) => state === 'met');
  return (
    met.length > 0 &&
    marks.every(({ state, written }) => state !== 'notMet' || written === null) &&
    met.every(({ written }) => written !== null && ALONE.test(plainMark(written)))
  );
}

/** The marks with their blanks read as 未达标. */
export function blankIsNotMet<M extends Mark>(mark: M): M {
  return mark.state === 'blank' ? { ...mark, state: 'notMet' } : mark;
}
