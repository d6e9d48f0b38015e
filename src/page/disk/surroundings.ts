/** Stands in the page's worker for what else the command line asks of Node. */

/** Threads would gain nothing: the worker is one already. */
export const availableParallelism = (): number => 1;

export const isatty = (): boolean => false;

export const randomBytes = (count: number): { toString(): string } => {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return { toString: () => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
};
