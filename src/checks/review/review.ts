import type { DeclarationForm } from '../../form/model';
import { REVIEW } from '../../messages/review';
import { REPORT, TABLES } from '../../messages/report';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { Stage } from '../../standards/types';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import type { ShownBalance } from '../figures/shown-balance';
import { shownBalance } from '../figures/shown-balance';
import type { CheckResult, Finding, Verdict } from '../findings/finding';
import type { Confirmed } from './confirmations';
import { confirmed } from './confirmations';
import type { Explained } from './explanations';
import { explainedFindings } from './explanations';

/** What people kept in the workbook. */
export type Kept = Pick<WorkbookSettings, 'explanations' | 'confirmations'>;

/** A check together with what people said about it: what the pane and every report show. */
export interface Review {
  /** With explanations and confirmations taken into account; `result.verdict` is without. */
  readonly verdict: Verdict;
  /** The findings that are not set aside: those to count and to work on. */
  readonly open: readonly Finding[];
  /** 说明: set aside with a reason that holds. */
  readonly explained: readonly Explained[];
  /** Explained once, but the figure has changed since: open again. */
  readonly lapsed: readonly Explained[];
  readonly confirmed: readonly Confirmed[];
  /** Not answered yet. */
  readonly unconfirmed: readonly Confirmed[];
  /** One of them is enough for 未达标: a veto that exists, an item that a person judged not met. */
  readonly failed: readonly Confirmed[];
  /** 全县平均值 and 差异系数 as every paper shows them. */
  readonly balance: Readonly<Record<Stage, ShownBalance>>;
}

/**
 * The verdict with what people said: an explained 填报问题 no longer stands in its way, a veto or an item judged not met makes it
 * 未达标. What nobody has confirmed yet leaves the verdict of the figures and is named beside it.
 *
 * @example tally({ findings: review(form, result, settings).open, schools: result.schools }).problems
 */
export function review(form: DeclarationForm, result: CheckResult, kept: Kept): Review {
  const all = explainedFindings(result.findings, kept.explanations);
  const explained = all.filter(({ holds }) => holds);
  const aside = new Set(explained.map(({ finding }) => finding));
  const open = result.findings.filter((finding) => !aside.has(finding));
  const answers = confirmed(form, kept.confirmations);
  const failed = answers.filter(({ answer }) => answer === 'not-met');
  return {
    verdict: verdictOf(result, open, failed.length > 0),
    open,
    explained,
    lapsed: all.filter(({ holds }) => !holds),
    confirmed: answers,
    unconfirmed: answers.filter(({ answer }) => answer === null),
    failed,
    balance: shownBalance(form, result.cv, open),
  };
}

function verdictOf(result: CheckResult, open: readonly Finding[], failed: boolean): Verdict {
  if (failed) return 'not-met';
  if (result.verdict !== 'incomplete' || !result.whole) return result.verdict;
  return open.some(({ severity, because }) => severity === 'error' && !because) ? 'incomplete' : 'met';
}

/**
 * What is said beside the verdict, in one line; '' where there is nothing to say.
 *
 * @example reviewNote(review, 'zh') // '一票否决：有弄虚作假行为 · 另有 2 处说明 · 9 项待人工确认'
 */
export function reviewNote({ explained, unconfirmed, failed }: Review, language: Language): string {
  const list = (kind: Confirmed['kind']): string =>
    failed
      .filter((one) => one.kind === kind)
      .map((one) => confirmedName(one, language))
      .join(say(REPORT.listSeparator, language));
  const [vetoes, items] = [list('veto'), list('item')];
  return [
    vetoes === '' ? null : say(REVIEW.vetoed, language, { list: vetoes }),
    items === '' ? null : say(REVIEW.judgedNotMet, language, { list: items }),
    explained.length === 0 ? null : say(REVIEW.explained, language, { count: explained.length }),
    unconfirmed.length === 0 ? null : say(REVIEW.unconfirmed, language, { count: unconfirmed.length }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The veto, or `表Ⅳ第 1 条 县域内义务教育学校规划布局合理`. */
export function confirmedName({ kind, text, table, item }: Confirmed, language: Language): string {
  if (kind === 'veto' || table === undefined || item === undefined) return say(text, language);
  return say(REVIEW.item, language, { table: TABLES[table], item, name: text });
}
