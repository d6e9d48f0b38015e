import type { Random } from '../county/random';
import type { Doubt } from './made';
import { choose } from './made';
import type { SchoolSite } from './school';
import { TYPE_WORDS } from './school';
import { isSmall, ROW_TYPES } from './truth';
import type { Column, Value } from './sheet';
import { codeAs } from './sheet';

const FOUNDER_WORDS: Readonly<Record<number, string>> = {
  5: '地级教育部门',
  7: '县级教育部门',
  8: '县级其他部门',
  10: '民办',
};

/** The columns that say who a school is, named and ordered as it happens. */
export function identityColumns(
  all: readonly SchoolSite[],
  random: Random,
  long: boolean,
): { columns: Column<SchoolSite>[]; doubts: Doubt[] } {
  const words = random.integer(1, 2);
  const numeric = random.chance(0.4);
  const named = random.pick([
    '学校名称',
    '机构名称',
    '学校（机构）名称',
    '学校(机构)名称',
    '学校\n名称',
    '学 校 名 称',
  ]);
  const coded = random.pick(['学校标识码', '标识码', '机构编码', '学校（机构）标识码', '学校代码']);
  const odd = random.chance(0.15) ? random.pick(all.filter(({ campusOf }) => campusOf === null)) : null;
  const oddWords = random.pick(['县人民政府', '教育局', '某集团公司']);
  const founder = ({ founder: code }: SchoolSite): Value => FOUNDER_WORDS[code];
  const type = ({ kind }: SchoolSite): Value => TYPE_WORDS[kind][words];
  const typeWords = random.pick(['办学类型', '学校类型', '学校类别']);
  const columns: Column<SchoolSite>[] = [
    { path: [named], value: ({ name }) => name },
    { path: [coded], value: ({ code }) => codeAs(code, numeric) },
    { path: [typeWords], value: type },
    {
      path: [random.pick(['举办者类型', '举办者性质', '举办者', '办别'])],
      value: (site) => (site === odd ? oddWords : founder(site)),
    },
    { path: ['是否计校数'], value: ({ campusOf }) => (campusOf === null ? '是' : '否') },
  ];
  const rural: Column<SchoolSite> = { path: ['城乡类型'], value: (site) => (site.rural ? '村庄' : '主城区') };
  if (long) {
    columns.push(
      rural,
      { path: ['办学类型编码'], value: ({ kind }) => TYPE_WORDS[kind][0] },
      { path: ['城乡类型编码'], value: (site) => (site.rural ? '220' : '111') },
      { path: ['统计一级'], value: () => '安和省' },
      { path: ['统计三级'], value: () => '石桥县' },
      { path: ['是否上年撤销'], value: () => '否' },
      { path: ['是否本年新增'], value: () => '否' },
      { path: ['是否具有附设班'], value: () => '否' },
      { path: ['学校地址'], value: ({ name }) => `石桥县${name}路${name.length}号` },
    );
  } else {
    columns.push(rural);
    if (random.chance(0.5)) columns.push({ path: ['校长'], value: () => '张某' });
    if (random.chance(0.5)) columns.push({ path: ['联系电话'], value: () => '0551-5550100' });
    if (random.chance(0.3))
      columns.push({ path: ['建校年份'], value: ({ code }) => 1950 + Number(code.slice(-2)) });
    if (random.chance(0.5))
      columns.push({ path: ['所属乡镇'], value: ({ name }) => `${name.slice(0, 2)}镇` });
  }
  return { columns, doubts: [...campusDoubts(all), ...(odd ? [founderDoubt(odd)] : [])] };
}

/** To which school a campus belongs. */
export function campusDoubts(all: readonly SchoolSite[]): Doubt[] {
  return all.flatMap(({ name, campusOf }): Doubt[] => {
    const main = all.find(({ code }) => code === campusOf);
    if (!main) return [];
    const answer: Doubt['answer'] = ({ choices }) =>
      choices.find(({ value }) => String(value).replace(/^0+/, '') === main.code.replace(/^0+/, ''))?.value ??
      choose(main.name)({ id: '', kind: '', school: null, choices });
    return [{ kind: 'campus', about: name, required: true, answer }];
  });
}

const founderDoubt = (odd: SchoolSite): Doubt => ({
  kind: 'founder',
  about: null,
  required: ROW_TYPES.includes(odd.kind) && !isSmall(odd),
  answer: () => odd.founder,
});
