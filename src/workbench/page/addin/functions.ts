import { type IDisposable, type Nullable, toDisposable } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type ErrorType,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { ARGUMENT_NAMES } from '../../../messages/functions';
import type { Language } from '../../../messages/sentence';
import {
  ArgumentError,
  type Book,
  cellArea,
  columnOfKey,
  type Content,
  type Evaluated,
  fullAddress,
  type FunctionMetadata,
  type Outcome,
  rowOfKey,
  toArgument,
} from '@junheng/host';
import type { GridComponent } from '../grid/univer';

/** Where a formula stands. */
export interface Caller {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What calls the add-in's functions. */
export interface FunctionCalls {
  call(metadata: FunctionMetadata, args: readonly unknown[], address: string | null): Promise<Outcome>;
  sheetName(id: string): string;
  /** Told the message of a failure, or null when the formula gave a value. */
  said(caller: Caller, message: string | null): void;
}

/** A value as the grid's formula engine holds it. */
function contentOf(value: Nullable<BaseValueObject>): Content {
  if (!value || value.isNull()) return undefined;
  if (value.isError()) return { error: String(value.getValue()) };
  const raw = value.getValue();
  if (value.isBoolean()) return raw === true || raw === 1;
  return typeof raw === 'bigint' ? Number(raw) : (raw as Content);
}

function evaluated(value: BaseValueObject): Evaluated {
  if (!value.isArray()) return contentOf(value);
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => contentOf(array.get(row, column))),
  );
}

function valueObject(content: Content): BaseValueObject {
  switch (typeof content) {
    case 'number':
      return NumberValueObject.create(content);
    case 'boolean':
      return BooleanValueObject.create(content);
    case 'object':
      return ErrorValueObject.create(content.error as ErrorType);
    default:
      return StringValueObject.create(content ?? '');
  }
}

function resultObject(outcome: Outcome): BaseValueObject {
  if (!outcome.ok) return ErrorValueObject.create(outcome.error as ErrorType);
  if (!Array.isArray(outcome.value)) return valueObject(outcome.value as Content);
  const rows = outcome.value as readonly (readonly Content[])[];
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(valueObject)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** A function of the add-in among the functions of the grid. */
class AddinFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly calls: FunctionCalls,
  ) {
    super(metadata.fullName);
    const { parameters } = metadata;
    this.minParams = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = parameters.at(-1)?.repeating === true ? 255 : parameters.length;
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...given: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const caller = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    return new AsyncObject(this.answer(caller, given).then(resultObject));
  }

  private async answer(caller: Caller, given: readonly BaseValueObject[]): Promise<Outcome> {
    const { metadata, calls } = this;
    let outcome: Outcome;
    try {
      const address = metadata.requiresAddress
        ? fullAddress(calls.sheetName(caller.sheet), cellArea(caller.row, caller.column))
        : null;
      outcome = await calls.call(metadata, this.argumentsOf(given), address);
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      outcome = { ok: false, error: error.error, message: '' };
    }
    calls.said(caller, outcome.ok || outcome.message === '' ? null : outcome.message);
    return outcome;
  }

  private argumentsOf(given: readonly BaseValueObject[]): unknown[] {
    const { parameters, allowErrors } = this.metadata;
    return parameters.map((parameter, index) => {
      const one = (value: BaseValueObject): unknown =>
        toArgument(evaluated(value), parameter, 0, allowErrors);
      if (parameter.repeating) return given.slice(index).map(one);
      const value = given[index];
      return value === undefined || (value.isNull() && parameter.optional) ? null : one(value);
    });
  }
}

/** Makes the add-in's functions known to the grid: calculated by it, listed with their help in this language when one types. */
export function registerFunctions(
  grid: GridComponent,
  functions: readonly FunctionMetadata[],
  calls: FunctionCalls,
  language: Language,
): IDisposable {
  const names = functions.map((one) => one.fullName);
  const service = grid.injector.get(IFunctionService);
  service.registerExecutors(...functions.map((one) => new AddinFunction(one, calls)));
  const descriptions = grid.injector.get(IDescriptionService).registerDescriptions(
    functions.map((one) => ({
      functionName: one.fullName,
      functionType: FunctionType.User,
      description: one.description,
      abstract: one.description,
      functionParameter: one.parameters.map((parameter) => ({
        name: (language === 'zh' && ARGUMENT_NAMES[parameter.name]) || parameter.name,
        detail: parameter.description,
        example: parameter.dimensionality === 'matrix' ? 'A1:A9' : 'A1',
        require: parameter.optional || parameter.repeating ? 0 : 1,
        repeat: parameter.repeating ? 1 : 0,
      })),
    })),
  );
  return toDisposable(() => {
    descriptions.dispose();
    service.unregisterExecutors(...names);
    for (const name of names) service.deleteFormulaAstCacheKey(name);
  });
}

/** The formulas that call these functions may give something else now; others depend on cells alone and stay, or follow. */
export function recalculateCalls(
  grid: GridComponent,
  book: Book,
  functions: readonly FunctionMetadata[],
): void {
  const calls = functions.map(({ fullName }) => `${fullName}(`.toUpperCase());
  const places = book.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { formula }]) =>
      formula !== undefined && calls.some((call) => formula.toUpperCase().includes(call))
        ? [{ sheet: sheet.id, row: rowOfKey(key), column: columnOfKey(key) }]
        : [],
    ),
  );
  if (places.length > 0) grid.recalculate(places);
}
