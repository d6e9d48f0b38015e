import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  tag: {
    display: 'inline-block',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** A few words or a number set off from the text; its border stays where colours are forced. (Fluent's Badge is 3 KB.) */
export function Tag({
  tone,
  children,
}: {
  tone: 'neutral' | 'warning';
  children: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, tone === 'warning' && styles.warning)}>{children}</span>;
}
