import { damaged } from '../errors';
import type { Pieces } from '../zip/inflate';

type Decoder = InstanceType<typeof TextDecoder>;

/** The text of an XML part, piece by piece, in whatever encoding its first bytes tell; the byte order mark is left out. */
export function decodePieces(next: Pieces<Uint8Array>, part: string): Pieces<string> {
  let decoder: Decoder | null = null;
  let ended = false;
  return () => {
    while (!ended) {
      const bytes = next();
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
  const decoder = decoderFor(bytes, part);
  return decoded(decoder, bytes, part) + decoded(decoder, null, part);
}

/** Bytes that are no text in the encoding that the part claims say something else than Excel would read. */
function decoded(decoder: Decoder, bytes: Uint8Array | null, part: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw damaged(part, 'encoding');
  }
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
