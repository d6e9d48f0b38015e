import type { WpsApplication } from '../model';

/** WPS's own application object: the global `Application`, or `wps` in older versions; null in a plain browser. */
export function wpsApplication(): WpsApplication | null {
  const { Application, wps } = globalThis as { Application?: WpsApplication; wps?: WpsApplication };
  return (
    [Application, wps].find((one) => one !== undefined && one !== null && 'ActiveWorkbook' in one) ?? null
  );
}
