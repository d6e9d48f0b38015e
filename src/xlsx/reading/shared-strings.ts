import type { Package } from '../package';
import { PlainString } from './plain-string';
import { readRichText } from './rich-text';

/** The texts that cells refer to by number (sharedStrings.xml). */
export function readSharedStrings(source: Package, part: string): string[] {
  const scanner = source.scan(part);
  const strings: string[] = [];
  const plain = new PlainString('si');
  const add = (text: string): void => {
    source.budget.takeCharacters(text.length + 1);
    strings.push(text);
  };
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth > 2) continue;
    if (scanner.depth === 2 && scanner.name !== 'si') continue;
    if (scanner.depth === 2) add(readRichText(scanner));
    // Here the next thing is a string or the end of all.
    while (scanner.leap(plain.recognise)) add(plain.text);
  }
  return strings;
}
