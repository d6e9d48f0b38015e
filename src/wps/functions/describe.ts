/** A function as the metadata for Excel describes it, as far as it is used here. */
interface Described {
  readonly id: string;
  readonly description?: string;
  readonly parameters: readonly ExcelParameter[];
  readonly result: ExcelType;
}

interface ExcelType {
  readonly type?: string;
  readonly dimensionality?: string;
}

interface ExcelParameter extends ExcelType {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
}

/** A function as AddCustomFunction takes it. */
export interface WpsFunction {
  readonly name: string;
  readonly description: string;
  readonly result: { readonly type: string };
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
}

/**
 * The metadata for Excel, which the source gives, in the words of WPS: types are written as in TypeScript, `any[][]?` for a range that
 * may be left out. Source of the form: et-jsapi-declare and the generator of wpsjs 2.2.3.
 */
export function describeForWps({ functions }: { readonly functions: readonly Described[] }): WpsFunction[] {
  return functions.map(({ id, description = '', parameters, result }) => ({
    name: id,
    description,
    result: { type: typeOf(result) },
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: `${typeOf(parameter)}${parameter.optional === true ? '?' : ''}`,
      description: parameter.description ?? '',
    })),
  }));
}

function typeOf({ type = 'any', dimensionality }: ExcelType): string {
  return dimensionality === 'matrix' ? `${type}[][]` : type;
}
