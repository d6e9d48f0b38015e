import type { Question } from './model';

/** Whether something is not filled because this is not answered. */
export function isOpen({ answer, assumed }: Question): boolean {
  return answer === undefined && assumed === undefined;
}

/** Whether something is filled on an assumption that nobody has confirmed. */
export function isAssumed({ answer, assumed }: Question): boolean {
  return answer === undefined && assumed !== undefined;
}
