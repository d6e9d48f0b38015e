import type { CheckResult, Finding } from '../../checks/findings/finding';
import { decimalsBeside, limitText } from '../../checks/schools/coefficients';
import { findingKey } from '../../checks/review/explanations';
import { messageOf } from '../../checks/findings/words';
import { say } from '../../messages/sentence';
import { DISTRICT_OFFICES } from '../../standards/offices';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { IndicatorSlug, Profile } from '../../standards/types';
import { INDICATOR } from '../../standards/indicators';
import type { Lever } from '../levers';
import type { Remedy } from '../remedy';
import type { Shortfall } from '../shortfalls';
import { amountText, measureText, resourceName, TEN_THOUSAND } from '../words';
import type { ProblemColumn } from './problem-table';
import type { LedgerLine, LedgerValue } from './table';
import { fixed, roundTo } from '../../measures/rounding';

/** ▼ below the 85 % line, ▽ at or above it: said by shape, so that it survives copying in black and white. */
const SIGNS = { below: '▼', floor: '▽' } as const;

type Values = Partial<Record<ProblemColumn, LedgerValue>>;

/** What the lines of the ledger are made from. */
export interface ProblemSource {
  readonly result: CheckResult;
  readonly profile: Profile;
  readonly remedy: Remedy;
  /** `2026-11-27`, for what is found now. */
  readonly today: string;
}

/**
 * The lines of the 问题台账: everything below a standard, one line a thing, in the order of the form. What merely follows from another
 * finding, and a school's verdict as a whole, have no line of their own. The key is the finding's rule and subject.
 */
export function problemLines(source: ProblemSource): readonly LedgerLine[] {
  const shortfalls = new Map(
    source.remedy.shortfalls.map((one) => [`${one.stage} ${one.indicator} ${one.school}`, one]),
  );
  const levers = new Map(source.remedy.levers.map((one) => [`${one.stage} ${one.indicator}`, one]));
  return source.result.findings
    .filter((finding) => isProblem(finding))
    .map((finding, index): LedgerLine => {
      const { stage, school, subject } = finding;
      const indicator = subject.indicator;
      const shortfall = indicator && shortfalls.get(`${stage} ${indicator} ${school}`);
      const lever = indicator && levers.get(`${stage} ${indicator}`);
      const own = shortfall
        ? ofShortfall(shortfall)
        : finding.rule === 'standard/coefficient' && lever
          ? ofLever(lever, typeof finding.actual === 'number' ? finding.actual : lever.cv)
          : ofFinding(finding);
      const values: Values = {
        number: index + 1,
        school: school ?? '全县',
        stage: stage ? STAGE_NAMES[stage].zh : null,
        source: say(finding.source, 'zh'),
        origin: '申报表核验',
        found: source.today,
        state: '未启动',
        ...own,
        ...money(shortfall, source.remedy),
        ...officesOf(finding, source.profile),
      };
      return { key: findingKey(finding), values };
    });
}

/** Whether a finding is a problem of the county and not of the form. */
export function isProblem({ category, rule, because }: Finding): boolean {
  return category === 'standard' && rule !== 'standard/school' && because === undefined;
}

function ofShortfall(shortfall: Shortfall): Values {
  const { indicator, actual, threshold, floor, toThreshold, unit, share } = shortfall;
  const missing = `${amountText(toThreshold, unit, 'zh')}${share ? '（按折算）' : ''}`;
  const sign = actual >= floor ? SIGNS.floor : SIGNS.below;
  return {
    indicator: resourceName(indicator, 'zh'),
    problem: `${sign} ${actual}，标准 ${threshold}，差 ${missing}`,
    actual,
    threshold,
    gap: missing,
    target: `达到 ${threshold} ${INDICATOR[indicator].unit.zh}`,
    measure: `${measureText(indicator, toThreshold, 'zh')}${share ? '（按折算）' : ''}`,
  };
}

/** `cv`: the coefficient that was checked; what would mend it is computed from whole persons and rooms and may differ in the last digit. */
function ofLever({ indicator, limit, add, addWhole, move, moveWhole, unit }: Lever, cv: number): Values {
  const shown = fixed(cv, decimalsBeside(cv, limit));
  const plan = addWhole ?? add;
  const amount = (total: number): string => amountText(total, unit, 'zh');
  const missing = plan && plan.total > 0 ? `至少新增 ${amount(plan.total)}` : '';
  const moved = moveWhole ?? move;
  const measures = [
    ...(plan && plan.total > 0
      ? [`向 ${plan.schools.length} 校${measureText(indicator, plan.total, 'zh')}`]
      : []),
    ...(moved && moved.total > 0 ? [`或在校际调配 ${amount(moved.total)}`] : []),
  ];
  return {
    indicator: `差异系数·${resourceName(indicator, 'zh')}`,
    problem: `▼ 差异系数 ${shown}，限 ${limitText(limit)}${missing === '' ? '' : `，${missing}`}`,
    actual: Number(shown),
    threshold: limit,
    gap: missing,
    target: `差异系数不大于 ${limitText(limit)}`,
    measure: measures.join('，'),
  };
}

function ofFinding(finding: Finding): Values {
  const { subject, actual, shortfall, title, advice } = finding;
  const item =
    subject.item === undefined ? '' : `${subject.table === 'V' ? '教育质量' : '政府保障'}第${subject.item}条`;
  const indicator = subject.indicator ? resourceName(subject.indicator, 'zh') : item;
  return {
    indicator: indicator === '' ? say(title, 'zh') : indicator,
    problem: messageOf(finding, 'zh'),
    actual: typeof actual === 'number' ? actual : null,
    threshold: shortfall?.threshold ?? null,
    gap: shortfall?.gap == null ? null : `${shortfall.gap} ${shortfall.unit.zh}`.trim(),
    measure: say(advice, 'zh'),
  };
}

/** Money only where the county set its own price: an example is no estimate. */
function money(shortfall: Shortfall | '' | undefined, { prices }: Remedy): Values {
  if (!shortfall || prices.basis === 'none' || prices.examples.includes(shortfall.indicator)) return {};
  const yuan = shortfall.toThreshold * prices.perUnit[shortfall.indicator];
  return { money: roundTo(yuan / TEN_THOUSAND, 2) };
}

/** Who answers: by the profile, else the kinds of office of the district plan without the district's own names. */
function officesOf({ subject, rule }: Finding, profile: Profile): Values {
  const topic = topicOf(subject.standard, subject.indicator, rule, profile);
  const offices = profile.offices?.get(topic) ?? (DISTRICT_OFFICES.get(topic) ?? []).map(withoutDistrict);
  const [lead = '', ...helping] = offices;
  return { offices: offices.join('、'), lead, helping: helping.join('、') };
}

const withoutDistrict = (office: string): string => office.replace(/^区/, '');

function topicOf(
  standard: string | undefined,
  indicator: IndicatorSlug | undefined,
  rule: string,
  profile: Profile,
): string {
  const key = standard ?? (indicator && `primary_${indicator}`);
  if (rule === 'standard/coefficient') return 'balance';
  return profile.standards.find((one) => one.key === key)?.topic ?? 'planning';
}
