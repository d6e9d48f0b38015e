import { COUNTY } from '../../messages/county';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { Source } from '../../standards/types';
import type { Notes } from '../paper';

/** Numbers the sources of a paper as footnotes in the order they are first named. */
export class Footnotes {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly language: Language) {}

  /** The number of a source's footnote; the same source always gets the same. */
  of(source: Source): number {
    const certainty = {
      read: '',
      transcribed: say(COUNTY.transcribed, this.language),
      judged: say(COUNTY.judged, this.language),
    };
    const text = say(source, this.language) + certainty[source.certainty];
    const number = this.numbers.get(text) ?? this.numbers.size + 1;
    this.numbers.set(text, number);
    return number;
  }

  block(): Notes {
    return { kind: 'notes', notes: [...this.numbers.keys()] };
  }
}
