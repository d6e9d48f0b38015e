import type { Sentence } from '../messages/sentence';
import type { Source, Stage } from './types';

/**
 * The older standard of basic balance (义务教育发展基本均衡). Files of it are still about: they are named for what they are,
 * with these limits, and never judged by the rules of high-quality balance.
 */
export const OLDER_STANDARD: {
  readonly name: Sentence;
  readonly source: Source;
  readonly indicators: number;
  /** The limit is on 综合, the mean of the eight coefficients of variation (<=). */
  readonly overallLimit: Readonly<Record<Stage, number>>;
} = {
  name: { zh: '县域义务教育均衡发展（基本均衡）', en: 'Basic balance of compulsory education' },
  source: {
    zh: '《县域义务教育均衡发展督导评估暂行办法》（教督〔2012〕3号）',
    en: 'Provisional measure for the evaluation of balanced compulsory education (教督〔2012〕3号)',
    certainty: 'transcribed',
    clause: 'older',
  },
  indicators: 8,
  overallLimit: { primary: 0.65, junior: 0.55 },
};
