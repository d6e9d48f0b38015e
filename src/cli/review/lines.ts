import { closeSync, openSync, readSync } from 'node:fs';

/** So many bytes are read at a time. */
const PIECE = 2 ** 16;
const END_OF_LINE = 0x0a;

/** Pieces of a file's bytes, one after the other in one place: each is gone when the next is asked for. */
export function* piecesOf(file: string | Buffer): Generator<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      yield piece.subarray(0, read);
  } finally {
    closeSync(descriptor);
  }
}

/** The lines of a file one by one, however large it is; what stands behind the last line's end is left out. */
export function* linesOf(file: string): Generator<string> {
  let before: Buffer[] = [];
  for (const piece of piecesOf(file)) {
    let from = 0;
    for (let to = piece.indexOf(END_OF_LINE); to >= 0; to = piece.indexOf(END_OF_LINE, from)) {
      yield Buffer.concat([...before, piece.subarray(from, to)]).toString();
      before = [];
      from = to + 1;
    }
    if (from < piece.length) before.push(Buffer.from(piece.subarray(from)));
  }
}
