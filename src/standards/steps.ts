import type { Sentence } from '../messages/sentence';
import { districtSource } from './sources';
import type { Source } from './types';

/** One step of the district plan with its time. */
export interface Step {
  readonly key: string;
  readonly phase: 'start' | 'strive' | 'acceptance';
  readonly text: Sentence;
  /** ISO dates or months (`2023-08`, `2025-12-15`); null where the plan leaves that end open. */
  readonly from: string | null;
  readonly until: string | null;
}

/** The phases of the plan: 启动, 争创, 验收. */
export const PHASES: Readonly<Record<Step['phase'], Sentence>> = {
  start: { zh: '启动阶段', en: 'Start' },
  strive: { zh: '争创阶段', en: 'Striving' },
  acceptance: { zh: '验收阶段', en: 'Acceptance' },
};

export const STEPS_SOURCE: Source = districtSource('实施步骤', 'steps', 'transcribed');

/** The yearly summary is due on this day (month-day) of each year of the striving phase. */
export const SUMMARY_DUE = { years: [2024, 2025], monthDay: '12-15' } as const;

/** What the yearly self-evaluation summary says, in its order. */
export const SUMMARY_CHAPTERS: readonly Sentence[] = [
  { zh: '自查自评结果', en: 'Results of the self-evaluation' },
  { zh: '主要做法和成效', en: 'What was done and achieved' },
  { zh: '存在的主要问题', en: 'Main problems' },
  { zh: '下步整改措施', en: 'Next measures' },
];

export const STEPS: readonly Step[] = [
  {
    key: 'self-check',
    phase: 'start',
    text: { zh: '自查，建立档案和问题台账', en: 'Self-check; files and problem ledger' },
    from: '2023-08',
    until: '2023-12',
  },
  {
    key: 'rectification',
    phase: 'strive',
    text: { zh: '一校一册，制定并落实整改方案', en: 'One booklet a school; plan of rectification' },
    from: '2024-01',
    until: '2025-12',
  },
  ...SUMMARY_DUE.years.map((year): Step => ({
    key: `summary-${year}`,
    phase: 'strive',
    text: { zh: '报送年度自评总结', en: 'Yearly self-evaluation summary' },
    from: null,
    until: `${year}-${SUMMARY_DUE.monthDay}`,
  })),
  {
    key: 'mock-evaluation',
    phase: 'acceptance',
    text: { zh: '区级自评及模拟评估', en: 'Self-evaluation of the district and mock evaluation' },
    from: '2026-01',
    until: '2026-06',
  },
  {
    key: 'city-review',
    phase: 'acceptance',
    text: { zh: '申请市级复核', en: 'Application for the city review' },
    from: null,
    until: '2026-08',
  },
  {
    key: 'provincial-evaluation',
    phase: 'acceptance',
    text: { zh: '接受省级评估', en: 'Provincial evaluation' },
    from: '2026-07',
    until: '2026-12',
  },
  {
    key: 'national-recognition',
    phase: 'acceptance',
    text: { zh: '接受国家认定', en: 'National recognition' },
    from: null,
    until: null,
  },
];

/** The papers that the district keeps. */
export const PAPERS: readonly { readonly key: string; readonly name: Sentence }[] = [
  {
    key: 'building-ledger',
    name: { zh: '标准化建设台账', en: 'Ledger of each school against the building standard' },
  },
  { key: 'problem-ledger', name: { zh: '问题台账', en: 'Problem ledger' } },
  { key: 'school-booklet', name: { zh: '一校一册', en: 'One booklet a school' } },
  { key: 'self-evaluation', name: { zh: '自评报告', en: 'Self-evaluation report' } },
  { key: 'declaration', name: { zh: '申报表', en: 'Declaration form' } },
];
