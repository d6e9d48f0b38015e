/** Stands in the page's worker for what the command line does to have memory let go: a browser does so by itself. */
export const letGo = (): void => undefined;
