/** Whether `piece` stands in the text there. Like `startsWith`, which costs more than the few characters. */
export function stands(piece: string, text: string, at: number): boolean {
  for (let i = 0; i < piece.length; i++) if (text.charCodeAt(at + i) !== piece.charCodeAt(i)) return false;
  return true;
}
