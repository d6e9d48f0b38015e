import * as React from 'react';
import { INDICATOR_NAMES, SHORT_INDICATORS } from '../../../messages/indicator-names';
import { LEVELS } from '../../../messages/held-to';
import { PANE_CHECK } from '../../../messages/pane-check';
import { REPORT } from '../../../messages/report';
import type { ListRow } from '../../findings/rows';
import type { SchoolEntry } from '../../findings/schools';
import { shortCells } from '../../findings/schools';
import type { Speak } from '../pane-context';
import { useSay } from '../pane-context';
import { LevelSign } from '../parts/icons';
import { SchoolDetails } from './SchoolDetails';
import { useRow } from './use-row';

/** One school: its name, how many of the seven are met, and seven cells ▽▼. */
export function SchoolRow({
  row: { id, school },
  reachable,
}: {
  row: Extract<ListRow, { kind: 'school' }>;
  reachable: boolean;
}): React.JSX.Element {
  const speak = useSay();
  const [worst] = shortCells(school);
  const { open, button } = useRow(id, reachable, worst?.figure ?? school.school.name);
  return (
    <>
      <button {...button} className={open ? 'jh-row school open' : 'jh-row school'}>
        <span className="name">{school.name}</span>
        <span className="jh-hidden">{schoolLabel(school, speak)}</span>
        <span className="met7 jh-number" aria-hidden="true">
          {school.met}/7
        </span>
        <span className="jh-seven" aria-hidden="true">
          {school.cells.map(({ indicator, level }) => (
            <i
              key={indicator.slug}
              className={level ?? 'blank'}
              title={speak(INDICATOR_NAMES[indicator.slug])}
            >
              {level === null ? speak(PANE_CHECK.blankCell) : <LevelSign level={level} />}
            </i>
          ))}
        </span>
      </button>
      {open && <SchoolDetails school={school} />}
    </>
  );
}

/** `西河第3小学，达标 3 项，骨干、用房达到85%，设备、媒体不足85%` */
function schoolLabel(school: SchoolEntry, speak: Speak): string {
  const short = (['floor', 'below', null] as const).map((wanted) => {
    const names = school.cells.flatMap(({ level, indicator }) =>
      level === wanted ? [speak(SHORT_INDICATORS[indicator.slug])] : [],
    );
    const level = wanted === null ? PANE_CHECK.blankShort : LEVELS[wanted];
    const list = names.join(speak(REPORT.listSeparator));
    return names.length === 0 ? '' : speak(PANE_CHECK.schoolShort, { list, level });
  });
  return speak(PANE_CHECK.schoolLabel, { met: school.met, short: short.join('') });
}
