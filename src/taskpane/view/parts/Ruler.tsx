import * as React from 'react';

/** Where the standard, or the limit, stands on the ruler, in percent of its length. */
const LIMIT_AT = 76;

/** The one ruler: a bar for the value, a dashed tick for the 85 % line, a solid tick for the standard or the limit. */
export function Ruler({
  value,
  limit,
  floor = null,
  tone,
}: {
  value: number;
  limit: number;
  floor?: number | null;
  tone: 'danger' | 'warn' | 'link';
}): React.JSX.Element {
  const at = (figure: number): number => Math.max(0, Math.min(99, (figure / limit) * LIMIT_AT));
  return (
    <svg className="jh-ruler" viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="8" width="100" height="4" fill="var(--edge)" />
      <rect x="0" y="8" width={at(value)} height="4" fill={`var(--${tone})`} />
      {floor !== null && (
        <path
          d={`M${at(floor)} 2V16`}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="2.5 2"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <path d={`M${LIMIT_AT} 1V17`} stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
