import type { Years } from '../checks/comparison/years';

/** A line of the 问题台账 that is not closed yet and has to be done by a day. */
export interface Due {
  /** `2026-03-01` */
  readonly deadline: string;
  readonly school: string;
  readonly indicator: string;
}

/** What the head of the bureau is told besides the form: what comes next and where it goes. */
export interface Outlook {
  /** `2026-11-27` */
  readonly today: string;
  readonly due: readonly Due[];
  /** Null or one year: no trend is told. */
  readonly years: Years | null;
}
