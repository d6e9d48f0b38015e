import type { Sentence } from '../messages/sentence';

/** The national procedure (国家督导评估认定工作规程) that a profile goes by: it carries the form, its definitions, the concessions. */
export interface Procedure {
  readonly key: string;
  /** Its number, as documents cite it. */
  readonly document: Sentence;
  /** What has come after it; null while nothing has. */
  readonly newer: Sentence | null;
}

/**
 * The procedure of 2019. County reports of 2025 cite a newer one, of which only the number is known here (docs/sources.md#procedure-2024):
 * whatever rests on the text of 2019 alone says so.
 */
export const PROCEDURE_2019: Procedure = {
  key: 'procedure-2019',
  document: { zh: '国教督办函〔2019〕30号', en: '国教督办函〔2019〕30号' },
  newer: { zh: '已有新规程教督厅函〔2024〕10号', en: 'a newer one, 教督厅函〔2024〕10号, exists' },
};

/** A procedure as it is cited beside what rests on it: its number, and that there is a newer one. */
export function cited({ document, newer }: Procedure): Sentence {
  if (!newer) return document;
  return { zh: `${document.zh}，${newer.zh}`, en: `${document.en}; ${newer.en}` };
}
