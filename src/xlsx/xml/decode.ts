import { damaged } from '../errors';
import type { Pieces } from '../zip/inflate';

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * The text of an XML part, piece by piece, in whatever encoding its first bytes tell; the byte order mark is left out.
 * `size`: the bytes of the whole part; a piece that holds all of them needs no decoder that waits for more.
 */
export function decodePieces(next: Pieces<Uint8Array>, part: string, size: number): Pieces<string> {
  let decoder: Decoder | null = null;
  let ended = false;
  return () => {
    while (!ended) {
      const bytes = next();
      if (decoder === null && bytes?.length === size && isUsual(bytes)) {
        decoder = usualDecoder();
        return decoded(decoder, bytes, part, false);
      }
      decoder ??= decoderFor(bytes ?? new Uint8Array(), part);
      ended = bytes === null;
      const text = decoded(decoder, bytes, part);
      if (text !== '') return text;
    }
    return null;
  };
}

/** Like `decodePieces`, for a part that stands whole in memory. */
export function decodeWhole(bytes: Uint8Array, part: string): string {
  if (isUsual(bytes)) return decoded(usualDecoder(), bytes, part, false);
  const decoder = decoderFor(bytes, part);
  return decoded(decoder, bytes, part) + decoded(decoder, null, part);
}

/** Bytes that are no text in the encoding that the part claims say something else than Excel would read. */
function decoded(decoder: Decoder, bytes: Uint8Array | null, part: string, stream = true): string {
  try {
    return bytes ? decoder.decode(bytes, { stream }) : decoder.decode();
  } catch {
    throw damaged(part, 'encoding');
  }
}

/** For whole parts, one after another: it keeps nothing of one for the next. Made when the first part is read. */
let utf8: Decoder | null = null;
const usualDecoder = (): Decoder => (utf8 ??= new TextDecoder('utf-8', { fatal: true }));
const DECLARED = '<?xml version="1.0" encoding="UTF-8"';

/** Whether the part begins as nearly every program begins it; told without making its head a text. */
function isUsual(bytes: Uint8Array): boolean {
  for (let at = 0; at < DECLARED.length; at++) if (bytes[at] !== DECLARED.charCodeAt(at)) return false;
  return true;
}

/** The encoding by byte order mark, by the zero bytes of UTF-16, or as the XML declaration says (XML 1.0, appendix F). */
function decoderFor(bytes: Uint8Array, part: string): Decoder {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le', { fatal: true });
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be', { fatal: true });
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared, { fatal: true });
  } catch {
    throw damaged(part, 'encoding');
  }
}

/** The declaration says what the bytes are: text that was decoded is written back as UTF-8. */
export function encodeWhole(text: string): Uint8Array {
  const declared = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
  return new TextEncoder().encode(declared);
}
