import type { WireError } from './errors';

/** The messages between office.js and its host, as they were seen on the wire; a contract of Microsoft's, not of ours. */
export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  null: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  queryAsJson: 7,
  update: 8,
  updateRecursive: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: 0, or the id of the path it stands for, or an array of those. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Request {
  readonly id: number;
  readonly type: number;
  /** Bit 64: wait while a cell is being edited (`delayForCellEdit`). */
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body: Batch };
}

export interface BatchResult {
  readonly Results: { ActionId: number; Value: unknown }[];
  Error?: WireError;
}

export const DELAY_FOR_CELL_EDIT = 64;

/** One entry of a message from the host. */
export interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export const Category = { customFunction: 1, action: 2, event: 65536 } as const;
/** The type of a custom-function invocation and of a ribbon action. */
export const INVOKE = 1000;
/** The type of a custom-function cancellation. */
export const CANCEL = 1001;
