import type { Random } from '../county/random';
import { classesForm, groundsForm, pupilsForm, roomsForm, teachersForm } from './form-tables';
import type { Look } from './form-tables';
import { campusDoubts } from './identity';
import type { Doubt, DraftFile, Files } from './made';
import { TYPE_WORDS } from './school';
import type { SchoolSite, StageFigures, StageName } from './school';
import type { Draft, Value } from './sheet';
import { draft } from './sheet';

const FOUNDER_WORDS: Readonly<Record<number, string>> = {
  5: '地级教育部门',
  7: '县级教育部门',
  8: '县级其他部门',
  10: '民办',
};
const PUPILS: Readonly<Record<StageName, readonly [form: string, title: string, grades: number]>> = {
  primary: ['教基3112', '小学分类型学生数', 6],
  junior: ['教基3115', '初中分类型学生数', 4],
  senior: ['教基3118', '普通高中分类型学生数', 3],
};
const CLASSES: Readonly<Partial<Record<StageName, readonly [form: string, title: string]>>> = {
  primary: ['教基2106', '小学班数、班额情况'],
  junior: ['教基2107', '初中班数、班额情况'],
};

/** A workbook of statistics forms for each school. */
export function forms(all: readonly SchoolSite[], random: Random): Files {
  const look: Look = {
    letters: random.chance(0.7),
    sheetNames: random.pick(['plain', 'type', 'title'] as const),
    parts: random.chance(0.5),
    asColumns: random.chance(0.4),
    extra: random.chance(0.5),
  };
  const doubts: Doubt[] = [...campusDoubts(all)];
  if (look.parts) doubts.push({ kind: 'arts', about: null, required: false, answer: () => null });
  const files = all.map((site): DraftFile => ({
    file: `${site.name}(${TYPE_WORDS[site.kind][1]}).xlsx`,
    sheets: sheetsOf(site, look, random),
  }));
  return { files, doubts };
}

function sheetsOf(site: SchoolSite, look: Look, random: Random): Draft[] {
  const named = (form: string, title: string): string =>
    look.sheetNames === 'plain'
      ? form
      : look.sheetNames === 'type'
        ? `${form}_${TYPE_WORDS[site.kind][1]}`
        : title.slice(0, 28);
  const head = (form: string, title: string): Draft => {
    const sheet = draft(named(form, title), [
      [title],
      ['表号', form],
      ['学校（机构）名称', site.name],
      ['学校（机构）标识码', site.code],
      [],
    ]);
    return sheet;
  };
  const label = (sheet: Draft, rows: readonly (readonly [string, Value])[]): Draft => {
    sheet.rows.push(...rows.map(([name, value]): Value[] => [name, value]));
    return sheet;
  };
  const shown = (stage: StageName, pick: (figures: StageFigures) => number): Value => {
    const figures = site.stages[stage];
    return figures ? pick(figures) : '*';
  };
  const about = label(head('教基1001', '学校（机构）基本情况'), [
    ['办学类型', TYPE_WORDS[site.kind][1]],
    ['办学类型编码', TYPE_WORDS[site.kind][0]],
    ['举办者类型', FOUNDER_WORDS[site.founder]],
    ['城乡类型', site.rural ? '村庄' : '主城区'],
    ['是否计校数', site.campusOf === null ? '是' : '否'],
    ['是否具有附设班', '否'],
  ]);
  const more = label(head('教基1102续', '学校（机构）其他情况'), [
    ['校医（人）', 1],
    ['县级以上骨干教师(小学)', shown('primary', ({ backbone }) => backbone)],
    ['县级以上骨干教师(初中)', shown('junior', ({ backbone }) => backbone)],
    ['县级以上骨干教师(高中)', shown('senior', ({ backbone }) => backbone)],
  ]);
  const sheets = [about, more];
  for (const stage of ['primary', 'junior', 'senior'] as const) {
    const figures = site.stages[stage];
    if (!figures) continue;
    sheets.push(pupilsForm(head(...first2(PUPILS[stage])), figures, PUPILS[stage][2], look));
    const sizes = CLASSES[stage];
    if (sizes) sheets.push(classesForm(head(...sizes), figures, look));
  }
  sheets.push(
    teachersForm(head('教基4155', '专任教师分课程、分学历情况'), site, look),
    roomsForm(head('教基5170', '中小学校舍情况'), site, look),
    groundsForm(head('教基5176', '中小学校占地面积及其他办学条件'), site, look),
  );
  if (look.extra)
    sheets.push(
      label(head('教基4149', '教职工情况'), [
        ['教职工总数', 99],
        ['行政人员', 3],
      ]),
    );
  return random.chance(0.4) ? random.shuffle(sheets) : sheets;
}

const first2 = ([form, title]: readonly [string, string, number]): [string, string] => [form, title];
