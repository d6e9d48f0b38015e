import { usePane } from './pane-context';

/** Gives the address of a clause: the sources stand on a page of their own, every clause under an anchor. */
export function useClauseAddress(): (clause: string) => string {
  const { sources } = usePane();
  return (clause) => `${sources}#${encodeURIComponent(clause)}`;
}
