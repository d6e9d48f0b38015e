import * as React from 'react';
import { tableName } from '../../../form/layout/titles';
import { INDICATORS } from '../../../standards/indicators';
import { SHORT_INDICATORS } from '../../../messages/indicator-names';
import { BLANKS } from '../../../messages/blanks';
import { PANE_CHECK } from '../../../messages/pane-check';
import { sayCount } from '../../../messages/plural';
import { SEVERITIES } from '../../../messages/report';
import type { ListRow, Section } from '../../findings/rows';
import { usePane, useSay } from '../pane-context';

const NAMES = {
  problems: PANE_CHECK.secProblems,
  blanks: BLANKS.section,
  primary: PANE_CHECK.secPrimary,
  junior: PANE_CHECK.secJunior,
  county: PANE_CHECK.secCounty,
  open: PANE_CHECK.secOpen,
  passing: PANE_CHECK.secPassing,
} satisfies Record<Section, unknown>;

/** The head of a section; over the seven cells of schools their names, set vertically, in English their numbers. */
export function SectionHead({ row }: { row: Extract<ListRow, { kind: 'head' }> }): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  return (
    <div className="jh-head">
      <h2>{speak(NAMES[row.section], row.table === null ? {} : { table: tableName(row.table) })}</h2>
      <span>
        {row.cells ? sayCount(PANE_CHECK.schools, state.language, row.count) : row.count}
        {row.notes > 0 && ` · ${speak(SEVERITIES.information)} ${row.notes}`}
      </span>
      {row.section === 'problems' && <span className="jh-push">{speak(PANE_CHECK.afterwards)}</span>}
      {row.cells && (
        <div className="jh-heads" aria-hidden="true">
          {INDICATORS.map(({ number, slug }) => (
            <span key={number}>{state.language === 'zh' ? SHORT_INDICATORS[slug].zh : number}</span>
          ))}
        </div>
      )}
    </div>
  );
}
