import type { Package } from '../package';
import { readRichText } from './rich-text';

/** The texts that cells refer to by number (sharedStrings.xml). */
export function readSharedStrings(source: Package, part: string): string[] {
  const scanner = source.scan(part);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2 || scanner.name !== 'si') continue;
    const text = readRichText(scanner);
    source.budget.takeCharacters(text.length + 1);
    strings.push(text);
  }
  return strings;
}
