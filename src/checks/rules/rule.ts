import type { Parameters, Sentence } from '../../messages/sentence';
import type { Source, Stage } from '../../standards/types';
import type { TableId } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { CheckContext } from '../context';
import type { Ground, Spoil } from '../evidence/evidence';
import type { Subject } from '../findings/subject';
import type { Category, Finding, Severity } from '../findings/finding';

/** What a rule says about one place; the rule itself supplies the rest of the finding. */
export interface Raised {
  /** The accused cells, the likeliest first. */
  readonly places: readonly Place[];
  /** Fills the blanks of the rule's sentence. */
  readonly parameters?: Parameters;
  readonly actual?: number | string | null;
  readonly expected?: Finding['expected'];
  /** Instead of `expected` where a standard is not met. */
  readonly shortfall?: Finding['shortfall'];
  readonly school?: string;
  readonly stage?: Stage;
  readonly table?: TableId;
  /** What the finding is about beyond what its stage, its school and the first accused cell say. */
  readonly about?: Subject;
  readonly fix?: Finding['fix'];
  /** What the judgement rests on. Where another finding spoils that, this one follows from it. */
  readonly restsOn?: readonly Ground[];
  /** What this one spoils beyond the cell that it accuses first (all that it spoils where its rule `spoils` only `beyond`). */
  readonly spoils?: readonly Spoil[];
  /** Where the rule is milder in this case. */
  readonly severity?: Severity;
  /** Where the case has a source of its own: a standard's. */
  readonly source?: Source;
}

/**
 * One check. `spoils` says that the accused cell's value cannot be relied on, so that whatever else is
 * derived from that cell is folded under this finding; `beyond`: the cell may well be right, only what the finding names follows
 * from it.
 */
export interface Rule {
  /** `category/name`, stable: people quote it and golden cases are named after it. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly table: TableId | null;
  readonly sentence: Sentence;
  readonly source: Source;
  readonly spoils?: boolean | 'beyond';
  /** An entry rule that compares rows of one stage: not asked while the stages are unsure. (Rules of other categories never are.) */
  readonly byStage?: true;
  /** Its title and advice, where they do not stand in `messages/rule-titles` and `messages/rule-advice`. */
  readonly texts?: { readonly title: Sentence; readonly advice: Sentence };
  check(context: CheckContext): Iterable<Raised>;
}
