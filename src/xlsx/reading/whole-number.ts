import { withoutXmlSpace } from '../xml/space';

/** A whole number as XML writes it (xsd:unsignedInt); null for anything else, such as `0x10` or `1.1`. */
export function wholeNumber(text: string | null): number | null {
  const plain = text === null ? '' : withoutXmlSpace(text);
  return /^\d{1,10}$/.test(plain) ? Number(plain) : null;
}
