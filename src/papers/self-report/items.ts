import type { RecognitionName } from '../../form/layout/recognition';
import { GUARANTEE_ITEMS } from '../../form/layout/guarantee';
import { QUALITY_ITEMS } from '../../form/layout/quality';
import type { ItemLayout } from '../../form/layout/sentence';
import type { Item } from '../../form/model';
import { explain } from '../explain';
import type { Block, Run } from '../paper';
import { figureText, section, text } from './pieces';
import type { ReportSource } from './source';

/** （二）政府保障程度 (15 items) and （三）教育质量 (9 items): standard, figures, conclusion. */
export function itemBlocks(source: ReportSource): Block[] {
  const { form } = source;
  return [
    section(2, '政府保障程度'),
    text('对照15项标准，逐项自评如下。'),
    ...GUARANTEE_ITEMS.map((layout) => itemText(source, layout, form.guarantee)),
    section(3, '教育质量'),
    text('对照9项标准，逐项自评如下。'),
    ...QUALITY_ITEMS.map((layout) => itemText(source, layout, form.quality)),
  ];
}

function itemText(source: ReportSource, { item, name }: ItemLayout, items: readonly Item[] | null): Block {
  const found = items?.find((one) => one.item === item);
  const written =
    found?.sentence.state === 'text' ? found.sentence.text.trimEnd().replace(/[。；;]$/u, '') : '';
  const runs: Run[] = [
    { text: `${item}. ${name}。` },
    written === '' ? { text: '【请填写本条的指标值或简要结论】', tone: 'prompt' } : { text: `${written}。` },
    ...conclusion(source, found),
  ];
  return text(runs);
}

/** What the form says of the item, contradicted by nothing; a person judges what has no figures. */
function conclusion({ county }: ReportSource, item: Item | undefined): Run[] {
  if (!item) return [{ text: '【申报表缺这一条】', tone: 'prompt' }];
  const { open, confirmed } = county.checked.review;
  const failing = open.filter(
    ({ category, subject, because, severity }) =>
      category === 'standard' &&
      !because &&
      severity === 'error' &&
      subject.table === item.table &&
      subject.item === item.item,
  );
  if (failing.length > 0) {
    const held = failing.flatMap((finding) => {
      const { actual, asked, gap } = explain(finding, 'zh');
      return actual === null || asked === null || gap === null
        ? []
        : [`实际${actual}，标准${asked}，相差${gap}`];
    });
    return [{ text: `自评结论：未达标${held.length > 0 ? `（${held.join('；')}）` : ''}。`, strong: true }];
  }
  const answer = confirmed.find(({ table, item: number }) => table === item.table && number === item.item);
  if (answer?.answer === 'not-met') return [{ text: '自评结论：未达标。', strong: true }];
  if (answer && answer.answer === null) return [{ text: '【由人确认是否达标】', tone: 'prompt' }];
  return item.mark.state === 'met'
    ? [{ text: '自评结论：达标。' }]
    : [{ text: '【请确认是否达标】', tone: 'prompt' }];
}

/** （四）社会认可度, （五）一票否决. */
export function otherBlocks({ form, county }: ReportSource): Block[] {
  const { all = null } = form.recognition ?? {};
  const of = (name: RecognitionName, decimals = 0): string => figureText(all?.[name], decimals);
  const told = all?.questionnaireRate.value != null && all.visitRate.value != null;
  const vetoes = county.checked.review.confirmed.filter(({ kind }) => kind === 'veto');
  const below = county.checked.review.open.some(
    ({ rule, because }) => rule === 'standard/satisfaction' && !because,
  );
  return [
    section(4, '社会认可度'),
    text([
      {
        text: `发放问卷${of('questionnaires')}份，回收有效问卷${of('validQuestionnaires')}份，满意${of('satisfiedQuestionnaires')}份，综合满意度${of('questionnaireRate', 1)}%；实地走访${of('visits')}人，满意${of('satisfiedVisits')}人，满意度${of('visitRate', 1)}%。标准为85%以上`,
      },
      below
        ? { text: '，自评结论：未达标。', strong: true }
        : told
          ? { text: '，自评结论：达标。' }
          : { text: '。【请填写调查结果】', tone: 'prompt' },
    ]),
    section(5, '一票否决'),
    ...vetoes.map(({ text: words, answer }, index) =>
      text([
        { text: `${index + 1}. ${words.zh}：` },
        answer === null
          ? { text: '【由人确认：无／有】', tone: 'prompt' }
          : { text: answer === 'met' ? '无。' : '有。', strong: answer !== 'met' },
      ]),
    ),
    ...(vetoes.some(({ answer }) => answer === null)
      ? [text([{ text: '【一票否决各项由人核实后确认，程序不作推断】', tone: 'prompt' }])]
      : []),
  ];
}
