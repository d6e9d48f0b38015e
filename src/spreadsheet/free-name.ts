/** The longest name of a worksheet. */
const LONGEST_NAME = 31;

/** `表Ⅰ` or, where that is taken whatever its case, `表Ⅰ (2)`. */
export function freeName(name: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((one) => one.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const free = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!lower.has(free.toLowerCase())) return free;
  }
}
