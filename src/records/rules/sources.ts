import type { Source } from '../../standards/types';

/** Good practice of filling in figures, where no text says more. */
export const RAW_PRACTICE: Source = {
  zh: '数据填报规范',
  en: 'Good practice in filling in figures',
  certainty: 'judged',
  clause: 'practice',
};

/** 表Ⅳ 政府保障程度. */
export const GUARANTEE: Source = {
  zh: '《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）政府保障程度',
  en: '教督〔2017〕6号, government guarantee',
  certainty: 'transcribed',
  clause: 'guarantee',
};

/** Which certificate serves for which stage. */
export const CERTIFICATES: Source = {
  zh: '《教师资格条例》第五条',
  en: '教师资格条例, article 5',
  certainty: 'judged',
  clause: 'guarantee',
};

/** What is counted for the indicators: degrees, rooms without indoor sports, splitting. */
export const COUNTING: Source = {
  zh: '《县域义务教育优质均衡发展国家督导评估认定工作规程》（国教督办函〔2019〕30号）指标口径',
  en: '国教督办函〔2019〕30号, what is counted for each indicator',
  certainty: 'transcribed',
  clause: 'indicators',
};
