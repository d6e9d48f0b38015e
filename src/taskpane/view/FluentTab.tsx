import * as React from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { DARK_THEME, LIGHT_THEME } from './fluent-theme';
import { usePane } from './pane-context';

/** What is made of Fluent's controls: it comes with the tabs that need it and not with the pane. */
export function FluentTab({ children }: { children: React.ReactNode }): React.JSX.Element {
  const { dark } = usePane();
  return (
    <FluentProvider
      theme={dark ? DARK_THEME : LIGHT_THEME}
      style={{ display: 'flex', flexDirection: 'column', gap: 12 }}
    >
      {children}
    </FluentProvider>
  );
}
