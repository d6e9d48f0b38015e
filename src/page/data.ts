/** What the build puts into the page besides code, by the id of its block. */
export type DataId =
  'sample-county' | 'manifest' | 'sources' | 'functions.zh-CN.json' | 'functions.en-US.json' | 'worker';

/** The text of a block. Throws where the page was built without it. */
export function dataOf(id: DataId): string {
  const text = document.getElementById(id)?.textContent;
  if (text === null || text === undefined) throw new Error(`The page has no ${id}`);
  return text;
}

/** The bytes of a block that is written in base 64. */
export function bytesOf(id: DataId): Uint8Array {
  return Uint8Array.from(atob(dataOf(id)), (one) => one.charCodeAt(0));
}
