import { decimalsBeside } from '../../checks/schools/coefficients';
import { COUNTY } from '../../messages/county';
import { REMEDY } from '../../messages/remedy';
import { STAGE_NAMES } from '../../messages/stage-names';
import { showNumber } from '../../messages/sentence';
import { countyOf as schoolsOf } from '../../remedy/county';
import type { Lever } from '../../remedy/levers';
import { NO_PRICES } from '../../remedy/prices';
import { remedyOf } from '../../remedy/remedy';
import { resourceTotals } from '../../remedy/shortfalls';
import { amountText, resourceName, sumText } from '../../remedy/words';
import type { Block, Row } from '../paper';
import type { County } from './county';
import { fixed } from '../../measures/rounding';

/** So many schools of a plan are named on its line. */
const NAMED = 6;

/** 最少要补什么: by indicator what is missing, what the cheapest way takes, and what brings each coefficient to its limit. */
export function leastBlocks({ checked, say, language }: County): Block[] {
  if (!checked.schools) return [];
  const { profile } = checked.standards;
  const remedy = remedyOf(schoolsOf({ schools: checked.schools, basics: null }, profile), NO_PRICES);
  const { shortfalls, cheapest, levers } = remedy;
  const over = levers.filter(({ add }) => add !== null && add.total > 0);
  if (shortfalls.length === 0 && over.length === 0) return [];
  const rows = resourceTotals(shortfalls).map(({ indicator, unit, schools, toThreshold }): Row => {
    const raises = cheapest.flatMap(({ raise }) => raise.filter((one) => one.indicator === indicator));
    const least = raises.reduce((sum, { amount }) => sum + amount, 0);
    return {
      cells: [
        resourceName(indicator, language),
        schools,
        { value: sumText(toThreshold, unit, language), strong: true },
        raises.length,
        raises.length === 0 ? '' : sumText(least, unit, language),
      ],
    };
  });
  return [
    { kind: 'heading', level: 2, text: say(COUNTY.least), aside: say(COUNTY.leastAside) },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: say(COUNTY.indicator), width: 30 },
              { title: say(COUNTY.leastSchools), width: 12, align: 'right' as const },
              { title: say(COUNTY.leastAll), width: 20, align: 'right' as const },
              { title: say(COUNTY.leastSchools), width: 12, align: 'right' as const },
              { title: say(COUNTY.leastPass), width: 24, align: 'right' as const },
            ],
            rows,
          },
        ]),
    ...over.map((lever): Block => ({ kind: 'text', text: leverText(lever) })),
    ...(shortfalls.some(({ share }) => share)
      ? [{ kind: 'text' as const, text: say(REMEDY.shares), tone: 'quiet' as const }]
      : []),
  ];

  /** `初中网络多媒体教室差异系数 0.513，超限 0.45：最少新增 6 间，给 4 校：…` */
  function leverText({ stage, indicator, cv, limit, unit, add, addWhole, move, moveWhole }: Lever): string {
    const shown = checked.review.balance[stage].coefficient[indicator] ?? cv;
    const plan = addWhole ?? add;
    const amount = (total: number): string => amountText(total, unit, language);
    const named = (plan?.schools ?? [])
      .slice(0, NAMED)
      .map(({ school, amount: own }) => say(REMEDY.schoolAmount, { school, amount: amount(own) }))
      .join(language === 'zh' ? '、' : ', ');
    const count = plan?.schools.length ?? 0;
    const schools = count > NAMED ? `${named} ${say(REMEDY.andMore, { count })}` : named;
    const moving = moveWhole ?? move;
    const text = say(COUNTY.leastCoefficient, {
      ...{ stage: STAGE_NAMES[stage], indicator: resourceName(indicator, language) },
      ...{
        value: fixed(shown, decimalsBeside(shown, limit)),
        limit: showNumber(limit),
        amount: amount(plan?.total ?? 0),
        schools,
      },
    });
    return moving && moving.total > 0 ? text + say(COUNTY.leastMove, { amount: amount(moving.total) }) : text;
  }
}
