import { PEOPLE_ENTRIES } from './national-guarantee-people';
import { SCHOOL_ENTRIES } from './national-guarantee-schools';
import { guaranteeSource } from './sources';
import type { Standard } from './types';

/** 政府保障程度, 15 items, all of which must be met. */
export const GUARANTEE_STANDARDS: readonly Standard[] = [...SCHOOL_ENTRIES, ...PEOPLE_ENTRIES].map(
  (entry) => ({
    ...entry,
    judgedBy: entry.judgedBy ?? (entry.threshold === null ? 'person' : 'form'),
    group: 'guarantee',
    floor: null,
    source: guaranteeSource(entry.item),
  }),
);
