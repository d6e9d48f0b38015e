import { GUARANTEE_STANDARDS } from './national-guarantee';
import { QUALITY_STANDARDS, RECOGNITION_STANDARDS } from './national-quality';
import { RESOURCE_STANDARDS } from './national-resource';
import { PROCEDURE_2019 } from './procedures';
import { measureSource } from './sources';
import type { Profile } from './types';

/** The national standards (国家标准), the default profile. */
export const NATIONAL: Profile = {
  key: 'national',
  version: '2017',
  name: {
    zh: '国家标准（县域义务教育优质均衡发展）',
    en: 'National standards of high-quality balanced compulsory education',
  },
  source: measureSource('全文', 'the whole measure', 'read'),
  procedure: PROCEDURE_2019,
  standards: [...RESOURCE_STANDARDS, ...GUARANTEE_STANDARDS, ...QUALITY_STANDARDS, ...RECOGNITION_STANDARDS],
  offices: null,
};
