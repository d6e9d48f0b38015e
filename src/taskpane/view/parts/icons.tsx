import * as React from 'react';
import type { Severity, Verdict } from '../../../checks/findings/finding';

/** Severity by shape and colour: a filled square, an outlined triangle, an outlined circle; a tick where it was set aside, an empty square for what is still blank. */
export function SeverityIcon({
  severity,
}: {
  severity: Severity | 'explained' | 'blank';
}): React.JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none">
      {SHAPES[severity]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Severity | 'explained' | 'blank', React.JSX.Element>> = {
  error: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="var(--danger)" />
      <path d="M8 4v5M8 10.8v1.4" stroke="var(--bg1)" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2 15 14H1Z" stroke="var(--warn)" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M8 6.5v3.5M8 11.3v1.2" stroke="var(--warn)" strokeWidth="1.5" />
    </>
  ),
  information: (
    <>
      <circle cx="8" cy="8" r="6.5" stroke="var(--link)" strokeWidth="1.4" />
      <path d="M8 7.2v4.2M8 4.5v1.4" stroke="var(--link)" strokeWidth="1.5" />
    </>
  ),
  blank: <rect x="2" y="2" width="12" height="12" rx="2" stroke="var(--fg3)" strokeDasharray="2.5 1.8" />,
  explained: (
    <>
      <circle cx="8" cy="8" r="6.5" stroke="var(--ok)" strokeWidth="1.4" />
      <path d="m5 8.2 2.2 2.2L11.2 6" stroke="var(--ok)" strokeWidth="1.6" />
    </>
  ),
};

export function VerdictIcon({ verdict }: { verdict: Verdict }): React.JSX.Element {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="none">
      {VERDICTS[verdict]}
    </svg>
  );
}

const VERDICTS: Readonly<Record<Verdict, React.JSX.Element>> = {
  met: (
    <>
      <circle cx="10" cy="10" r="9" fill="var(--ok)" />
      <path d="m6 10.3 2.8 2.8L14.2 7.5" stroke="var(--bg1)" strokeWidth="2" />
    </>
  ),
  'not-met': (
    <>
      <rect x="1" y="1" width="18" height="18" rx="3" fill="var(--danger)" />
      <path d="m6.3 6.3 7.4 7.4M13.7 6.3l-7.4 7.4" stroke="var(--bg1)" strokeWidth="2" />
    </>
  ),
  incomplete: (
    <>
      <circle cx="10" cy="10" r="8.2" stroke="var(--warn)" strokeWidth="1.8" />
      <path
        d="M7.6 7.8a2.4 2.4 0 1 1 3.3 2.2c-.7.3-.9.7-.9 1.6M10 13.4v1.4"
        stroke="var(--warn)"
        strokeWidth="1.7"
      />
    </>
  ),
};

const LINES = {
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  search: 'M11 11l3 3M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z',
  close: 'm4 4 8 8M12 4l-8 8',
  pen: 'M3 13h10M4 10.5 10.5 4 12 5.5 5.5 12H4Z',
} as const;

export function LineIcon({
  name,
  size = 16,
}: {
  name: keyof typeof LINES;
  size?: number;
}): React.JSX.Element {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={LINES[name]} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function DotsIcon(): React.JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      <circle cx="3" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="13" cy="8" r="1.3" />
    </svg>
  );
}

/** ▽ reaches 85 %, ▼ does not, a dot is met: the shape says it where colour cannot. */
export function LevelSign({ level }: { level: 'met' | 'floor' | 'below' }): React.JSX.Element {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {level === 'met' ? (
        <circle cx="6" cy="6" r="1.5" fill="currentColor" />
      ) : (
        <path
          d="M1.5 2.5h9L6 10Z"
          fill={level === 'below' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
