import { statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CLI } from '../messages/cli';
import { ComplaintError } from './complaint';
import type { Input } from './inputs';
import { assertWritable, isFolder } from './save';

/** Added to the names of copies that go into a folder: `县.xlsx → 县-核验.xlsx`. */
const SUFFIX = '-核验';

/** The ending of a copy: that of the original, `.xlsx` where the original has to be converted. */
export function copyExtension(path: string): string {
  const extension = extname(path);
  return /^\.(?:xlsb|xlt|xls|ett?|ods|docx)$/i.test(extension) ? '.xlsx' : extension;
}

/** A converted file's copy names the format too: a county may hand in both `县.xls` and `县.xlsx`. */
function copyIn(folder: string, { relative }: Input): string {
  const [extension, ending] = [extname(relative), copyExtension(relative)];
  const format = ending === extension ? '' : `-${extension.slice(1)}`;
  return join(folder, dirname(relative), `${basename(relative, extension)}${format}${SUFFIX}${ending}`);
}

/**
 * The inputs without the copies of an earlier run that a search came upon, where the folder of the copies lies inside the
 * one that is searched: they stand where the copy of another input goes. What was named itself stays.
 */
export function withoutEarlierCopies(inputs: readonly Input[], target: string): Input[] {
  const copies = new Set(inputs.map((input) => resolve(copyIn(target, input))));
  return inputs.filter(({ path, found }) => !found || !copies.has(resolve(path)));
}

/**
 * Where each input's annotated copy goes; complains before anything is done about a target that must not be written.
 * A folder is meant where `target` is one, or where there are several inputs; it keeps the inputs' own subfolders.
 */
export function copyTargets(inputs: readonly Input[], target: string, force: boolean): Map<Input, string> {
  const asFolder = isFolder(target);
  const [only] = inputs;
  const targets = new Map<Input, string>();
  if (inputs.length === 1 && only && !asFolder && !/[\\/]$/.test(target)) {
    const extension = copyExtension(only.path);
    if (extname(target).toLowerCase() !== extension.toLowerCase()) {
      throw new ComplaintError('other-extension', CLI.otherExtension, { target, extension });
    }
    targets.set(only, target);
    assertWritable(target, [only.at], force);
    return targets;
  }
  if (
    !asFolder &&
    (/\.(?:xls[xmb]?|ods|et|docx)$/i.test(target) || statSync(target, { throwIfNoEntry: false }))
  ) {
    throw new ComplaintError('needs-folder', CLI.needsFolder, { target, count: inputs.length });
  }
  const taken = new Set<string>();
  const originals = inputs.map(({ at }) => at);
  for (const input of inputs) {
    const copy = copyIn(target, input);
    const key = resolve(copy).toLowerCase();
    if (taken.has(key)) throw new ComplaintError('same-target', CLI.sameTarget, { target: copy });
    taken.add(key);
    targets.set(input, copy);
    if (statSync(dirname(copy), { throwIfNoEntry: false })) assertWritable(copy, originals, force);
  }
  return targets;
}
