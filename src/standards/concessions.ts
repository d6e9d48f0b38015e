import type { Sentence } from '../messages/sentence';
import { procedureSource } from './sources';
import type { IndicatorSlug, Source, Stage } from './types';

export type ConcessionKey = 'a' | 'b' | 'c' | 'd';

/** Schools of one kind and what is asked of them instead: standard key → threshold. */
export interface ConcessionCase {
  readonly key: string;
  /** Which schools it is for. */
  readonly condition: Sentence;
  /** Null: both stages. */
  readonly stage: Stage | null;
  readonly thresholds: ReadonlyMap<string, number>;
  /** Of the mixed schools only 九年一贯制学校, not 十二年一贯制. */
  readonly nineYearOnly?: true;
}

/** One concession (放宽条款) of the 2019 procedure; a switch that is off unless someone turns it on. */
export interface Concession {
  readonly key: ConcessionKey;
  readonly text: Sentence;
  /** What it changes, for whoever turns it on. */
  readonly effect: Sentence;
  readonly enabledByDefault: false;
  /** The indicator or the item of 表Ⅳ whose findings it bears on. */
  readonly bearsOn: { readonly indicator: IndicatorSlug } | { readonly item: number };
  /** Empty where the concession changes what is counted and not what is asked. */
  readonly cases: readonly ConcessionCase[];
  readonly source: Source;
}

/** “Within three years of its issue”, 2019: that time is over, and whether it was prolonged is not known; hence off by default. */
export const CONCESSIONS_OVER: Sentence = {
  zh: '自2019年起三年内适用，期限已过，是否延续以新规程为准',
  en: 'for three years from 2019, which are over; whether they were prolonged, the newer procedure says',
};

const source = procedureSource(
  `放宽条款（${CONCESSIONS_OVER.zh}）`,
  `concessions (${CONCESSIONS_OVER.en})`,
  'transcribed',
  'concessions',
);

export const CONCESSIONS: readonly Concession[] = [
  {
    key: 'a',
    text: {
      zh: '农村学校和50—99人的教学点，体育、艺术专任教师可计入走教、兼职和交流轮岗教师。',
      en: 'Rural schools and teaching points of 50–99 pupils may count rotating, part-time and travelling teachers of sports and arts.',
    },
    effect: {
      zh: '改变指标3的统计口径：填报的教师数可以包括上述教师，标准不变。',
      en: 'Changes what indicator 3 counts: the figure may include these teachers; the standard stays.',
    },
    enabledByDefault: false,
    bearsOn: { indicator: 'pe_arts' },
    cases: [],
    source,
  },
  {
    key: 'b',
    text: {
      zh: '老城区等用地紧张的学校，体育运动场馆面积可计入改造的屋顶、地下空间和步行10分钟内租借的场馆。',
      en: 'Schools in overcrowded city centres may count converted roofs and basements and leased halls within 10 minutes’ walk.',
    },
    effect: {
      zh: '改变指标5的统计口径：填报的面积可以包括上述场地，标准不变。',
      en: 'Changes what indicator 5 counts: the area may include these places; the standard stays.',
    },
    enabledByDefault: false,
    bearsOn: { indicator: 'sports' },
    cases: [],
    source,
  },
  {
    key: 'c',
    text: {
      zh: '2016年底前规划建设的学校，音乐、美术专用教室不小于73㎡、67㎡；最大班额不足30人的农村小规模学校，小学不小于54㎡，初中不小于61㎡。',
      en: 'Music and art rooms of schools planned and built by 2016: at least 73 and 67 ㎡; of small rural schools whose largest class is under 30: primary 54, junior 61 ㎡.',
    },
    effect: {
      zh: '放宽政府保障程度第3项中音乐、美术专用教室的面积。',
      en: 'Lowers the area of music and art rooms, government guarantee, item 3.',
    },
    enabledByDefault: false,
    // Rooms for music and art are no figures of the form; the item is a conclusion about them.
    bearsOn: { item: 3 },
    cases: [
      {
        key: 'built-by-2016',
        condition: { zh: '2016年底前规划建设的学校', en: 'Schools planned and built by 2016' },
        stage: null,
        thresholds: new Map([
          ['music_room_area', 73],
          ['art_room_area', 67],
        ]),
      },
      {
        key: 'small-rural-primary',
        condition: {
          zh: '最大班额不足30人的农村小规模小学',
          en: 'Small rural primary schools whose largest class is under 30',
        },
        stage: 'primary',
        thresholds: new Map([
          ['music_room_area', 54],
          ['art_room_area', 54],
        ]),
      },
      {
        key: 'small-rural-junior',
        condition: {
          zh: '最大班额不足30人的农村小规模初中',
          en: 'Small rural junior schools whose largest class is under 30',
        },
        stage: 'junior',
        thresholds: new Map([
          ['music_room_area', 61],
          ['art_room_area', 61],
        ]),
      },
    ],
    source,
  },
  {
    key: 'd',
    text: {
      zh: '2010年底前建成的学校，或随迁子女占一半以上的学校，规模不超过2400人，九年一贯制学校不超过3000人。',
      en: 'Schools built by 2010, or with more than half migrant children: up to 2400 pupils, nine-year schools up to 3000.',
    },
    effect: {
      zh: '放宽政府保障程度第4项的学校规模。',
      en: 'Raises the limit of school size, government guarantee, item 4.',
    },
    enabledByDefault: false,
    bearsOn: { item: 4 },
    cases: [
      {
        key: 'old-or-migrant',
        condition: {
          zh: '2010年底前建成或随迁子女占一半以上的学校',
          en: 'Schools built by 2010 or with more than half migrant children',
        },
        stage: null,
        thresholds: new Map([
          ['primary_school_size', 2400],
          ['junior_school_size', 2400],
          ['mixed_school_size', 3000],
        ]),
        nineYearOnly: true,
      },
    ],
    source,
  },
];
