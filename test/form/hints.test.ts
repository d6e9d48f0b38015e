import type { TableLayout } from '../../src/form/layout/table';
import { LAYOUTS } from '../../src/form/layout/tables';
import { key } from '../../src/form/text/key';

test.each(Object.entries<TableLayout>(LAYOUTS))(
  'what tells a heading or a row of table %s is among its hints',
  (_, { columns, reading, hint }) => {
    const headings = columns.filter(
      ({ heading, certain, sign }) => (sign ?? certain)?.test(key(heading)) === true,
    );
    const rows = reading.by === 'rows' || reading.by === 'stage-rows' ? reading.rows : [];
    const texts = [
      ...headings.map(({ heading }) => heading),
      ...rows.filter(({ common }) => !common).map(({ label }) => label),
    ];
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !hint.test(key(text)))).toEqual([]);
  },
);
