import { STAGE_NAMES } from '../../standards/stage-names';
import type { Block } from '../paper';
import { chapter, figureText, text } from './pieces';
import type { ReportSource } from './source';

/** 一、基本情况, from 表Ⅰ and 表Ⅱ-2. */
export function basicsBlocks({ form, county }: ReportSource): Block[] {
  const of = (code: string): string => figureText(form.basics?.get(code));
  const [primary, junior] = county.stages;
  const schools = (primary?.schools.length ?? 0) + (junior?.schools.length ?? 0);
  return [
    chapter(1, '基本情况'),
    text(
      `全县人口总数 ${of('L1')} 万人，其中农业人口 ${of('L2')} 万人；辖 ${of('L3')} 个乡镇、${of('L4')} 个行政村。年人均国内生产总值 ${of('L5')} 元，年人均地方财政收入 ${of('L6')} 元，农民年人均纯收入 ${of('L7')} 元，城镇居民年人均可支配收入 ${of('L8')} 元。`,
    ),
    text(
      `现有小学 ${of('L9')} 所、九年一贯制学校 ${of('L10')} 所、初中 ${of('L11')} 所、完全中学 ${of('L12')} 所、十二年一贯制学校 ${of('L13')} 所、特殊教育学校 ${of('L14')} 所，小学教学点 ${of('L15')} 个（其中 50 人及以上 ${of('L16')} 个）。纳入评估的学校（含 50 人及以上教学点）按学段计 ${schools} 个监测点：小学 ${primary?.schools.length ?? 0} 个，初中 ${junior?.schools.length ?? 0} 个。`,
    ),
    {
      kind: 'table',
      caption: '义务教育基本情况',
      columns: [
        { title: '学段', width: 10, align: 'center' },
        { title: '监测点（个）', width: 14, align: 'right' },
        { title: '教学班（个）', width: 14, align: 'right' },
        { title: '在校学生（人）', width: 16, align: 'right' },
        { title: '教职工（人）', width: 14, align: 'right' },
        { title: '其中专任教师（人）', width: 18, align: 'right' },
      ],
      rows: county.stages.map(({ stage, schools: listed }) => {
        const codes = stage === 'primary' ? ['L17', 'L19', 'L21', 'L22'] : ['L18', 'L20', 'L23', 'L24'];
        return { cells: [STAGE_NAMES[stage].zh, listed.length, ...codes.map(of)] };
      }),
    },
  ];
}
