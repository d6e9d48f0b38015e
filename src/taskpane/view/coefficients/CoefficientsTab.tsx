import * as React from 'react';
import { Body1, Caption1 } from '@fluentui/react-components';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { STAGES } from '../../../standards/types';
import { focusIfLost } from '../kept-focus';
import { FluentTab } from '../FluentTab';
import { usePane, useSay } from '../pane-context';
import { CoefficientChart, coefficientId } from './CoefficientChart';
import { Shares } from './Shares';

/** 差异系数: each coefficient against its limit, and for a chosen one who drives it. */
export default function CoefficientsTab(): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const { checked, coefficient } = state;
  const last = React.useRef(coefficient);
  React.useEffect(() => {
    if (coefficient) last.current = coefficient;
    else if (last.current) focusIfLost(coefficientId(last.current));
  }, [coefficient]);
  if (!checked) return <Body1>{speak(STANDARDS_TAB.chartNeedsCheck)}</Body1>;
  if (coefficient) return <Shares checked={checked} {...coefficient} />;
  return (
    <FluentTab>
      <Caption1>{speak(STANDARDS_TAB.chartChoose)}</Caption1>
      {STAGES.map((stage) => (
        <CoefficientChart key={stage} checked={checked} stage={stage} />
      ))}
    </FluentTab>
  );
}
