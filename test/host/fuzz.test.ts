import fc from 'fast-check';
import { ERROR_MESSAGES } from '../../src/host/protocol/errors';
import { startExcel, type RunningExcel } from '../support/office/start-excel';
import { steps, type Step } from '../support/office/fuzz-steps';

/** Codes office.js raises by itself, before anything reaches the host. */
const OF_THE_LIBRARY = [
  'InvalidObjectPath',
  'PropertyNotLoaded',
  'ValueNotLoaded',
  'InvalidArgument',
  'InvalidOperation',
  'RunMustReturnPromise',
  'ApiNotFound',
  'InvalidOrTimedOutSession',
];

/** What office.js itself throws at once, before anything reaches the host, is none of the host's doing. */
function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/**
 * Sends what is waiting; answers the error it ended with. Given a proxy object for an argument, office.js may
 * run round in circles while it writes the batch; that too happens before anything reaches the host.
 */
async function sent(excel: RunningExcel, context: Excel.RequestContext): Promise<unknown> {
  const received = excel.traffic.received;
  try {
    await context.sync();
  } catch (error) {
    const circular = String(error).startsWith('RangeError');
    return circular && excel.traffic.received === received ? undefined : error;
  }
  return undefined;
}

/** Follows the steps from object to object, batch by batch; answers the errors the batches ended with. */
async function play(excel: RunningExcel, sequence: readonly Step[]): Promise<unknown[]> {
  const errors: unknown[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const objects: unknown[] = [
      context.workbook,
      sheet,
      sheet.getRange('B2:D5'),
      sheet.getRanges('A1,C2:D4'),
    ];
    objects.push(context.workbook.worksheets, context.workbook.settings, sheet.protection);
    for (const step of sequence) {
      const made = attempt(() => step.act(objects[step.target % objects.length], objects));
      if (typeof made === 'object' && made !== null && 'load' in made) objects.push(made);
      if (!step.sync) continue;
      const error = await sent(excel, context);
      if (error === undefined) continue;
      errors.push(error);
      if (objects.length > 9) objects.pop();
    }
    const error = await sent(excel, context);
    if (error !== undefined) errors.push(error);
  }).catch((error: unknown) => errors.push(error));
  return errors;
}

describe('calls at random, right and wrong', () => {
  test('never make the host fail, and every refusal is an error of Excel', async () => {
    const faults: unknown[] = [];
    const codes = new Set<string>([...Object.keys(ERROR_MESSAGES), ...OF_THE_LIBRARY]);
    const excel = await startExcel({
      matrix: '365',
      workbook: {
        表1: [
          ['学校', '学生数'],
          ['一小', 812],
          ['二小', '=SUM(B2:B2)'],
          [null, true],
        ],
        表2: [],
      },
    });
    excel.host.rich.onFault = (error) => faults.push(error);
    let refused = 0;
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 25 }), async (sequence) => {
        calls += sequence.length;
        for (const error of await play(excel, sequence)) {
          refused += 1;
          expect(error).toBeInstanceOf(excel.OfficeExtension.Error);
          expect([...codes]).toContain((error as OfficeExtension.Error).code);
        }
        expect(faults).toEqual([]);
      }),
      { numRuns: 450 },
    );
    expect(calls).toBeGreaterThan(3000);
    expect(refused).toBeGreaterThan(50);
  }, 120_000);
});
