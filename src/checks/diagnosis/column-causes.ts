import type { Stage } from '../../standards/types';
import type { Place } from '../../form/workbook';
import type { CheckContext } from '../context';
import { exchangedColumns } from './exchanged';
import { scaledColumns } from './scaled';

/**
 * The wrong columns that cause what is said about indicator `index` of a stage (null: about all seven) on the ground of
 * 表Ⅱ-2; with `balance`, of what is said on the ground of both 表Ⅱ-2 and 表Ⅲ.
 */
export function causedByColumns(
  context: CheckContext,
  stage: Stage,
  index: number | null,
  ground: 'schools' | 'balance' = 'schools',
): readonly Place[] {
  const exchanged = exchangedColumns(context)
    .filter(({ table, stages, indices }) => {
      const isGround = table === 'II-2' || ground === 'balance';
      return isGround && stages.includes(stage) && (index === null || indices.includes(index));
    })
    .flatMap(({ moved, cells }) => moved ?? cells.slice(0, 1));
  const scaled = scaledColumns(context)
    .filter((column) => column.stage === stage && (index === null || column.index === index))
    .flatMap(({ cells }) => cells.slice(0, 1));
  return [...exchanged, ...scaled];
}
