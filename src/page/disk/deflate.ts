/** Stands in the page's worker for Node's own zlib: parts are packed by JavaScript instead. */
export const deflateAtOnce = undefined;
