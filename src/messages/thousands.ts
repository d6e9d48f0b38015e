/** A whole number's digits with commas between thousands: `-1234567` → `-1,234,567`. */
export function withThousands(digits: string): string {
  const start = digits.startsWith('-') ? 1 : 0;
  const groups: string[] = [];
  for (let end = digits.length; end > start; end -= 3)
    groups.unshift(digits.slice(Math.max(start, end - 3), end));
  return digits.slice(0, start) + groups.join(',');
}
