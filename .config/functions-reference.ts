/**
 * Writes what is generated from the functions' source: the sections of docs/functions*.md and the golden metadata of the tests.
 * Run with `npx tsx .config/functions-reference.ts` after a function or its texts have changed; read the difference before committing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMetadata, readSource } from '../src/functions/metadata/generate';
import { DOCUMENTS, withReference } from '../src/functions/metadata/documents';

const root = join(__dirname, '..');
const source = join(root, 'src/functions');

async function write(): Promise<void> {
  for (const [file, text] of await functionsMetadata(source)) {
    writeFileSync(join(root, 'test/functions/golden', file), text);
  }
  const generated = await readSource(source);
  for (const { language, file } of DOCUMENTS) {
    const path = join(root, file);
    writeFileSync(path, withReference(readFileSync(path, 'utf8'), generated, language));
  }
}

void write();
