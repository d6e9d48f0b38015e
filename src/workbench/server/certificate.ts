import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The certificate alone, to be trusted by whoever wants to. */
  readonly file: string;
}

const DAY = 86_400_000;

/** A certificate for this computer, made here and kept in `folder`, so that it has to be trusted once only. */
export async function localCertificate(folder: string): Promise<Certificate> {
  const keyFile = join(folder, 'localhost.key');
  const file = join(folder, 'localhost.crt');
  const kept = readKept(keyFile, file);
  if (kept) return kept;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 365 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(file, made.cert);
  return { key: made.private, cert: made.cert, file };
}

/** The one made before, unless it ends within a week or cannot be read. */
function readKept(keyFile: string, file: string): Certificate | null {
  if (!existsSync(keyFile) || !existsSync(file)) return null;
  try {
    const cert = readFileSync(file, 'utf8');
    const ends = Date.parse(new X509Certificate(cert).validTo);
    return ends > Date.now() + 7 * DAY ? { key: readFileSync(keyFile, 'utf8'), cert, file } : null;
  } catch {
    return null;
  }
}
