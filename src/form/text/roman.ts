const LEVELS: readonly RegExp[] = [/^(?:I|1|一)$/, /^(?:II|2|二)$/, /^(?:III|3|三)$/, /^(?:IV|4|四)$/];

/** A level Ⅰ–Ⅳ in any writing (`Ⅲ`, `III`, `3`, `三`, `Ⅲ级`, `达到Ⅲ级`) as 1–4; null where the text is none. */
export function readLevel(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s_]/g, '')
    .toUpperCase()
    .replace(/^(?:为|是|达到|达|第)/, '')
    .replace(/(?:等?级|等)?(?:以上|及以上)?$/, '');
  const index = LEVELS.findIndex((level) => level.test(plain));
  return index < 0 ? null : index + 1;
}
