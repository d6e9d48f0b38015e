import type { Declaration } from './declaration';
import { fraction, rounded, text } from './fraction';
import { template, type Phrase } from './phrases';
import type { Random } from './random';

/** One line of 表Ⅳ or 表Ⅴ. */
export interface ItemDraft {
  readonly item: number;
  readonly name: string;
  readonly phrase: Phrase;
  readonly met: boolean;
}

/** `97.3`: a share of a hundred to one decimal, half up. */
export const percent = (part: number, whole: number): string => text(rounded(fraction(part * 100, whole), 1));
const whole = (part: number, of: number): number => rounded(fraction(part, of), 0).units;

/** 表Ⅳ: fifteen items; with the probability `poor` an item falls below its standard, and says so. */
export function guarantee(random: Random, county: Declaration, poor: number): ItemDraft[] {
  const below = () => random.chance(poor);
  const share = (of: number, low: number, high: number) => Math.floor(of * random.between(low, high));
  const [bigPrimary, bigJunior, bigMixed] = county.bigSchools;
  const extra = (proved: number) => (proved > 0 || below() ? proved + random.integer(1, 3) : 0);
  const bigClasses = { primary: extra(county.bigClasses.primary), junior: extra(county.bigClasses.junior) };
  const special = random.integer(20, 160);
  const funds = Math.round(special * (below() ? random.integer(5200, 7900) : random.integer(8050, 12000)));
  const fundsWan = rounded(fraction(funds, 10000), 2);
  const perPupil = whole(fundsWan.units * 100, special);
  const civil = random.integer(78000, 120000);
  const wage = below() ? civil - random.integer(1, 5000) : civil + random.integer(0, 5000);
  const staff = county.teachers;
  const trained = below() ? Math.floor(staff * 0.97) : staff;
  const eligible = Math.max(40, Math.floor(staff * random.between(0.2, 0.5)));
  const moved = below()
    ? Math.max(2, share(eligible, 0.04, 0.09))
    : Math.ceil(eligible * random.between(0.11, 0.2));
  const backbone = below() ? share(moved, 0.05, 0.18) : Math.ceil(moved * random.between(0.22, 0.4));
  const licensed = below() ? Math.floor(staff * 0.98) : staff;
  const nearPrimary = below() ? `${random.integer(90, 98)}.${random.integer(0, 9)}` : '100.0';
  const nearJunior = below()
    ? `${random.integer(85, 94)}.${random.integer(0, 9)}`
    : `${random.integer(95, 99)}.${random.integer(0, 9)}`;
  const places = random.integer(400, 4200);
  const given = below() ? share(places, 0.3, 0.48) : Math.ceil(places * random.between(0.5, 0.8));
  const rural = share(given, 0.35, 0.7);
  const migrants = random.integer(150, 4200);
  const inPublic = below() ? share(migrants, 0.5, 0.7) : share(migrants, 0.78, 0.88);
  const bought = share(migrants, 0.08, 0.12);
  const conclusion = (item: number, name: string, words: string): ItemDraft => ({
    item,
    name,
    phrase: [words],
    met: true,
  });
  return [
    conclusion(1, '县域内义务教育学校规划布局合理，符合国家规定要求', '布局合理，符合规定'),
    conclusion(
      2,
      '建设标准统一、教师编制标准统一、生均公用经费基准定额统一、基本装备配置标准统一',
      '四项统一',
    ),
    conclusion(3, '所有小学、初中每12个班级配备音乐、美术专用教室1间以上', '全部学校配齐'),
    {
      item: 4,
      name: '学校规模不超过2000人',
      phrase: template('超过 2000 人的小学{primary}所，初中{junior}所，超过 2500 人的一贯制学校{mixed}所', {
        primary: bigPrimary,
        junior: bigJunior,
        mixed: bigMixed,
      }),
      met: bigPrimary + bigJunior + bigMixed === 0,
    },
    {
      item: 5,
      name: '班级学生数分别不超过45人、50人',
      phrase: template('超过 45 人的小学班级{primary}个，超过 50 人的初中班级{junior}个', bigClasses),
      met: bigClasses.primary + bigClasses.junior === 0,
    },
    {
      item: 6,
      name: '不足100人的规模较小学校按不低于100人核定公用经费',
      phrase: template('不足 100 人的规模较小学校学生数{pupils}人，公用经费{funds}元。', {
        pupils: county.tinyPupils,
        funds: county.tinySchools * 85000,
      }),
      met: true,
    },
    {
      item: 7,
      name: '特殊教育学校生均公用经费不低于8000元',
      phrase: template(
        '特殊教育学校公用经费为{funds}万元，特殊教育学生数为{pupils}人，特殊教育学校生均公用经费为{each}元',
        { funds: fundsWan.units / 100, pupils: special, each: perPupil },
      ),
      met: perPupil >= 8000,
    },
    {
      item: 8,
      name: '教师平均工资收入水平不低于当地公务员',
      phrase: template(
        '全县义务教育学校教师年平均工资收入为{teachers}元，当地公务员年平均工资收入{civil}元',
        { teachers: wage, civil },
      ),
      met: wage >= civil,
    },
    {
      item: 9,
      name: '教师5年360学时培训完成率达到100%',
      phrase: template('完成 360 学时培训的教师{trained}人，全县教师{teachers}人，教师培训完成率{rate}%', {
        trained,
        teachers: staff,
        rate: percent(trained, staff),
      }),
      met: trained === staff,
    },
    conclusion(10, '统筹分配各校教职工编制和岗位数量', '已统筹'),
    {
      item: 11,
      name: '全县每年交流轮岗教师的比例不低于10%；骨干教师不低于20%',
      phrase: template(
        '全县符合交流轮岗条件教师总数{eligible}名，上一年度交流轮岗教师{moved}名，交流轮岗教师占符合交流轮岗条件教师总数的比例{rate}%；交流轮岗的骨干教师{backbone}名，占交流轮岗教师总数的比例{backboneRate}%',
        {
          eligible,
          moved,
          rate: percent(moved, eligible),
          backbone,
          backboneRate: percent(backbone, moved),
        },
      ),
      met: moved * 10 >= eligible && backbone * 5 >= moved,
    },
    {
      item: 12,
      name: '专任教师持有教师资格证上岗率达到100%',
      phrase: template(
        '全县在岗专任教师{teachers}人，其中持有教师资格证的专任教师{licensed}人，占比{rate}%',
        { teachers: staff, licensed, rate: percent(licensed, staff) },
      ),
      met: licensed === staff,
    },
    {
      item: 13,
      name: '就近划片入学比例分别达到100%、95%以上',
      phrase: template(
        '城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别{primary}%、{junior}%。',
        { primary: nearPrimary, junior: nearJunior },
      ),
      met: nearPrimary === '100.0' && Number(nearJunior) >= 95,
    },
    {
      item: 14,
      name: '全县优质高中招生名额分配比例不低于50%，并向农村初中倾斜',
      phrase: template(
        '全县优质高中招生名额总数{places}人，分配名额{given}人，占比{rate}%。其中分配农村学校的名额{rural}人，占分配名额总数的{ruralRate}%',
        { places, given, rate: percent(given, places), rural, ruralRate: percent(rural, given) },
      ),
      met: given * 2 >= places,
    },
    {
      item: 15,
      name: '留守儿童关爱体系健全，符合条件的随迁子女就读比例不低于85%',
      phrase: template(
        '全县符合条件的随迁子女数{migrants}人，在公办学校就读{inPublic}人，在政府购买服务的民办学校就读{bought}人，合计{sum}人，占比{rate}%',
        {
          migrants,
          inPublic,
          bought,
          sum: inPublic + bought,
          rate: percent(inPublic + bought, migrants),
        },
      ),
      met: (inPublic + bought) * 100 >= migrants * 85,
    },
  ];
}
