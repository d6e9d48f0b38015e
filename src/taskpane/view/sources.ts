/** The page beside the pane on which every clause stands under an anchor of its own. */
export function clauseAddress(clause: string): string {
  return `sources.html#${encodeURIComponent(clause)}`;
}
