import type { Workbook } from '../../../src/form/workbook';
import { createWorkbook } from '../../../src/xlsx/create';
import type { Random } from '../county/random';
import { FOUNDER_CODES } from './raw-county';
import type { RawSchool, RawStage } from './raw-county';

/** The county as a clerk's plain sheet, one row a school. */
export function plainSheet(
  schools: readonly RawSchool[],
  random: Random,
): { file: string; workbook: Workbook } {
  const stageWords = { primary: '小学', junior: '初中', senior: '高中' } as const;
  const columns: [string, (school: RawSchool) => string | number | undefined][] = [
    ['学校名称', ({ name }) => name],
    ['标识码', ({ code }) => (random.chance(0.5) ? Number(code) : code)],
    ['办学类型', ({ type }) => type],
    ['举办者类型', ({ founder }) => Object.entries(FOUNDER_CODES).find(([, code]) => code === founder)?.[0]],
    ['城乡类型', ({ rural }) => (rural ? '村庄' : '主城区')],
    ['是否计校数', ({ campusOf }) => (campusOf === null ? '是' : '否')],
    ['教学及辅助用房（平方米）', ({ rooms }) => rooms / 100],
    ['其中：室内体育用房（平方米）', ({ indoor }) => indoor / 100],
    ['运动场地面积（㎡）', ({ grounds }) => grounds / 100],
    ['教学仪器设备资产值（万元）', ({ equipment }) => equipment / 100],
    ['网络多媒体教室（间）', ({ multimedia }) => multimedia],
    ['改造、租用运动场馆面积（㎡）', ({ converted }) => converted / 100],
  ];
  const fields: [string, keyof RawStage][] = [
    ['在校学生数（人）', 'pupils'],
    ['年级数', 'grades'],
    ['教学班数（个）', 'classes'],
    ['专任教师数', 'teachers'],
    ['博士研究生学历教师数', 'doctor'],
    ['硕士研究生学历教师数', 'master'],
    ['本科学历教师数', 'bachelor'],
    ['专科学历教师数', 'college'],
    ['县级以上骨干教师数', 'backbone'],
    ['体育专任教师数', 'pe'],
    ['音乐专任教师数', 'music'],
    ['美术专任教师数', 'fineArts'],
  ];
  for (const stage of ['primary', 'junior', 'senior'] as const) {
    for (const [heading, field] of fields) {
      columns.push([`${stageWords[stage]}${heading}`, ({ stages }) => stages[stage]?.[field]]);
    }
    if (stage !== 'senior')
      columns.push([
        `${stageWords[stage]}走教、兼职体育艺术教师数`,
        (one) => (one.stages[stage] ? one.travelling[stage] : undefined),
      ]);
  }
  const shuffled = random.shuffle(columns);
  const rows = [
    shuffled.map(([heading]) => heading),
    ...schools.map((one) => shuffled.map(([, value]) => asWritten(value(one), random))),
    shuffled.map(([heading]) =>
      heading === '学校名称' ? '合  计' : /名称|码|类型|是否/.test(heading) ? undefined : 9_999_999,
    ),
  ];
  return {
    file: '基础数据.xlsx',
    workbook: {
      sheets: [
        {
          name: '学校数据',
          visibility: 'visible',
          protected: false,
          merges: [],
          hiddenColumns: [],
          rows: rows.map((cells, index) => ({
            index: index + 1,
            hidden: false,
            cells: cells.flatMap((value, column) => (value === undefined ? [] : [{ column, value }])),
          })),
        },
      ],
    },
  };
}

/** The same sheet as a file. */
export function plainSheetFile(schools: readonly RawSchool[], random: Random): Uint8Array {
  return createWorkbook(
    plainSheet(schools, random).workbook.sheets.map(({ name, rows }) => ({
      name,
      columnWidths: [],
      cells: rows.flatMap(({ index, cells }) =>
        cells.map(({ column, value }) => ({
          row: index,
          column,
          value: typeof value === 'number' ? value : String(value),
        })),
      ),
    })),
  );
}

/** Numbers are sometimes text, nothing is sometimes a dash. */
function asWritten(value: string | number | undefined, random: Random): string | number | undefined {
  if (value === undefined) return random.chance(0.3) ? random.pick(['*', '—', '/']) : undefined;
  return typeof value === 'number' && random.chance(0.1) ? String(value) : value;
}
