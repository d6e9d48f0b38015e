/**
 * `npm run soak [minutes] [seed]`: the attacks of the tests with other seeds and at other sizes, for a night rather than a
 * build. Prints how many inputs of each kind were tried and every failure with the seed that makes it again; ends with 1 where
 * there was one.
 */
import { checkForm } from '../src/checks/check';
import { checkBytes } from '../src/cli/check-bytes';
import { ComplaintError } from '../src/cli/complaint';
import { inflateAtOnce } from '../src/cli/inflate';
import { readForm } from '../src/form/read';
import { say } from '../src/messages/sentence';
import { findProfile } from '../src/standards/profiles';
import { XlsxError } from '../src/xlsx/errors';
import { patchWorkbook } from '../src/xlsx/patch';
import { readWorkbook } from '../src/xlsx/read';
import { makeCounty } from '../test/support/county/county';
import { Random } from '../test/support/county/random';
import { BURDENS } from '../test/support/hostile/burdens';
import { reportAll } from '../test/support/hostile/reports';
import { HOSTILE_WORDS, textCells, withWords } from '../test/support/hostile/words';

/** One kind of attack: tries one input made from a seed, gives how many that were. Throws where the program gave way. */
type Attack = (seed: number) => number;

/** A file of some kilobytes may take so long on a slow machine. */
const LONGEST_MS = 20_000;

const told = (error: unknown): boolean => error instanceof XlsxError || error instanceof ComplaintError;

const ATTACKS: Readonly<Record<string, Attack>> = {
  'one text of a county': (seed) => {
    const random = new Random(seed);
    const workbook = makeCounty(seed, { errors: seed % 9 }).workbook();
    const spots = textCells(workbook);
    for (let count = 0; count < 10; count++) {
      const spot = random.pick(spots);
      reportAll(
        withWords(workbook, [spot], () => random.pick(HOSTILE_WORDS)),
        'x.xlsx',
        HOSTILE_WORDS,
      );
    }
    return 10;
  },
  'all texts of a county, figures damaged': (seed) => {
    const random = new Random(seed);
    const workbook = makeCounty(seed, { errors: 6 }).workbook();
    const spots = textCells(workbook).filter(() => random.chance(0.8));
    reportAll(
      withWords(workbook, spots, () => random.pick(HOSTILE_WORDS)),
      random.pick(HOSTILE_WORDS),
      HOSTILE_WORDS,
    );
    return 1;
  },
  'bytes of a workbook changed, left out or doubled': (seed) => {
    const random = new Random(seed);
    const sound = makeCounty(1 + (seed % 7)).xlsx();
    for (let count = 0; count < 30; count++) {
      const bytes = sound.slice(0, random.chance(0.2) ? random.integer(1, sound.length) : sound.length);
      for (let change = random.integer(1, 6); change > 0; change--)
        bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
      unlessTold(() => checkBytes(bytes, { profile: null, concessions: null }, inflateAtOnce));
    }
    return 30;
  },
  'files made to hold the program up': (seed) => {
    const { name, make } = new Random(seed).pick(BURDENS);
    const bytes = make(1 + (seed % 3));
    const began = Date.now();
    unlessTold(() => checkBytes(bytes, { profile: null, concessions: null }, inflateAtOnce));
    const took = Date.now() - began;
    if (took > LONGEST_MS) throw new Error(`${name}: ${took} ms`);
    return 1;
  },
  'annotated copies read again': (seed) => {
    const bytes = makeCounty(seed, { errors: seed % 9 }).xlsx();
    const before = readWorkbook(bytes);
    const { findings } = checkForm(readForm(before), findProfile('national'));
    const edits = findings.flatMap(({ places, message, parameters }) =>
      places.slice(0, 1).map((place) => ({
        ...place,
        fill: 'FFC7CE',
        note: { author: '均衡核验', text: say(message, 'zh', parameters) },
      })),
    );
    const after = readWorkbook(patchWorkbook(bytes, edits));
    if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error('a copy holds other values');
    return 1;
  },
};

function unlessTold(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!told(error)) throw error;
  }
}

function main([minutes = '60', first = String(Date.now() % 1_000_000)]: readonly string[]): void {
  const end = Date.now() + Number(minutes) * 60_000;
  const tried = new Map<string, number>();
  let failures = 0;
  console.log(`seeds from ${first}`);
  for (let seed = Number(first); Date.now() < end; seed++) {
    for (const [name, attack] of Object.entries(ATTACKS)) {
      try {
        tried.set(name, (tried.get(name) ?? 0) + attack(seed));
      } catch (error) {
        failures++;
        console.log(`FAILED ${name}, seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }
  for (const [name, count] of tried) console.log(`${String(count).padStart(8)}  ${name}`);
  console.log(failures === 0 ? 'no failure' : `${failures} failures`);
  if (failures > 0) process.exitCode = 1;
}

main(process.argv.slice(2));
