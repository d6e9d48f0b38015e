import { confirmedName } from '../../checks/review/review';
import { firstPlaceText } from '../../checks/findings/words';
import { COUNTY } from '../../messages/county';
import { REVIEW } from '../../messages/review';
import type { Block } from '../paper';
import type { County } from './county';

/** 说明 and 人工确认: what people said, and what they still have to say. */
export function peopleBlocks({ checked, say, language }: County): Block[] {
  const { explained, confirmed } = checked.review;
  const blocks: Block[] = [];
  if (explained.length > 0) {
    blocks.push(
      {
        kind: 'heading',
        level: 2,
        text: say(COUNTY.explained, { count: explained.length }),
        aside: say(COUNTY.explainedAside),
      },
      {
        kind: 'table',
        columns: [
          { title: say(COUNTY.cell), width: 16 },
          { title: say(COUNTY.item), width: 34, wrap: true },
          { title: say(COUNTY.reason), width: 50, wrap: true },
          { title: say(COUNTY.date), width: 12 },
        ],
        rows: explained.map(({ finding, explanation }) => ({
          cells: [firstPlaceText(finding), say(finding.title), explanation.reason, explanation.date],
        })),
      },
    );
  }
  if (confirmed.length > 0) {
    blocks.push(
      { kind: 'heading', level: 2, text: say(COUNTY.confirmation), aside: say(COUNTY.confirmationAside) },
      {
        kind: 'table',
        columns: [
          { title: say(COUNTY.item), width: 90, wrap: true },
          { title: say(COUNTY.answer), width: 14 },
        ],
        rows: confirmed.map((one) => {
          const word =
            one.kind === 'veto'
              ? { met: REVIEW.absent, 'not-met': REVIEW.present }
              : { met: REVIEW.met, 'not-met': REVIEW.notMet };
          return {
            cells: [
              {
                value: confirmedName(one, language),
                ...(one.kind === 'item' && {
                  lines: [
                    {
                      text: one.written ? say(REVIEW.itemText, { text: one.written }) : say(REVIEW.itemBlank),
                    },
                  ],
                }),
              },
              one.answer === null
                ? { value: say(COUNTY.unanswered), tone: 'open' }
                : { value: say(word[one.answer]), tone: one.answer === 'met' ? 'good' : 'bad', strong: true },
            ],
          };
        }),
      },
    );
  }
  return blocks;
}
