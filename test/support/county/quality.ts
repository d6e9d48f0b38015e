import { percent, type ItemDraft } from './items';
import type { Declaration } from './declaration';
import { template } from './phrases';
import type { Random } from './random';

export const SUBJECTS = ['语文', '数学', '科学', '体育', '艺术', '德育'] as const;
const LEVELS: readonly (readonly string[])[] = [
  ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'],
  ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'],
  ['I', 'II', 'III', 'IV'],
  ['1', '2', '3', '4'],
  ['一', '二', '三', '四'],
];

/** 表Ⅴ: nine items; with the probability `poor` an item falls below its standard, and says so. */
export function quality(
  random: Random,
  county: Declaration,
  poor: number,
  unmonitored: boolean,
): ItemDraft[] {
  const below = () => random.chance(poor);
  const entered = Math.max(30, Math.round(county.pupils.junior / 3));
  const few = Math.min(60, Math.floor(entered / 12));
  const [joined, died] = [random.integer(0, few), random.integer(0, 3)];
  const left = random.integer(0, few);
  const stay = below() ? random.between(0.88, 0.94) : random.between(0.965, 0.995);
  const graduating = Math.round((entered - died) * stay) + joined - left;
  const direct = random.chance(0.5);
  const [part, base] = direct
    ? [graduating - joined + left, entered - died]
    : [graduating, entered + joined - died - left];
  const disabled = random.integer(40, 300);
  const atSchool = below() ? Math.floor(disabled * 0.93) : Math.ceil(disabled * random.between(0.955, 1));
  const special = Math.floor(atSchool * random.between(0.2, 0.5));
  const levels = random.pick(LEVELS);
  const poorSubject = below() ? random.integer(0, 5) : -1;
  const absent = unmonitored ? random.integer(0, 5) : -1;
  const blanks: Record<string, string> = {};
  SUBJECTS.forEach((_, i) => {
    const bad = i === poorSubject && i !== absent;
    blanks[`level${i}`] =
      i === absent ? '' : (levels[bad && i % 2 === 0 ? random.integer(0, 1) : random.integer(2, 3)] ?? '');
    blanks[`gap${i}`] =
      i === absent ? '' : `0.${bad && i % 2 === 1 ? random.integer(15, 29) : random.integer(10, 14)}`;
  });
  const words = SUBJECTS.map((subject, i) => `${subject}{level${i}}级、校际差异率{gap${i}}`).join('；');
  const conclusion = (item: number, name: string, answer: string): ItemDraft => ({
    item,
    name,
    phrase: [answer],
    met: true,
  });
  return [
    {
      item: 1,
      name: '全县初中三年巩固率达到95%以上',
      phrase: template(
        '全县初中毕业班学生数为{graduating}人，三年前该年级入学学生数为{entered}人，毕业年级三年转入学生数为{joined}人，死亡学生数为{died}人，转出学生数为{left}人，全县初中三年巩固率为{rate}%',
        { graduating, entered, joined, died, left, rate: percent(part, base) },
      ),
      met: Number(percent(part, base)) >= 95,
    },
    {
      item: 2,
      name: '全县残疾儿童少年入学率达到95%以上',
      phrase: template(
        '全县残疾儿童少年为{disabled}人，入学{atSchool}人，入学率为{rate}%。其中，在特殊教育学校就读{special}人，占比{specialRate}%。',
        {
          disabled,
          atSchool,
          rate: percent(atSchool, disabled),
          special,
          specialRate: percent(special, random.chance(0.7) ? atSchool : disabled),
        },
      ),
      met: Number(percent(atSchool, disabled)) >= 95,
    },
    conclusion(3, '所有学校建立章程，实现学校管理与教学信息化', '已实现'),
    conclusion(4, '全县所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费', '均达到'),
    conclusion(5, '教师能熟练运用信息化手段组织教学', '良好'),
    conclusion(6, '德育工作、校园文化建设达到良好以上', '良好'),
    conclusion(7, '课程开齐开足，教学秩序规范，综合实践活动有效开展', '规范'),
    conclusion(8, '无过重课业负担', '无'),
    {
      item: 9,
      name: '在国家义务教育质量监测中，相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15',
      phrase: template(`${words}。`, blanks),
      met: poorSubject < 0 || poorSubject === absent,
    },
  ];
}

/** 表Ⅵ: counts of both rows; the parents are part of all. */
export function survey(random: Random, poor: number): { all: number[]; parents: number[] } {
  const satisfied = (of: number) =>
    Math.floor(of * (random.chance(poor) ? random.between(0.7, 0.84) : random.between(0.86, 0.99)));
  const sent = random.integer(400, 5200);
  const back = Math.floor(sent * random.between(0.9, 1));
  const visited = random.integer(40, 160);
  const all = [sent, back, satisfied(back), visited, satisfied(visited)];
  const rate = random.between(0.5, 0.7);
  return { all, parents: all.map((value) => Math.floor(value * rate)) };
}
