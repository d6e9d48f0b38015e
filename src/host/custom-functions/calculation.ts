import { fullAddress } from '../model/address';
import { type Area, cellArea, gather, overlaps, WHOLE_SHEET } from '../model/area';
import type { Book } from '../model/book';
import { columnOfKey, rowOfKey, type Sheet } from '../model/sheet';
import type { Content } from '../model/values';
import { areaOf, referencesIn } from '../../form/references/formula';
import { increment } from '../../standards/lists';
import { ArgumentError, type Blank, contentsOf, type Evaluated, toArgument } from './arguments';
import { type Expression, parseCall } from './expression';
import type { Invoker, Outcome } from './invoker';
import type { FunctionMetadata } from './metadata';
import { putSpill } from './spill';

/** Evaluates native formulas; the grid brings one. Undefined: cannot say, the cached value stays. */
export interface Calculator {
  calculate(formula: string, sheet: Sheet, row: number, column: number): Content | undefined;
}

interface Place {
  readonly sheet: Sheet;
  readonly key: number;
}

/** So often one formula may be calculated again before it counts as circular. */
const MAX_ROUNDS = 50;

/** Keeps the results of formulas up to date: our functions through office.js, native formulas through a calculator. */
export class Calculation {
  calculator: Calculator | undefined;
  blank: Blank = 0;
  /** The add-in asks for everything to be calculated; for a grid that calculates formulas itself. */
  onFull: () => void = () => undefined;
  /** The message of the last failure of a formula, by `<sheet id>|<key>`: what Excel shows beside the error. */
  readonly messages = new Map<string, string>();
  private readonly functions = new Map<string, FunctionMetadata>();
  private readonly calls = new Map<string, Extract<Expression, { kind: 'call' }> | null>();
  private readonly running = new Map<string, number>();
  private readonly rounds = new Map<string, number>();
  private changed: { sheet: Sheet; area: Area }[] = [];
  private scheduled = false;
  private resting: (() => void)[] = [];

  constructor(
    private readonly book: Book,
    private readonly invoker: Invoker,
  ) {
    book.listen((event) => {
      if (event.kind === 'edited')
        for (const area of event.change === 'RangeEdited' ? event.areas : [WHOLE_SHEET])
          this.touch(event.sheet, area);
      if (event.kind === 'restored') for (const sheet of event.sheets) this.touch(sheet, WHOLE_SHEET);
    });
  }

  register(functions: readonly FunctionMetadata[]): void {
    for (const one of functions) this.functions.set(one.fullName, one);
    this.recalculate(true);
  }

  get busy(): boolean {
    return this.scheduled || this.running.size > 0;
  }

