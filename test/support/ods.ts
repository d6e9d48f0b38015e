import { strToU8, zipSync } from 'fflate';

const NAMES = ['office', 'style', 'number', 'table', 'text', 'fo']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An .ods file with one sheet of these rows; `styles` are its automatic styles. */
export const odsOf = (rows: string, styles = ''): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>` +
        `<table:table table:name="表" table:style-name="ta1">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
