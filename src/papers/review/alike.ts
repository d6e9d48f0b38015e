import { DESK } from '../../messages/desk';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { Block, Row } from '../paper';
import type { ReviewedCounty } from './standing';
import { nth } from '../../standards/lists';

/** Files that hold the same county's form, as far as its schools tell. */
export type AlikeFiles = readonly Pick<ReviewedCounty, 'name' | 'file'>[];

/** Of so many schools in common, two forms are one county's; with a single school chance could do it. */
const LEAST_SHARED = 2;

/**
 * Finds forms of one county among many: a draft beside the last one, a copy, the same form as .xls and .xlsx. Names of files say too
 * little (every province has a 朝阳区); schools with the same names and pupils say it. Of each county some numbers are kept.
 */
export class Alike {
  /** Where each school's number was met first. */
  private readonly first = new Map<number, number>();
  /** By county: how many numbers it has, and the first county that it is like. */
  private readonly counties: { readonly numbers: number; readonly like: number }[] = [];

  add(likeness: readonly number[]): void {
    const index = this.counties.length;
    const shared = new Map<number, number>();
    for (const number of likeness) {
      const met = this.first.get(number);
      if (met === undefined) this.first.set(number, index);
      else {
        const like = this.counties[met]?.like ?? met;
        shared.set(like, (shared.get(like) ?? 0) + 1);
      }
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    this.counties.push({
      numbers: likeness.length,
      like: best && this.isLike(best, likeness) ? best[0] : index,
    });
  }

  private isLike([other, shared]: readonly [number, number], { length }: readonly number[]): boolean {
    const most = Math.max(length, this.counties[other]?.numbers ?? 0);
    return shared >= LEAST_SHARED && shared * 3 >= most * 2;
  }

  /** The groups in the order of their first files. `all` are the counties that were added, in the same order. */
  groups(all: Iterable<ReviewedCounty>): AlikeFiles[] {
    const groups = new Map<number, Pick<ReviewedCounty, 'name' | 'file'>[]>();
    this.counties.forEach(({ like }, index) => {
      if (like !== index) groups.set(like, []);
    });
    if (groups.size === 0) return [];
    let index = 0;
    for (const { name, file } of all) groups.get(this.counties[index++]?.like ?? -1)?.push({ name, file });
    return [...groups].sort(([a], [b]) => a - b).map(([, files]) => files);
  }
}

/** Files of a group that are named. */
const NAMED = 10;

/** 可能是同一个县的申报表: the first `most` groups. Nothing where there is none. */
export function alikeBlocks(groups: readonly AlikeFiles[], most: number, language: Language): Block[] {
  if (groups.length === 0) return [];
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const shown = groups.slice(0, most);
  const rows = shown.map((files): Row => {
    const names = [...new Set(files.slice(0, NAMED).map(({ name }) => name))];
    const [first, ...others] = files.slice(0, NAMED).map(({ file }) => ({ text: file }));
    const more = files.length > NAMED ? [{ text: tell(DESK.alikeMore, { count: files.length }) }] : [];
    return {
      cells: [
        { value: nth(names, 0), lines: names.slice(1).map((text) => ({ text })) },
        { value: first?.text ?? '', lines: [...others, ...more] },
      ],
    };
  });
  return [
    { kind: 'heading', level: 2, text: tell(DESK.alikeHeading, { count: groups.length }) },
    { kind: 'text', text: tell(DESK.alikeText) },
    ...(shown.length < groups.length
      ? [{ kind: 'text', text: tell(DESK.alikeLeftOut, { shown: shown.length }) } as const]
      : []),
    {
      kind: 'table',
      columns: [
        { title: tell(DESK.county), width: 24, wrap: true },
        { title: tell(DESK.file), width: 96, wrap: true },
      ],
      rows,
    },
  ];
}
