/** Stands in the page's worker for Node's own zlib: entries of a workbook are unpacked step by step instead. */
export const inflateAtOnce = undefined;
