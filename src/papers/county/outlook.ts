import type { IndicatorYears, Years } from '../../checks/comparison/years';
import { OUTLOOK } from '../../messages/outlook';
import { STAGE_NAMES } from '../../messages/stage-names';
import { isOver } from '../../checks/schools/coefficients';
import { INDICATOR } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import { STEPS } from '../../standards/steps';
import type { Profile } from '../../standards/types';
import type { Block } from '../paper';
import type { Outlook, Due } from '../outlook';
import type { County } from './county';

/** As many coefficients as a line names. */
const MOST_NAMED = 3;

/** 趋势 and 下一步 of the page for the head: one line each, none where nothing is known. */
export function outlookBlocks(county: County, { today, due, years }: Outlook): Block[] {
  const line = (title: string, parts: readonly string[]): Block[] =>
    parts.length === 0
      ? []
      : [
          {
            kind: 'text',
            text: [{ text: title, strong: true }, { text: parts.join(county.say(OUTLOOK.separator)) }],
          },
        ];
  return [
    ...line(county.say(OUTLOOK.trend), years ? trend(county, years) : []),
    ...line(county.say(OUTLOOK.next), next(county, today, due)),
  ];
}

function trend({ say }: County, { years, dated, indicators, schools }: Years): string[] {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || years.length < 2 || !dated) return [];
  const whole = (of: typeof first.schools): number => STAGES.reduce((sum, stage) => sum + of[stage], 0);
  const over = (at: number): number =>
    indicators.filter(({ years: each, limit }) => isOver(each.at(at)?.cv ?? null, limit)).length;
  const changed = schools.filter(({ to }) => to === years.length - 1);
  const count = (of: 'newlyMet' | 'fellBack'): number =>
    changed.reduce((sum, change) => sum + change[of].length, 0);
  const still = indicators
    .filter(({ years: each, limit }) => isOver(each.at(-1)?.cv ?? null, limit))
    .slice(0, MOST_NAMED)
    .map((one) => projected(one, say));
  return [
    say(OUTLOOK.passing, {
      from: first.year ?? '',
      to: last.year ?? '',
      before: `${whole(first.passing)}/${whole(first.schools)}`,
      after: `${whole(last.passing)}/${whole(last.schools)}`,
    }),
    say(OUTLOOK.lastYear, { met: count('newlyMet'), back: count('fellBack') }),
    say(OUTLOOK.over, { before: over(0), after: over(-1) }),
    ...still,
    ...(still.length > 0 ? [say(OUTLOOK.assumption)] : []),
  ];
}

function projected({ stage, indicator, projection }: IndicatorYears, say: County['say']): string {
  const what = { stage: STAGE_NAMES[stage], name: INDICATOR[indicator].short };
  return projection.kind === 'reached'
    ? say(OUTLOOK.reached, { ...what, year: projection.time })
    : say(OUTLOOK.notReached, what);
}

/** First what is wrong in the form, then the plan's next steps, then the ledger's next deadlines. */
function next(county: County, today: string, due: readonly Due[]): string[] {
  const { say, counts, checked } = county;
  const late = due.filter(({ deadline }) => deadline < today);
  const ahead = due.filter(({ deadline }) => deadline >= today);
  const [soonest] = ahead;
  return [
    ...(counts.errors > 0 ? [say(OUTLOOK.mend, { errors: counts.errors })] : []),
    ...stepsAfter(today, checked.standards.profile).map(({ text, until }) =>
      say(OUTLOOK.step, { until: until ?? '', text }),
    ),
    ...(late.length > 0 ? [say(OUTLOOK.late, { count: late.length })] : []),
    ...(soonest
      ? [
          say(OUTLOOK.due, {
            deadline: soonest.deadline,
            count: ahead.filter(({ deadline }) => deadline === soonest.deadline).length,
            what: `${soonest.school}${soonest.indicator === '' ? '' : `·${soonest.indicator}`}`,
          }),
        ]
      : []),
  ];
}

/** The next two steps of the plan that have a day. Only the district's own profile goes by its plan. */
export function stepsAfter(today: string, { key }: Pick<Profile, 'key'>): typeof STEPS {
  if (key !== 'anhui-tianjiaan') return [];
  return STEPS.filter(({ until }) => until !== null && until >= today.slice(0, until.length))
    .sort((a, b) => String(a.until).localeCompare(String(b.until)))
    .slice(0, 2);
}
