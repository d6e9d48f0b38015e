import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import { STAGE_NAMES } from '../../standards/stage-names';
import { tableName } from '../../form/layout/titles';
import { exchangedColumns } from '../diagnosis/exchanged';
import { scaledColumns } from '../diagnosis/scaled';
import type { Raised, Rule } from './rule';
import { MEASURE } from './sources';

const exchanged: Rule = {
  id: 'consistency/exchanged-columns',
  category: 'consistency',
  severity: 'error',
  table: null,
  spoils: true,
  sentence: {
    zh: '表{table}{stage}{labels}这几栏的数字放错了栏：互相换过来，表Ⅲ与表Ⅱ-2 就完全相符。请对照栏目名称把数字移回各自的栏。',
    en: 'In table {table}{stage} the figures of {labels} stand under each other’s headings: moved back, 表Ⅲ and 表Ⅱ-2 agree. Move them to their own columns.',
  },
  source: MEASURE,
  *check(context): Generator<Raised> {
    for (const { table, stages, indices, cells, moved } of exchangedColumns(context)) {
      if (moved) continue;
      const names = indices.flatMap((j) => INDICATORS[j]?.name ?? []);
      const labels = {
        zh: names.map(({ zh }) => `“${zh}”`).join('、'),
        en: names.map(({ en }) => `“${en}”`).join(', '),
      };
      const [only, ...others] = stages;
      const stage =
        only && others.length === 0
          ? { zh: STAGE_NAMES[only].zh, en: `, ${STAGE_NAMES[only].en},` }
          : { zh: '中', en: '' };
      const about = {
        figure: indices.map((j) => INDICATORS[j]?.slug).join('+'),
        ...(only && others.length === 0 && { stage: only }),
      };
      yield { table, places: cells, about, parameters: { table: tableName(table), stage, labels } };
    }
  },
};

const scaled: Rule = {
  id: 'consistency/column-scale',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '表Ⅱ-2 {stage}“{label}”整栏的单位不对：每个数乘以 {factor}，就与表Ⅲ的平均值相符。请按栏目名称中的单位重填这一栏。',
    en: '表Ⅱ-2, {stage}: the whole column “{label}” is in another unit: times {factor} it agrees with the mean in 表Ⅲ. Fill it in again in the unit of the heading.',
  },
  source: MEASURE,
  *check(context): Generator<Raised> {
    for (const { stage, index, factor, cells } of scaledColumns(context)) {
      const label = INDICATORS[index]?.name ?? '';
      yield { stage, places: cells, parameters: { stage: STAGE_NAMES[stage], label, factor } };
    }
  },
};

const exchangedPupils: Rule = {
  id: 'consistency/exchanged-pupils',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '{school}填 {written} 名在校生，下一行{other}填 {below} 名：两数互换，表Ⅲ的各项平均值和差异系数就全部相符。多半是两行填反了，请核对。',
    en: '{school} has {written} pupils and {other} in the next row {below}: exchanged, they agree with every mean and coefficient of 表Ⅲ. The two rows were probably mixed up; check them.',
  },
  source: MEASURE,
  *check({ form, diagnosis }): Generator<Raised> {
    for (const stage of STAGES) {
      const { exchanged: at } = diagnosis(stage);
      const [upper, lower] = at === null ? [] : (form.schools?.[stage].slice(at, at + 2) ?? []);
      if (!upper || !lower) continue;
      const [written, below] = [upper.enrolment.value ?? '', lower.enrolment.value ?? ''];
      yield {
        stage,
        school: upper.name.text,
        places: [upper.enrolment, lower.enrolment],
        actual: written,
        expected: below,
        parameters: { school: upper.name.text, other: lower.name.text, written, below },
      };
    }
  },
};

export const COLUMN_RULES: readonly Rule[] = [exchanged, scaled, exchangedPupils];
