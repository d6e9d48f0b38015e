/** Where whoever reads a comparison can answer what it asks: only at a terminal options are typed. */
export type AskedWhere = 'terminal' | 'pane' | 'page';
