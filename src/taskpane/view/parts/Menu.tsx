import * as React from 'react';

/** A line of a menu; null is a rule between two groups. */
export type MenuLine = {
  readonly label: string;
  /** Behind the label: a count, a state. */
  readonly detail?: string;
  readonly disabled?: boolean;
  /** A line that is chosen or not, such as a filter. */
  readonly checked?: boolean;
  readonly run: () => void;
} | null;

/** A button with a menu: arrows go through it, Esc closes it and gives the focus back, leaving it closes it. */
export function Menu({
  label,
  lines,
  className,
  opens = 'down',
  side = 'right',
  children,
}: {
  label: string;
  lines: readonly MenuLine[];
  className: string;
  opens?: 'up' | 'down';
  side?: 'left' | 'right';
  children: React.ReactNode;
}): React.JSX.Element {
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const box = React.useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [
    ...(box.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];
  React.useEffect(() => {
    if (open) items()[0]?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const go = (event: React.KeyboardEvent): void => {
    const list = items();
    const at = list.findIndex((item) => item === document.activeElement);
    const to = STEPS[event.key]?.(at, list.length);
    if (event.key === 'Escape') close();
    else if (to !== undefined) list[to]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="jh-menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div ref={box} role="menu" aria-label={label} className={`jh-items ${opens} ${side}`} onKeyDown={go}>
          {lines.map((line, index) =>
            line === null ? (
              <hr key={index} />
            ) : (
              <button
                key={line.label}
                type="button"
                role={line.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
                {...(line.checked === undefined ? {} : { 'aria-checked': line.checked })}
                tabIndex={-1}
                className="jh-item"
                aria-disabled={line.disabled === true}
                onClick={() => {
                  if (line.disabled) return;
                  close();
                  line.run();
                }}
              >
                <span>
                  {line.checked === true ? '✓ ' : ''}
                  {line.label}
                </span>
                {line.detail !== undefined && <small>{line.detail}</small>}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};
