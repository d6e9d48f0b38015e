/** The error codes Excel answers with (Excel.ErrorCodes), each with Excel's English message; office.js passes both on. */
export const ERROR_MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel. Please install the latest version of Office 365.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidRequest: 'Cannot process the request.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit:
    'The cell count in the range has exceeded the maximum supported number. See the "Excel-specific limits" section of the documentation.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type ErrorCode = keyof typeof ERROR_MESSAGES;

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
};

/** What the wire carries of an error. */
export interface WireError {
  readonly Code: ErrorCode;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** An answer Excel would refuse with; every other error thrown in the host is a fault of the host. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: ErrorCode,
    message: string = ERROR_MESSAGES[code],
    /** `Class.member`; filled in where the call is dispatched when left out. */
    readonly location?: string,
  ) {
    super(message);
  }

  toWire(actionIndex: number, location: string): WireError {
    return {
      Code: this.code,
      Message: this.message,
      Location: this.location ?? location,
      ActionIndex: actionIndex,
      HttpStatusCode: HTTP_STATUS[this.code] ?? 400,
    };
  }
}

/** Throws; written as an expression so that it can stand behind `??`. */
export function refuse(code: ErrorCode, message?: string): never {
  throw new HostError(code, message);
}
