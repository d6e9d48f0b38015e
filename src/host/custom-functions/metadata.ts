import { isRecord } from '../protocol/decode';

/** One parameter of a custom function, as functions.json declares it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: boolean;
  readonly repeating: boolean;
}

export interface FunctionMetadata {
  /** By this the add-in's `CustomFunctions.associate` knows it. */
  readonly id: string;
  /** As it is typed in a cell, namespace included: `JH.CV`. */
  readonly fullName: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly volatile: boolean;
  readonly cancelable: boolean;
  readonly stream: boolean;
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
  readonly allowErrors: boolean;
}

/** Reads functions.json. Without a namespace the functions go by their bare names. */
export function readMetadata(json: unknown, namespace: string): FunctionMetadata[] {
  const functions = isRecord(json) ? json['functions'] : undefined;
  if (!Array.isArray(functions)) throw new Error('functions.json has no list "functions".');
  const allowAll = isRecord(json) && json['allowErrorForDataTypeAny'] === true;
  return functions.map((one: unknown) => readFunction(one, namespace, allowAll));
}

function readFunction(one: unknown, namespace: string, allowAll: boolean): FunctionMetadata {
  if (!isRecord(one)) throw new Error('An entry of functions.json is no object.');
  const options = isRecord(one['options']) ? one['options'] : {};
  const parameters = Array.isArray(one['parameters']) ? one['parameters'] : [];
  const name = textOf(one['name']) || textOf(one['id']);
  return {
    id: textOf(one['id']) || name,
    fullName: (namespace ? `${namespace}.${name}` : name).toUpperCase(),
    description: textOf(one['description']),
    parameters: parameters.map(readParameter),
    volatile: options['volatile'] === true,
    cancelable: options['cancelable'] === true,
    stream: options['stream'] === true,
    requiresAddress: options['requiresAddress'] === true,
    requiresParameterAddresses: options['requiresParameterAddresses'] === true,
    allowErrors: allowAll || one['allowErrorForDataTypeAny'] === true,
  };
}

function readParameter(one: unknown): FunctionParameter {
  const given = isRecord(one) ? one : {};
  return {
    name: textOf(given['name']),
    description: textOf(given['description']),
    type: textOf(given['type']) || 'any',
    dimensionality: given['dimensionality'] === 'matrix' ? 'matrix' : 'scalar',
    optional: given['optional'] === true,
    repeating: given['repeating'] === true,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
