import type { Sentence } from '../messages/sentence';
import { measureSource } from './sources';
import type { Source } from './types';

/** 一票否决: one entry vetoes the county. Ticked by a person, never inferred from figures. */
export interface Veto {
  readonly key: string;
  readonly text: Sentence;
  readonly source: Source;
}

const source = measureSource('一票否决情形', 'veto', 'transcribed', 'veto');

export const VETOES: readonly Veto[] = [
  {
    key: 'entrance_examination',
    text: { zh: '存在以考试方式招生', en: 'Pupils are admitted by examination' },
    source,
  },
  {
    key: 'school_choice',
    text: { zh: '存在违规择校行为', en: 'Schools are chosen against the rules' },
    source,
  },
  {
    key: 'key_classes',
    text: { zh: '存在重点学校或重点班', en: 'There are key schools or key classes' },
    source,
  },
  {
    key: 'unfilled_posts',
    text: {
      zh: '存在“有编不补”或长期聘用编外教师的情况',
      en: 'Posts are left unfilled or teachers are employed outside the quota for long',
    },
    source,
  },
  {
    key: 'serious_accident',
    text: {
      zh: '教育系统存在重大安全责任事故和严重违纪违规事件',
      en: 'There was a grave accident or a serious breach of discipline',
    },
    source,
  },
  {
    key: 'falsification',
    text: { zh: '有弄虚作假行为', en: 'Figures or papers were falsified' },
    source,
  },
];
