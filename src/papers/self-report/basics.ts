import type { BasicName } from '../../form/layout/basics';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Block } from '../paper';
import { chapter, figureText, text } from './pieces';
import type { ReportSource } from './source';

/** 一、基本情况, from 表Ⅰ and 表Ⅱ-2. */
export function basicsBlocks({ form, county }: ReportSource): Block[] {
  const of = (name: BasicName): string => figureText(form.basics?.[name]);
  const [primary, junior] = county.stages;
  const schools = (primary?.schools.length ?? 0) + (junior?.schools.length ?? 0);
  return [
    chapter(1, '基本情况'),
    text(
      `全县人口总数${of('population')}万人，其中农业人口${of('ruralPopulation')}万人；辖${of('townships')}个乡镇、${of('villages')}个行政村。年人均国内生产总值${of('outputPerHead')}元，年人均地方财政收入${of('revenuePerHead')}元，农民年人均纯收入${of('farmersIncome')}元，城镇居民年人均可支配收入${of('townsmenIncome')}元。`,
    ),
    text(
      `现有小学${of('primarySchools')}所、九年一贯制学校${of('nineYearSchools')}所、初中${of('juniorSchools')}所、完全中学${of('completeSchools')}所、十二年一贯制学校${of('twelveYearSchools')}所、特殊教育学校${of('specialSchools')}所，小学教学点${of('teachingPoints')}个（其中50人及以上${of('largeTeachingPoints')}个）。纳入评估的学校（含50人及以上教学点）按学段计${schools}个监测点：小学${primary?.schools.length ?? 0}个，初中${junior?.schools.length ?? 0}个。`,
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
        const names: readonly BasicName[] =
          stage === 'primary'
            ? ['primaryClasses', 'primaryPupils', 'primaryStaff', 'primaryTeachers']
            : ['juniorClasses', 'juniorPupils', 'juniorStaff', 'juniorTeachers'];
        return { cells: [STAGE_NAMES[stage].zh, listed.length, ...names.map(of)] };
      }),
    },
  ];
}
