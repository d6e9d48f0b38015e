import type { Declaration } from './declaration';
import { written, type Decimal } from './fraction';
import { cellOf, type GridCell, type Table, type TableName } from './grid';
import type { ItemDraft } from './items';
import type { Look } from './look';
import { retell, speak } from './phrases';
import type { Random } from './random';
import { STAGES, type Stage } from './rules';

export type Category = 'structure' | 'entry' | 'consistency';

/** An error that was put in: where it must be found, and under which categories. */
export interface Planted {
  readonly key: string;
  readonly also: readonly string[];
  readonly categories: readonly Category[];
  /** A broken table can be reported on any of its cells, a missing one on none. */
  readonly table?: TableName;
}

/** A kind of error; `put` answers null where this county has no place for it. */
export interface ErrorKind {
  readonly name: string;
  readonly put: (work: Work) => Planted | null;
}

/** A drawn county while errors are put into it. Claims keep two errors from touching the same figures. */
export class Work {
  private readonly claimed = new Set<string>();
  constructor(
    readonly random: Random,
    readonly county: Declaration,
    readonly tables: Table[],
    readonly items: ReadonlyMap<string, ItemDraft>,
    readonly survey: { readonly all: readonly number[]; readonly parents: readonly number[] },
    readonly look: Look,
  ) {}

  /** True, and taken, when none of the names was taken before. */
  claim(...names: readonly string[]): boolean {
    if (names.some((name) => this.claimed.has(name))) return false;
    for (const name of names) this.claimed.add(name);
    return true;
  }

  cell(key: string): GridCell {
    const cell = cellOf(this.tables, key);
    if (!cell) throw new Error(`No cell ${key}`);
    return cell;
  }

  figure(key: string): Decimal {
    const { figure } = this.cell(key);
    if (!figure) throw new Error(`${key} is no figure`);
    return figure;
  }

  value(key: string): number {
    return written(this.figure(key));
  }

  /** Types a number over a cell, in the way of writing percentages the cell has. */
  type(key: string, value: number): void {
    const cell = this.cell(key);
    const percent = cell.format === '0.0%';
    cell.content = percent ? Number((value / 100).toPrecision(12)) : value;
    delete cell.formula;
    if (!percent) delete cell.format;
  }

  /** Types anything else over a cell. */
  overwrite(key: string, content: GridCell['content']): void {
    const cell = this.cell(key);
    cell.content = content;
    delete cell.formula;
    delete cell.format;
  }

  item(key: string): ItemDraft {
    const item = this.items.get(key);
    if (!item) throw new Error(`No item ${key}`);
    return item;
  }

  /** Says a sentence of 表Ⅳ/Ⅴ again with other numbers, and sets its mark if one is given. */
  retell(key: string, texts: Readonly<Record<string, string>>, met?: boolean): void {
    this.cell(`${key}.sentence`).content = speak(retell(this.item(key).phrase, texts), this.look.blanks);
    if (met !== undefined) this.mark(key, met);
  }

  mark(key: string, met: boolean): void {
    this.cell(`${key}.mark`).content = met ? this.look.itemMarks.met : this.look.itemMarks.notMet;
  }

  /** Whether every school of the county passes, so that no mark says otherwise. */
  schoolsPass(): boolean {
    return STAGES.every((stage) => this.county.stages[stage].rows.every((row) => row.passes));
  }

  stage(): Stage {
    return this.random.pick(STAGES);
  }

  /** A random row of a stage's block: its index. */
  school(stage: Stage, from = 0): number {
    return this.random.integer(from, this.county.stages[stage].rows.length - 1);
  }
}

export const indicatorClaims = (stage: Stage): string[] =>
  Array.from({ length: 7 }, (_, k) => `ind:${stage}:${k}`);

/** Everything a changed enrolment would touch. */
export const enrolmentClaims = (stage: Stage): string[] => [
  `sum:${stage}:pupils`,
  `mark:${stage}`,
  `III:${stage}`,
  ...indicatorClaims(stage),
];

/** What stands and falls with a column of 表Ⅰ. */
export function basicsClaims(column: number): string[] {
  if (column <= 2) return ['I.people'];
  if (column >= 9 && column <= 16 && column !== 14)
    return ['rows', 'sum:primary:pupils', 'sum:primary:classes'];
  if (column === 17 || column === 18) return [`sum:${column === 17 ? 'primary' : 'junior'}:classes`];
  if (column === 19 || column === 20) return [`sum:${column === 19 ? 'primary' : 'junior'}:pupils`];
  if (column >= 21) return [`I.staff:${column <= 22 ? 'primary' : 'junior'}`, 'teachers'];
  return [`I.L${column}`];
}

/** A figure of the form as errors of entry see it: its cell, what kind of number it takes, what hangs on it. */
export interface Entry {
  readonly key: string;
  readonly kind: 'count' | 'decimal';
  readonly claims: readonly string[];
}

/** Any figure of any table, tables first so that every table gets its share. */
export function anyFigure(work: Work, kind?: Entry['kind']): Entry {
  const { random } = work;
  for (;;) {
    const entry = randomEntry(work, random.pick(['I', 'II-1', 'II-2', 'II-2', 'III', 'VI'] as const));
    if (kind === undefined || entry.kind === kind) return entry;
  }
}

function randomEntry(work: Work, table: TableName): Entry {
  const { random } = work;
  const stage = work.stage();
  const k = random.integer(0, 6);
  switch (table) {
    case 'I': {
      const column = random.integer(1, 24);
      return {
        key: `I.L${column}`,
        kind: column <= 2 ? 'decimal' : 'count',
        claims: basicsClaims(column),
      };
    }
    case 'II-1': {
      const count = random.chance(0.5);
      const column = random.integer(0, 7);
      return {
        key: `II-1.${stage}.${count ? 'count' : 'ratio'}.L${column + 1}`,
        kind: count ? 'count' : 'decimal',
        claims: column === 7 ? [`mark:${stage}`] : [`ind:${stage}:${column}`],
      };
    }
    case 'III':
      return {
        key: `III.${stage}.${random.chance(0.5) ? 'mean' : 'cv'}.L${k + 1}`,
        kind: 'decimal',
        claims: [`ind:${stage}:${k}`, `III:${stage}`],
      };
    case 'VI': {
      const row = random.pick(['all', 'parents']);
      const column = random.integer(1, 7);
      return {
        key: `VI.${row}.L${column}`,
        kind: column === 4 || column === 7 ? 'decimal' : 'count',
        claims: ['VI'],
      };
    }
    default: {
      const i = work.school(stage);
      const first = `II-2.${stage}.${i}`;
      const own = `school:${stage}:${i}`;
      if (random.chance(0.6))
        return {
          key: `${first}.L${k + 7}`,
          kind: 'decimal',
          claims: [own, `ind:${stage}:${k}`, `mark:${stage}`, `III:${stage}`],
        };
      return random.pick<Entry>([
        { key: `${first}.L4`, kind: 'count', claims: [own, 'IV.4', 'IV.5', ...enrolmentClaims(stage)] },
        { key: `${first}.L5`, kind: 'count', claims: [own] },
        { key: `${first}.L6`, kind: 'count', claims: [own, 'IV.5', `sum:${stage}:classes`] },
      ]);
    }
  }
}
