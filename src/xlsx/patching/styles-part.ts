import type { WorkbookParts } from '../reading/workbook-part';
import { namespaceOf } from './notes';
import { type ChangedParts, XML_HEAD } from './parts';
import { emptyStyleSheet } from './styles';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The name of the workbook's style sheet, which is made where it came without one. */
export function stylesPart(parts: ChangedParts, found: WorkbookParts): string {
  if (found.styles !== null) return found.styles;
  const usual = 'xl/styles.xml';
  const part = parts.has(usual) ? parts.freeName('xl/styles', '.xml') : usual;
  parts.set(part, XML_HEAD + emptyStyleSheet(namespaceOf(parts.text(found.workbook), found.workbook)));
  parts.addRelated(found.workbook, 'styles', part);
  parts.declarePart(part, TYPE);
  return part;
}
