import type { Sentence } from './sentence';

/** The seven indicators by two characters each, in the order of the form: heads of narrow columns, remarks. */
export const SHORT_INDICATORS = {
  degree: { zh: '学历', en: 'degree' },
  backbone: { zh: '骨干', en: 'key teachers' },
  pe_arts: { zh: '体艺', en: 'sports, arts' },
  rooms: { zh: '用房', en: 'rooms' },
  sports: { zh: '场馆', en: 'sports halls' },
  equipment: { zh: '设备', en: 'equipment' },
  multimedia: { zh: '媒体', en: 'media rooms' },
} satisfies Record<string, Sentence>;

/** The same as one line of a list shows them. */
export const INDICATOR_NAMES = {
  degree: { zh: '高于规定学历教师', en: 'Higher-degree teachers' },
  backbone: { zh: '县级以上骨干教师', en: 'Key teachers' },
  pe_arts: { zh: '体育艺术专任教师', en: 'Sports, arts teachers' },
  rooms: { zh: '教学及辅助用房', en: 'Teaching rooms' },
  sports: { zh: '体育运动场馆', en: 'Sports grounds' },
  equipment: { zh: '教学仪器设备', en: 'Equipment' },
  multimedia: { zh: '网络多媒体教室', en: 'Media rooms' },
} satisfies Record<string, Sentence>;

/** 备注 of a school, as 表Ⅱ-2 asks: which indicators are met, which reach 85 %. */
export const REMARKS = {
  all: { zh: '7项指标全部达标', en: 'all 7 indicators met' },
  met: { zh: '{count}项达标（{list}）', en: '{count} met ({list})' },
  none: { zh: '0项达标', en: '0 met' },
  floor: { zh: '{list}达到85%', en: '{list} reach 85 %' },
  below: { zh: '{list}不足85%', en: '{list} below 85 %' },
  part: { zh: '；', en: '; ' },
} satisfies Record<string, Sentence>;
