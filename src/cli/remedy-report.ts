import { REMEDY } from '../messages/remedy';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';
import { coefficientText } from '../checks/schools/coefficients';
import type { JointLever } from '../remedy/joint-levers';
import type { Lever, LeverPlan, Share } from '../remedy/levers';
import type { Remedy } from '../remedy/remedy';
import { resourceTotals } from '../remedy/shortfalls';
import type { Shortfall } from '../remedy/shortfalls';
import { amountText, resourceName, sumText } from '../remedy/words';
import { RESOURCE_UNITS } from '../remedy/holding';
import { INDICATORS } from '../standards/indicators';
import { STAGE_NAMES } from '../messages/stage-names';
import type { Paint } from './paint';
import { alignColumns, plainText } from '../papers/print/width';
import { roundTo } from '../measures/rounding';

/** So many schools of a plan are named on its line. */
const NAMED = 8;

/** What has to be done, for people at a terminal. */
export function remedyReport(remedy: Remedy, language: Language, paint: Paint): string {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const lines = [
    ...shortfallLines(remedy, language, paint),
    ...cheapestLines(remedy, language, paint),
    ...leverLines(remedy, language, paint),
  ];
  const unread = 2 * INDICATORS.length - remedy.levers.length;
  if (unread > 0) lines.push('', tell(REMEDY.unread, { count: unread }));
  return `${lines.join('\n')}\n`;
}

function shortfallLines({ shortfalls }: Remedy, language: Language, paint: Paint): string[] {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  if (shortfalls.length === 0) return [tell(REMEDY.none)];
  const schools = new Set(shortfalls.map(({ stage, school }) => `${stage} ${school}`)).size;
  const amount = (one: Shortfall, missing: number): string => {
    const text = amountText(missing, one.unit, language);
    return one.share ? tell(REMEDY.share, { amount: text }) : text;
  };
  const rows = shortfalls.map((one) => [
    plainText(one.school),
    tell(STAGE_NAMES[one.stage]),
    resourceName(one.indicator, language),
    showNumber(one.actual),
    `≥${showNumber(one.threshold)}`,
    amount(one, one.toThreshold),
    one.toFloor === 0 ? tell(REMEDY.reached) : amount(one, one.toFloor),
  ]);
  const heads = Object.values(REMEDY.heads).map((head) => tell(head));
  return [
    paint('bold', tell(REMEDY.shortfalls, { schools, items: shortfalls.length })),
    ...resourceTotals(shortfalls).map(
      (total) =>
        `  ${tell(REMEDY.sums, {
          name: resourceName(total.indicator, language),
          schools: total.schools,
          amount: sumText(total.toThreshold, total.unit, language),
        })}`,
    ),
    '',
    ...alignColumns([heads, ...rows]).map((line) => `  ${line}`),
    ...(shortfalls.some(({ share }) => share) ? [`  ${tell(REMEDY.shares)}`] : []),
  ];
}

function cheapestLines({ cheapest, prices }: Remedy, language: Language, paint: Paint): string[] {
  if (cheapest.length === 0) return [];
  const between = language === 'zh' ? '、' : ', ';
  const rows = cheapest.map(({ school, stage, raise, spared }) => [
    plainText(school),
    say(STAGE_NAMES[stage], language),
    raise
      .map(
        ({ indicator, amount }) =>
          `${resourceName(indicator, language)} ${amountText(amount, RESOURCE_UNITS[indicator], language)}`,
      )
      .join(between),
    spared.length === 0
      ? ''
      : say(REMEDY.spare, language, {
          name: spared.map((slug) => resourceName(slug, language)).join(between),
        }),
  ]);
  const basis = say(REMEDY.basis[prices.basis], language, { count: prices.examples.length });
  return [
    '',
    paint('bold', say(REMEDY.cheapest, language, { schools: cheapest.length })),
    `  ${basis}`,
    ...alignColumns(rows).map((line) => `  ${line}`),
  ];
}

function leverLines({ levers, joint }: Remedy, language: Language, paint: Paint): string[] {
  const over = levers.filter(({ add }) => add !== null && add.total > 0);
  const close = levers.filter(({ uncertain, add }) => uncertain && add?.total === 0);
  if (over.length === 0 && close.length === 0) return ['', say(REMEDY.leversFine, language)];
  return [
    '',
    paint('bold', say(REMEDY.levers, language, { count: over.length })),
    ...[...over, ...close].flatMap((lever) => oneLever(lever, language)),
    ...joint.flatMap(({ add }) => (add.total > 0 ? [jointLine(add, language)] : [])),
  ];
}

function oneLever(lever: Lever, language: Language): string[] {
  const { stage, indicator, cv, limit, unit, add, addWhole, afterShortfalls, move, noMove } = lever;
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const name = resourceName(indicator, language);
  const over = (add?.total ?? 0) > 0;
  const shown = coefficientText({ value: cv }, limit) ?? '';
  const lines = [
    `  ${tell(REMEDY.lever, { stage: STAGE_NAMES[stage], name, cv: shown, limit }).replace('>', over ? '>' : '≤')}`,
  ];
  const line = (text: string): void => void lines.push(`    ${text}`);
  if (lever.uncertain) line(tell(REMEDY.uncertain));
  const amount = (total: number): string => amountText(total, unit, language);
  const plan = (one: LeverPlan): Parameters => ({
    amount: amount(one.total),
    ...(one.level !== null && { level: showNumber(roundTo(one.level, 4)) }),
    schools: schoolsText(one.schools, amount, language),
  });
  if (add && over) line(tell(add.level === null ? REMEDY.addWithOther : REMEDY.add, plan(add)));
  if (addWhole && over && (unit === '人' || unit === '间')) line(tell(REMEDY.addWhole, plan(addWhole)));
  if (afterShortfalls && over) {
    const later = lever.afterShortfallsWhole ?? afterShortfalls;
    line(later.total > 0 ? tell(REMEDY.afterShortfalls, plan(later)) : tell(REMEDY.afterNothing));
  }
  if (move && over) {
    const { total, from, to } = lever.moveWhole ?? move;
    const schools = (shares: readonly Share[]): string => schoolsText(shares, amount, language);
    line(tell(REMEDY.move, { amount: amount(total), from: schools(from), to: schools(to) }));
  } else if (noMove && over) {
    const reason = tell(REMEDY.noMove[noMove]);
    if (reason !== '') line(reason);
  }
  return lines;
}

/** Both stages at once, with the proof of how little is possible. */
function jointLine({ indicator, total, leastPossible, schools }: JointLever, language: Language): string {
  const amount = (one: number): string => amountText(one, RESOURCE_UNITS[indicator], language);
  const parameters = {
    amount: amount(total),
    least: showNumber(roundTo(leastPossible, 2)),
    schools: schoolsText(
      schools.map((share, row) => ({ ...share, row })),
      amount,
      language,
    ),
  };
  return `  ${resourceName(indicator, language)}  ${say(REMEDY.jointly, language, parameters)}`;
}

function schoolsText(
  shares: readonly Share[],
  amount: (total: number) => string,
  language: Language,
): string {
  const named = shares
    .slice(0, NAMED)
    .map(({ school, amount: own }) =>
      say(REMEDY.schoolAmount, language, { school: plainText(school), amount: amount(own) }),
    )
    .join(language === 'zh' ? '、' : ', ');
  const more = shares.length > NAMED ? ` ${say(REMEDY.andMore, language, { count: shares.length })}` : '';
  return `${named}${more}`;
}
