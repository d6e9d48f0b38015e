import { BatchRun, type Ground } from './batch-run';
import { ERROR_MESSAGES, HostError } from './errors';
import { type BatchResult, DELAY_FOR_CELL_EDIT, type Entry, type Request } from './wire';

/** The object office.js looks for as the global `_richApiNativeBridge`. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** What went over the wire, for tests and budgets. Sizes are in UTF-16 units of the JSON text. */
export interface Traffic {
  syncs: number;
  actions: number;
  sent: number;
  received: number;
  largestRequest: number;
  longestAddress: number;
}

const emptyTraffic = (): Traffic => ({
  syncs: 0,
  actions: 0,
  sent: 0,
  received: 0,
  largestRequest: 0,
  longestAddress: 0,
});

/** What surrounds each batch: a transaction is opened before and closed after it. */
export interface BatchFrame {
  begin(): void;
  end(): void;
}

/** Answers the batches of office.js and posts messages to it. It knows the protocol and nothing of Excel. */
export class RichApiHost {
  traffic: Traffic = emptyTraffic();
  /** Called with whatever was thrown that is no answer of Excel's: a fault of the host. */
  onFault: (error: unknown) => void = () => undefined;
  private editing = false;
  private readonly waiting: (() => void)[] = [];
  private readonly bridges = new Set<NativeBridge>();

  constructor(
    private readonly ground: Ground,
    private readonly frame: BatchFrame,
  ) {}

  /** A bridge for one window. Several may be connected; every message of the host goes to all. */
  bridge(): NativeBridge {
    const bridge: NativeBridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => this.receive(bridge, text),
    };
    this.bridges.add(bridge);
    return bridge;
  }

  disconnect(bridge: NativeBridge): void {
    this.bridges.delete(bridge);
  }

  post(entries: readonly Entry[]): void {
    const text = JSON.stringify({ type: 3, controlId: '', message: { entries } });
    for (const bridge of this.bridges) bridge.onMessageFromHost?.(text);
  }

  resetTraffic(): void {
    this.traffic = emptyTraffic();
  }

  /** A cell is in edit mode: calls fail, or wait when they were made with `delayForCellEdit`. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  private receive(bridge: NativeBridge, text: string): void {
    const request = JSON.parse(text) as Request;
    this.count(request, text.length);
    const answer = (): void => {
      const reply = this.write(request, this.process(request));
      this.traffic.received += reply.length;
      bridge.onMessageFromHost?.(reply);
    };
    if (this.editing && ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0) this.waiting.push(answer);
    else void Promise.resolve().then(answer);
  }

  private process(request: Request): BatchResult {
    const batch = request.message.body;
    const result: BatchResult = { Results: [] };
    if (this.editing) {
      result.Error = new HostError('InvalidOperationInCellEditMode').toWire(0, '');
      return result;
    }
    const run = new BatchRun(batch, this.ground);
    this.frame.begin();
    try {
      for (const [index, action] of batch.Actions.entries()) {
        try {
          result.Results.push({ ActionId: action.Id, Value: run.perform(action) });
        } catch (error) {
          result.Error = this.refusal(error).toWire(index, run.placeOf(action));
          return result;
        }
      }
    } finally {
      this.frame.end();
    }
    return result;
  }

  /** An answer that is no JSON is a fault of the host; office.js must hear of it all the same, or it waits for ever. */
  private write(request: Request, body: BatchResult): string {
    const reply = (answer: BatchResult): string =>
      JSON.stringify({
        id: request.id,
        type: request.type,
        message: { statusCode: 200, headers: {}, body: answer },
      });
    try {
      return reply(body);
    } catch (error) {
      return reply({ Results: [], Error: this.refusal(error).toWire(0, '') });
    }
  }

  private refusal(error: unknown): HostError {
    if (error instanceof HostError) return error;
    this.onFault(error);
    return new HostError('GeneralException', `${ERROR_MESSAGES.GeneralException} [${String(error)}]`);
  }

  private count(request: Request, size: number): void {
    const { traffic } = this;
    const { Actions, ObjectPaths } = request.message.body;
    traffic.syncs += 1;
    traffic.actions += Actions.length;
    traffic.sent += size;
    traffic.largestRequest = Math.max(traffic.largestRequest, size);
    for (const { Name, ArgumentInfo } of Object.values(ObjectPaths)) {
      const address = /^GetRanges?$/.test(Name) ? ArgumentInfo?.Arguments?.[0] : undefined;
      if (typeof address === 'string')
        traffic.longestAddress = Math.max(traffic.longestAddress, address.length);
    }
  }
}
