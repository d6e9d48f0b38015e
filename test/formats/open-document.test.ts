import { readOpenDocument } from '../../src/formats/open-document/read';
import { odsOf } from '../support/ods';

const STYLES =
  '<number:number-style style:name="N2"><number:number number:decimal-places="2"/></number:number-style>' +
  '<number:percentage-style style:name="N11"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style>' +
  '<number:date-style style:name="N3"><number:year/></number:date-style>' +
  '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N2"/>' +
  '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>' +
  '<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N11"/>' +
  '<style:style style:name="ce4" style:family="table-cell" style:data-style-name="N3"/>' +
  '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';

const float = (value: number, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${more}><text:p>${value}</text:p></table:table-cell>`;

const ROWS =
  '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:default-cell-style-name="ce3"/>' +
  `<table:table-row>${float(1.5, 'table:style-name="ce1"')}${float(2, 'table:style-name="ce2"')}${float(0.95)}</table:table-row>` +
  '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
  '<table:table-header-rows><table:table-row table:visibility="filter">' +
  '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><office:annotation><text:p>批注</text:p></office:annotation><text:p>一<text:s text:c="2"/>二</text:p><text:p>三</text:p></table:table-cell><table:covered-table-cell/>' +
  '<table:table-cell office:value-type="date" office:date-value="2025-03-14" table:style-name="ce4"><text:p>2025</text:p></table:table-cell>' +
  '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>' +
  '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>' +
  '</table:table-row></table:table-header-rows>' +
  `<table:table-row table:number-rows-repeated="2">${float(7, 'table:number-columns-repeated="2"')}</table:table-row>`;

test('values, formats, merges, repeats and what is hidden', () => {
  const [sheet] = readOpenDocument(odsOf(ROWS, STYLES)).sheets;
  expect(sheet).toEqual({
    name: '表',
    visibility: 'hidden',
    protected: false,
    merges: [{ top: 4, left: 0, bottom: 4, right: 1 }],
    hiddenColumns: [2],
    rows: [
      {
        index: 0,
        hidden: false,
        cells: [
          { column: 0, value: 1.5, format: '0.00' },
          { column: 1, value: 2, format: '0.00' },
          { column: 2, value: 0.95, format: '0.0%' },
        ],
      },
      {
        index: 4,
        hidden: true,
        cells: [
          { column: 0, value: '一  二\n三' },
          { column: 2, value: 45730, format: 'yyyy/m/d' },
          { column: 3, value: { error: '#DIV/0!' } },
          { column: 4, value: true },
        ],
      },
      ...[5, 6].map((index) => ({
        index,
        hidden: false,
        cells: [
          { column: 0, value: 7 },
          { column: 1, value: 7 },
        ],
      })),
    ],
  });
});
