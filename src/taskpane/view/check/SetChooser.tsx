import * as React from 'react';
import type { FormSet } from '../../../form/model';
import { PANE_CHECK } from '../../../messages/pane-check';
import { LineIcon } from '../parts/icons';
import { Menu } from '../parts/Menu';
import { usePane, useSay } from '../pane-context';

/** Which declaration was checked, and the others, where the workbook holds several: an old copy, another year, another county. */
export function SetChooser({ sets }: { sets: readonly FormSet[] }): React.JSX.Element | null {
  const { actions } = usePane();
  const speak = useSay();
  const chosen = sets.find((one) => one.chosen);
  if (!chosen || sets.length < 2) return null;
  const nameOf = ({ tables, name }: FormSet): string => {
    const sheet = tables[0]?.sheet ?? name;
    const words = tables.length > 1 ? PANE_CHECK.setOfSheets : PANE_CHECK.setOfSheet;
    return speak(words, { sheet, count: tables.length });
  };
  const own = nameOf(chosen);
  return (
    <p className="jh-note" style={{ margin: 0 }}>
      <Menu
        className="jh-standard jh-set"
        side="left"
        label={speak(PANE_CHECK.chooseSet, { name: own })}
        lines={sets.map((one) => ({
          label: nameOf(one),
          ...(one.year !== null && { detail: String(one.year) }),
          checked: one === chosen,
          run: () => void actions.chooseSet(one.name),
        }))}
      >
        <span>{speak(PANE_CHECK.checkedSet, { name: own })}</span>
        <LineIcon name="down" size={12} />
      </Menu>
    </p>
  );
}
