import type { Sentence } from '../messages/sentence';

/** One step of the district plan with its time. */
export interface Step {
  readonly key: string;
  readonly text: Sentence;
  /** ISO dates or months (`2023-08`, `2025-12-15`); null where the plan leaves that end open. */
  readonly from: string | null;
  readonly until: string | null;
}

/** The yearly summary is due on this day (month-day) of each year of the striving phase. */
export const SUMMARY_DUE = { years: [2024, 2025], monthDay: '12-15' } as const;

/** What the yearly self-evaluation summary says, in its order. */
export const SUMMARY_CHAPTERS: readonly Sentence[] = [
  { zh: '自查自评结果', en: 'Results of the self-evaluation' },
  { zh: '主要做法和成效', en: 'What was done and achieved' },
  { zh: '存在的主要问题', en: 'Main problems' },
  { zh: '下步整改措施', en: 'Next measures' },
];

/** What the district plan asks for until 2026, in order. Source: 田家庵区方案 实施步骤, docs/sources.md#district-plan-steps (transcribed). */
export const STEPS: readonly Step[] = [
  {
    key: 'self-check',
    text: { zh: '自查，建立档案和问题台账', en: 'Self-check; files and problem ledger' },
    from: '2023-08',
    until: '2023-12',
  },
  {
    key: 'rectification',
    text: { zh: '一校一册，制定并落实整改方案', en: 'One booklet a school; plan of rectification' },
    from: '2024-01',
    until: '2025-12',
  },
  ...SUMMARY_DUE.years.map((year): Step => ({
    key: `summary-${year}`,
    text: { zh: '报送年度自评总结', en: 'Yearly self-evaluation summary' },
    from: null,
    until: `${year}-${SUMMARY_DUE.monthDay}`,
  })),
  {
    key: 'mock-evaluation',
    text: { zh: '区级自评及模拟评估', en: 'Self-evaluation of the district and mock evaluation' },
    from: '2026-01',
    until: '2026-06',
  },
  {
    key: 'city-review',
    text: { zh: '申请市级复核', en: 'Application for the city review' },
    from: null,
    until: '2026-08',
  },
  {
    key: 'provincial-evaluation',
    text: { zh: '接受省级评估', en: 'Provincial evaluation' },
    from: '2026-07',
    until: '2026-12',
  },
  {
    key: 'national-recognition',
    text: { zh: '接受国家认定', en: 'National recognition' },
    from: null,
    until: null,
  },
];