  /** Resolves when nothing is left to be calculated. */
  settled(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.resting.push(resolve)) : Promise.resolve();
  }

  markDirty(sheet: Sheet, row: number, column: number): void {
    this.touch(sheet, cellArea(row, column));
  }

  markSheetDirty(sheet: Sheet): void {
    for (const [key, cell] of sheet.cells)
      if (cell.formula !== undefined) this.touch(sheet, cellArea(rowOfKey(key), columnOfKey(key)));
  }

  /** F9; with `all`, formulas whose inputs did not change too. */
  recalculate(all: boolean): void {
    if (all) for (const sheet of this.book.sheets) this.markSheetDirty(sheet);
    if (all) this.onFull();
    this.schedule();
  }

  private touch(sheet: Sheet, area: Area): void {
    this.changed.push({ sheet, area });
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    void Promise.resolve().then(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    const { changed } = this;
    this.changed = [];
    for (const place of this.dependents(changed)) this.evaluate(place);
    this.rest();
  }

  /** The formulas to be calculated: those that were written, those that read what changed, the volatile ones. */
  private dependents(changed: readonly { sheet: Sheet; area: Area }[]): Place[] {
    const found: Place[] = [];
    for (const sheet of this.book.sheets) {
      if (!sheet.parts.enableCalculation) continue;
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const own = cellArea(rowOfKey(key), columnOfKey(key));
        const written = changed.some((one) => one.sheet === sheet && overlaps(one.area, own));
        if (written || this.isVolatile(cell.formula) || this.reads(cell.formula, sheet, changed))
          found.push({ sheet, key });
      }
    }
    return found;
  }

  private reads(formula: string, own: Sheet, changed: readonly { sheet: Sheet; area: Area }[]): boolean {
    return referencesIn(formula).some((reference) => {
      const sheet = reference.sheet === undefined ? own : this.book.sheet(reference.sheet);
      const area = areaOf(reference);
      return changed.some((one) => one.sheet === sheet && overlaps(one.area, area));
    });
  }

  private isVolatile(formula: string): boolean {
    const call = this.parsed(formula);
    return call !== null && this.functions.get(call.name)?.volatile === true;
  }

  private parsed(formula: string): Extract<Expression, { kind: 'call' }> | null {
    let call = this.calls.get(formula);
    if (call === undefined) this.calls.set(formula, (call = parseCall(formula)));
    return call;
  }

  private evaluate(place: Place): void {
    const { sheet, key } = place;
    const formula = sheet.cells.get(key)?.formula;
    if (formula === undefined) return;
    const call = this.parsed(formula);
    const metadata = call && this.functions.get(call.name);
    if (call && metadata) return this.callFunction(place, call, metadata);
    const result = this.calculator?.calculate(formula, sheet, rowOfKey(key), columnOfKey(key));
    if (result !== undefined) this.put(place, { ok: true, value: result });
  }

  private callFunction(
    place: Place,
    call: Extract<Expression, { kind: 'call' }>,
    metadata: FunctionMetadata,
  ): void {
    const id = idOf(place);
    const rounds = increment(this.rounds, id);
    if (rounds > MAX_ROUNDS) return;
    const running = this.running.get(id);
    if (running !== undefined) this.invoker.cancel(running);
    let args: readonly unknown[];
    try {
      args = this.argumentsOf(call, metadata, place.sheet);
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      this.running.delete(id);
      this.put(place, { ok: false, error: error.error, message: '' });
      return;
    }
    const { row, column } = { row: rowOfKey(place.key), column: columnOfKey(place.key) };
    const address = metadata.requiresAddress ? fullAddress(place.sheet.name, cellArea(row, column)) : null;
    const parameterAddresses = metadata.requiresParameterAddresses
      ? call.args.map((arg) =>
          arg.kind === 'range' ? fullAddress(arg.sheet ?? place.sheet.name, arg.area) : null,
        )
      : null;
    const invocation = this.invoker.invoke(metadata, args, { address, parameterAddresses }, (outcome) => {
      if (!metadata.stream && this.running.get(id) !== invocation) return;
      if (!metadata.stream) this.running.delete(id);
      this.put(place, outcome);
      this.rest();
    });
    if (!metadata.stream) this.running.set(id, invocation);
  }

  private argumentsOf(
    call: Extract<Expression, { kind: 'call' }>,
    metadata: FunctionMetadata,
    own: Sheet,
  ): readonly unknown[] {
    const { parameters } = metadata;
    const last = parameters.at(-1);
    const repeats = last?.repeating === true;
    if (!repeats && call.args.length > parameters.length) throw new ArgumentError('#VALUE!');
    const one = (arg: Expression | undefined, parameter: FunctionMetadata['parameters'][number]): unknown => {
      if (arg === undefined || arg.kind === 'missing') {
        if (!parameter.optional && arg === undefined) throw new ArgumentError('#VALUE!');
        return null;
      }
      return toArgument(this.value(arg, own), parameter, this.blank, metadata.allowErrors);
    };
    const fixed = (repeats ? parameters.slice(0, -1) : parameters).map((parameter, i) =>
      one(call.args[i], parameter),
    );
    return repeats && last ? [...fixed, call.args.slice(fixed.length).map((arg) => one(arg, last))] : fixed;
  }

  private value(arg: Expression, own: Sheet): Evaluated {
    switch (arg.kind) {
      case 'literal':
        return arg.value;
      case 'error':
        return { error: arg.error };
      case 'array':
        return arg.rows.map((row) => row.map((item) => this.value(item, own) as Content));
      case 'range': {
        const sheet = arg.sheet === undefined ? own : this.book.sheet(arg.sheet);
        if (!sheet) throw new ArgumentError('#REF!');
        return contentsOf(sheet, arg.area);
      }
      case 'call':
      case 'missing':
        throw new ArgumentError('#VALUE!');
    }
  }

  private put({ sheet, key }: Place, outcome: Outcome): void {
    const id = idOf({ sheet, key });
    if (sheet.cells.get(key)?.formula === undefined) return;
    if (outcome.ok) this.messages.delete(id);
    else this.messages.set(id, outcome.message);
    const value = outcome.ok ? outcome.value : { error: outcome.error };
    const changed = this.book.journal.unrecorded(() => putSpill(sheet, key, value));
    if (changed.size === 0) return;
    const areas = gather([...changed].map((one) => ({ row: rowOfKey(one), column: columnOfKey(one) })));
    this.book.emit({ kind: 'calculated', sheet, areas });
    for (const area of areas) this.touchOthers(sheet, area, key);
  }

  /** What a result changes is calculated in turn, the formula itself and the volatile ones excepted. */
  private touchOthers(sheet: Sheet, area: Area, own: number): void {
    for (const place of this.dependents([{ sheet, area }])) {
      const formula = place.sheet.cells.get(place.key)?.formula ?? '';
      if ((place.key !== own || place.sheet !== sheet) && !this.isVolatile(formula)) this.evaluate(place);
    }
  }

  private rest(): void {
    if (this.busy) return;
    this.rounds.clear();
    for (const resolve of this.resting.splice(0)) resolve();
  }
}

const idOf = ({ sheet, key }: Place): string => `${sheet.id}|${key}`;
