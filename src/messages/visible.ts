/** Control characters (C0 but tab and line ends, DEL, C1) and those that turn the direction of writing. */
const STEERING =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/**
 * Text from a file with the characters that steer whatever shows it as escapes: a name with U+202E reads `\u202E` instead of
 * running backwards, one with U+009B cannot colour a terminal. Inside a JSON text the escapes mean the characters themselves.
 */
export function visible(text: string): string {
  return text.replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
