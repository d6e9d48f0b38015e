import { type Language, say } from '../../messages/sentence';
import { XlsxError } from '../../xlsx/errors';

/** The words of a failure, with the next step where it is known. */
export function reasonOf(error: unknown, language: Language): string {
  if (error instanceof XlsxError) return say(error.sentence, language, error.parameters);
  return error instanceof Error ? error.message : String(error);
}

/** Hands the bytes to the browser as a file to keep. */
export function offerDownload(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
