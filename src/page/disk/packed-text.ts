/** Stands in the page's worker for the packing of texts in memory: a page has no Buffer, and holds few counties. */
export const packText = (text: string): string => text;

export const unpackText = (packed: string): string => packed;
