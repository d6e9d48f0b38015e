/** The namespace under which this manifest's functions go: the manifest writes it into the page's address; empty is none. */
export function functionNamespace(): string {
  const address = typeof location === 'undefined' ? '' : location.search;
  return new URLSearchParams(address).get('namespace') ?? 'JH';
}
