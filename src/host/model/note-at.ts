import type { Sheet } from './sheet';

/** What is said on a cell: the message of its rule of entry (the notes of marks are such), or its note. */
export function noteAt({ parts }: Sheet, row: number, column: number): string | null {
  const rule = parts.validations.find(({ areas }) =>
    areas.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ),
  );
  const message = rule?.prompt['showPrompt'] === false ? undefined : rule?.prompt['message'];
  if (typeof message === 'string' && message !== '') return message;
  return parts.notes.find((note) => note.row === row && note.column === column)?.text ?? null;
}
