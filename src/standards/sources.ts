import { cited, PROCEDURE_2019 } from './procedures';
import type { Certainty, Source } from './types';

/** 教督〔2017〕6号, the measure that sets the standards; `zh` and `en` name the section. */
export function measureSource(zh: string, en: string, certainty: Certainty, clause = 'documents'): Source {
  return {
    zh: `《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）${zh}`,
    en: `Measure for the evaluation of high-quality balanced compulsory education (教督〔2017〕6号), ${en}`,
    certainty,
    clause,
  };
}

/** 国教督办函〔2019〕30号, the procedure that carries the form, the definitions and the concessions. */
export function procedureSource(zh: string, en: string, certainty: Certainty, clause = 'documents'): Source {
  return {
    zh: `《县域义务教育优质均衡发展国家督导评估认定工作规程》（${cited(PROCEDURE_2019).zh}）${zh}`,
    en: `Procedure of the national evaluation (${cited(PROCEDURE_2019).en}), ${en}`,
    certainty,
    clause,
  };
}

/** 田家庵区推进县域义务教育优质均衡发展工作方案, the district plan. */
export function districtSource(zh: string, en: string, certainty: Certainty): Source {
  return {
    zh: `《田家庵区推进县域义务教育优质均衡发展工作方案》${zh}`,
    en: `Plan of Tianjia'an district for high-quality balanced compulsory education, ${en}`,
    certainty,
    clause: 'district',
  };
}

export const resourceSource = (certainty: Certainty): Source =>
  measureSource('资源配置', 'resource indicators', certainty, 'indicators');

export const balanceSource: Source = measureSource(
  '资源配置：校际差异系数',
  'resource indicators: coefficients of variation between schools',
  'read',
  'county-rule',
);

/** The item's number on the form is part of the source. */
export const guaranteeSource = (item: number): Source =>
  measureSource(
    `政府保障程度第${item}项`,
    `government guarantee, item ${item}`,
    'transcribed',
    `guarantee-${item}`,
  );

export const qualitySource = (item: number): Source =>
  measureSource(`教育质量第${item}项`, `education quality, item ${item}`, 'transcribed', `quality-${item}`);
