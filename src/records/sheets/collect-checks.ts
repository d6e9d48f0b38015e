import type { NewCell } from '../../form/new-sheet';
import type { Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { FigureKey } from '../model';

/** Some figures of a 采集表 that together cannot be more than another. */
interface Check {
  /** Beside this item it is told. */
  readonly at: FigureKey;
  readonly parts: readonly FigureKey[];
  readonly limit: FigureKey;
  readonly told: string;
}

const ofStage = (stage: Stage): Check[] => [
  { at: `${stage}.classes`, parts: [`${stage}.classes`], limit: `${stage}.pupils`, told: '班数比学生还多' },
  {
    at: `${stage}.college`,
    parts: [`${stage}.doctor`, `${stage}.master`, `${stage}.bachelor`, `${stage}.college`],
    limit: `${stage}.teachers`,
    told: '各学历相加比专任教师还多',
  },
  {
    at: `${stage}.backbone`,
    parts: [`${stage}.backbone`],
    limit: `${stage}.teachers`,
    told: '骨干比专任教师还多',
  },
  {
    at: `${stage}.fineArts`,
    parts: [`${stage}.pe`, `${stage}.arts`, `${stage}.music`, `${stage}.fineArts`],
    limit: `${stage}.teachers`,
    told: '体育、艺术教师比专任教师还多',
  },
];

const CHECKS: readonly Check[] = [
  ...STAGES.flatMap(ofStage),
  { at: '.indoor', parts: ['.indoor'], limit: '.rooms', told: '比教学及辅助用房还大' },
  { at: '.land', parts: ['.grounds'], limit: '.land', told: '运动场地比占地还大' },
];

/** The formula that tells a school at once what cannot be; nothing where the item has no such check or the sheet lacks a part. */
export function checkOf(
  figure: FigureKey,
  cellOf: (figure: FigureKey) => string | null,
): Pick<NewCell, 'formula' | 'value'> {
  const check = CHECKS.find(({ at }) => at === figure);
  const limit = check && cellOf(check.limit);
  const parts = check?.parts.map(cellOf) ?? [];
  if (!check || limit == null || parts.some((part) => part === null)) return {};
  return {
    formula: `IF(COUNT(${limit})=0,"",IF(SUM(${parts.join(',')})>${limit},"${check.told}",""))`,
    value: '',
  };
}
