import * as React from 'react';

/** The width of an element in pixels, followed as it changes. What has not been measured yet counts as the narrowest pane. */
export function useWidth<T extends HTMLElement>(): [React.RefObject<T>, number] {
  const ref = React.useRef<T>(null);
  const [width, setWidth] = React.useState(320);
  React.useLayoutEffect(() => {
    const { current } = ref;
    if (!current) return;
    const measure = (): void => setWidth(current.clientWidth || 320);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
