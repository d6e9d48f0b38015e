import { GUARANTEE_ITEMS } from '../../form/layout/guarantee';
import { QUALITY_ITEMS } from '../../form/layout/quality';
import type { ItemLayout } from '../../form/layout/sentence';
import type { DeclarationForm, Item } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { Sentence } from '../../messages/sentence';
import { VETOES } from '../../standards/veto';
import type { Confirmation } from '../../standards/workbook-settings';

/** Something that only a person can judge. */
export interface ToConfirm {
  /** `veto:falsification`, `item:IV-1` */
  readonly key: string;
  readonly kind: 'veto' | 'item';
  /** The veto, or the name of the item. */
  readonly text: Sentence;
  /** Of an item: its table, its number, and what the form says. */
  readonly table?: 'IV' | 'V';
  readonly item?: number;
  readonly written?: string;
  readonly place?: Place;
  /** A sign of what is judged; an answer given for another text does not count. */
  readonly of: string;
}

/** The same with the answer that holds; null while there is none. */
export interface Confirmed extends ToConfirm {
  readonly answer: Confirmation['answer'] | null;
}

/**
 * 人工确认: the six vetoes (一票否决, docs/sources.md#measure-2017-veto), then the items of 表Ⅳ and 表Ⅴ that are answered in free
 * words, as far as the form has them.
 */
export function toConfirm(form: Pick<DeclarationForm, 'guarantee' | 'quality'>): ToConfirm[] {
  const vetoes = VETOES.map(({ key, text }): ToConfirm => ({
    key: `veto:${key}`,
    kind: 'veto',
    text,
    of: '',
  }));
  return [
    ...vetoes,
    ...freeItems(GUARANTEE_ITEMS, form.guarantee ?? []),
    ...freeItems(QUALITY_ITEMS, form.quality ?? []),
  ];
}

function freeItems(layouts: readonly ItemLayout[], items: readonly Item[]): ToConfirm[] {
  return layouts
    .filter(({ sentence }) => sentence === null)
    .flatMap(({ table, item, name }): ToConfirm[] => {
      const found = items.find((one) => one.item === item);
      if (!found) return [];
      const { sentence, mark } = found;
      const { sheet, row, column } = sentence.state === 'absent' ? mark : sentence;
      return [
        {
          key: `item:${table}-${item}`,
          kind: 'item',
          text: { zh: name, en: name },
          table,
          item,
          written: sentence.text,
          place: { sheet, row, column },
          of: signOf(sentence.text),
        },
      ];
    });
}

/** What is to be confirmed, each with its answer. */
export function confirmed(
  form: Pick<DeclarationForm, 'guarantee' | 'quality'>,
  confirmations: readonly Confirmation[],
): Confirmed[] {
  const kept = new Map(confirmations.map((one) => [one.key, one]));
  return toConfirm(form).map((one) => {
    const answer = kept.get(one.key);
    return { ...one, answer: answer && answer.of === one.of ? answer.answer : null };
  });
}

/** The confirmations with this answer in place of an earlier one; null takes it back. */
export function withConfirmation(
  confirmations: readonly Confirmation[],
  { key, of }: ToConfirm,
  answer: Confirmation['answer'] | null,
  date: string,
): readonly Confirmation[] {
  const others = confirmations.filter((one) => one.key !== key);
  return answer === null ? others : [...others, { key, answer, of, date }];
}

/** Eight hexadecimal digits that differ when the words differ (FNV-1a); white space does not count. */
function signOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s+/g, '')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
