import type { Sentence } from '../messages/sentence';
import { resourceSource } from './sources';
import type { Seven } from './seven';
import type { IndicatorSlug, Source } from './types';
import { PERSONS_PER_HUNDRED, ROOMS_PER_HUNDRED, SQUARE_METRES_PER_PUPIL, YUAN_PER_PUPIL } from './units';

/** One of the seven resource indicators (资源配置指标) as the form counts it. */
export interface Indicator {
  /** 1–7, the order of the form. */
  readonly number: number;
  readonly slug: IndicatorSlug;
  /** The form's own words. */
  readonly name: Sentence;
  /** As a heading of two lines: 高于规定学历教师. */
  readonly short: Sentence;
  /** As a heading of two characters: 学历. */
  readonly brief: Sentence;
  readonly unit: Sentence;
  /** True where the denominator is the enrolment divided by 100 (每百名学生). */
  readonly perHundred: boolean;
  readonly source: Source;
}

const source = resourceSource('read');

/** The seven indicators by their slugs. */
export const INDICATOR: Seven<Indicator> = {
  degree: {
    number: 1,
    slug: 'degree',
    name: {
      zh: '每百名学生拥有高于规定学历教师数',
      en: 'Teachers with more than the required degree per 100 pupils',
    },
    short: { zh: '高于规定学历教师', en: 'Higher degree teachers' },
    brief: { zh: '学历', en: 'Degree' },
    unit: PERSONS_PER_HUNDRED,
    perHundred: true,
    source,
  },
  backbone: {
    number: 2,
    slug: 'backbone',
    name: {
      zh: '每百名学生拥有县级及以上骨干教师数',
      en: 'Backbone teachers recognised at county level or above per 100 pupils',
    },
    short: { zh: '县级以上骨干教师', en: 'Backbone teachers' },
    brief: { zh: '骨干', en: 'Backbone' },
    unit: PERSONS_PER_HUNDRED,
    perHundred: true,
    source,
  },
  pe_arts: {
    number: 3,
    slug: 'pe_arts',
    name: {
      zh: '每百名学生拥有体育、艺术（美术、音乐）专任教师数',
      en: 'Full-time teachers of sports and arts (fine arts, music) per 100 pupils',
    },
    short: { zh: '体育艺术专任教师', en: 'Sports and arts teachers' },
    brief: { zh: '体艺', en: 'Arts' },
    unit: PERSONS_PER_HUNDRED,
    perHundred: true,
    source,
  },
  rooms: {
    number: 4,
    slug: 'rooms',
    name: { zh: '生均教学及辅助用房面积', en: 'Area of teaching and auxiliary rooms per pupil' },
    short: { zh: '教学及辅助用房', en: 'Teaching area' },
    brief: { zh: '用房', en: 'Rooms' },
    unit: SQUARE_METRES_PER_PUPIL,
    perHundred: false,
    source,
  },
  sports: {
    number: 5,
    slug: 'sports',
    name: { zh: '生均体育运动场馆面积', en: 'Area of sports grounds and halls per pupil' },
    short: { zh: '体育运动场馆', en: 'Sports grounds' },
    brief: { zh: '场馆', en: 'Sports' },
    unit: SQUARE_METRES_PER_PUPIL,
    perHundred: false,
    source,
  },
  equipment: {
    number: 6,
    slug: 'equipment',
    name: { zh: '生均教学仪器设备值', en: 'Value of teaching equipment per pupil' },
    short: { zh: '教学仪器设备', en: 'Equipment' },
    brief: { zh: '设备', en: 'Equipment' },
    unit: YUAN_PER_PUPIL,
    perHundred: false,
    source,
  },
  multimedia: {
    number: 7,
    slug: 'multimedia',
    name: { zh: '每百名学生拥有网络多媒体教室数', en: 'Networked multimedia classrooms per 100 pupils' },
    short: { zh: '网络多媒体教室', en: 'Networked rooms' },
    brief: { zh: '媒体', en: 'Media' },
    unit: ROOMS_PER_HUNDRED,
    perHundred: true,
    source,
  },
};

/** The same in the order of the form. */
export const INDICATORS: readonly Indicator[] = Object.values(INDICATOR);

/** Whether a name (of a column, in a file) is that of an indicator. */
export const isIndicator = (name: string): name is IndicatorSlug =>
  INDICATORS.some(({ slug }) => slug === name);
