import { visible } from '../messages/visible';

/** JSON on one line; characters that would steer a terminal are escaped, so what reads it gets them back as they were. */
export function oneLine(value: unknown): string {
  return visible(JSON.stringify(value));
}
