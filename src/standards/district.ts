import { NATIONAL } from './national';
import { DISTRICT_OFFICES } from './offices';
import { districtSource } from './sources';
import type { Profile, Stage, Standard } from './types';
import { STAGE_NAMES } from '../messages/stage-names';
import { CONCLUSION, SQUARE_METRES_PER_PUPIL } from './units';

/** What the district plan sets differently from the national form, or says again in its own name. */
const CHANGES: ReadonlyMap<string, Pick<Standard, 'threshold' | 'source'>> = new Map([
  [
    'special_education_funding',
    {
      threshold: 6000,
      source: districtSource('特殊教育学校生均公用经费', 'funds of special education schools', 'transcribed'),
    },
  ],
  [
    'training_funds',
    { threshold: 5, source: districtSource('教师培训经费', 'training funds', 'transcribed') },
  ],
]);

/** The plan follows the building standard of the province, 皖教基〔2017〕24号. */
const landStandard = (stage: Stage, threshold: number): Standard => ({
  key: `${stage}_land`,
  name: {
    zh: `${STAGE_NAMES[stage].zh}生均占地面积`,
    en: `${STAGE_NAMES[stage].en}: land per pupil`,
  },
  aliases: [`${STAGE_NAMES[stage].zh}占地面积`, `${STAGE_NAMES[stage].zh}土地面积`],
  group: 'district',
  item: null,
  stage,
  operator: '>=',
  threshold,
  judgedBy: 'person',
  unit: SQUARE_METRES_PER_PUPIL,
  floor: null,
  source: districtSource('占地面积', 'land', 'transcribed'),
  topic: 'premises',
});

/** 只增不减: compared with last year's figure, which no form carries, so a person judges. */
const neverLess = (key: string, zh: string, en: string): Standard => ({
  key,
  name: { zh: `${zh}只增不减`, en: `${en} never falls from year to year` },
  aliases: [zh],
  group: 'district',
  item: null,
  stage: null,
  operator: 'conclusion',
  threshold: null,
  judgedBy: 'person',
  unit: CONCLUSION,
  floor: null,
  source: districtSource('教育经费“两个只增不减”', 'the two “never less” rules', 'transcribed'),
  topic: 'spending',
});

/** 田家庵区: the national standards with the district's own. */
export const ANHUI_TIANJIAAN: Profile = {
  key: 'anhui-tianjiaan',
  version: '2023',
  name: { zh: '安徽省淮南市田家庵区', en: "Tianjia'an district, Huainan, Anhui" },
  source: districtSource('全文', 'the whole plan', 'transcribed'),
  procedure: NATIONAL.procedure,
  standards: [
    ...NATIONAL.standards.map((standard) => ({ ...standard, ...CHANGES.get(standard.key) })),
    landStandard('primary', 22),
    landStandard('junior', 25),
    neverLess('education_spending', '一般公共预算教育支出', 'Public spending on education'),
    neverLess(
      'education_spending_per_pupil',
      '生均一般公共预算教育支出',
      'Public spending on education per pupil',
    ),
  ],
  offices: DISTRICT_OFFICES,
};
