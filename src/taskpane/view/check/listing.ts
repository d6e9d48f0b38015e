import * as React from 'react';
import type { StillToWrite } from '../../../checks/findings/blanks';
import { isBlank, stillToWrite } from '../../../checks/findings/blanks';
import type { Tally } from '../../../checks/findings/tally';
import { tally } from '../../../checks/findings/tally';
import type { Explained } from '../../../checks/review/explanations';
import { findingKey } from '../../../checks/review/explanations';
import type { Review } from '../../../checks/review/review';
import { review } from '../../../checks/review/review';
import type { Mark } from '../../../checks/findings/colours';
import { countsByMark, matching } from '../../findings/filter';
import type { ListRow } from '../../findings/rows';
import { rowsOf, stepsOf } from '../../findings/rows';
import type { Checked, PaneState } from '../../state/state';

/** Everything the tab 核验 shows of a check, worked out once for all its parts. */
export interface Listing {
  readonly checked: Checked;
  readonly review: Review;
  /** Without what is only still blank. */
  readonly tally: Tally;
  /** What is still blank, apart from what is wrong. */
  readonly blanks: StillToWrite;
  /** How often each fault occurs in the section that is shown. */
  readonly marks: ReadonlyMap<Mark, number>;
  readonly rows: readonly ListRow[];
  /** What 下一条 goes through. */
  readonly steps: readonly ListRow[];
  /** 填报问题 that are gone since the check that was asked for. */
  readonly done: number;
}

export function useListing(state: PaneState, checked: Checked): Listing {
  const { settings, filter, language, unfolded, justExplained, listExplained, baseline } = state;
  const { form, result, list } = checked;
  const reviewed = React.useMemo(() => review(form, result, settings), [form, result, settings]);
  const counted = React.useMemo(
    () => tally({ findings: reviewed.open.filter((one) => !isBlank(one)), schools: result.schools }),
    [reviewed, result],
  );
  const blanks = React.useMemo(() => stillToWrite(reviewed.open), [reviewed]);
  const explained = React.useMemo(() => {
    const byKey = new Map<string, Explained>();
    for (const one of [...reviewed.explained, ...reviewed.lapsed]) byKey.set(findingKey(one.finding), one);
    return byKey;
  }, [reviewed]);
  const marks = React.useMemo(
    () => countsByMark(matching(list, { ...filter, mark: null, severity: null, text: '' }, language)),
    [list, filter, language],
  );
  const rows = React.useMemo(
    () => rowsOf(matching(list, filter, language), { unfolded, explained, justExplained, listExplained }),
    [list, filter, language, unfolded, explained, justExplained, listExplained],
  );
  const steps = React.useMemo(() => stepsOf(rows), [rows]);
  const done = React.useMemo(() => {
    const now = new Set(list.problems.map(({ id }) => id));
    return [...baseline].filter((id) => !now.has(id)).length;
  }, [list, baseline]);
  return { checked, review: reviewed, tally: counted, blanks, marks, rows, steps, done };
}
