/** Text without the white space of XML at its ends: other spaces, such as the ideographic one, stay. */
export function withoutXmlSpace(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isXmlSpace(text.charCodeAt(from))) from++;
  while (to > from && isXmlSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function isXmlSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11 && code !== 12);
}
