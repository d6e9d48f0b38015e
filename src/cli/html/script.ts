/**
 * Sorting and searching of the report's tables; without it everything is simply shown. It reads the page's own `data-`
 * attributes, so no data has to be written into a script element.
 */
export const SCRIPT = `
for (const wide of document.querySelectorAll('.wide[data-search]')) {
  const table = wide.querySelector('table');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
  };
  heads.forEach((head, column) => {
    const button = head.querySelector('button');
    if (!button) return;
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      rows.sort((a, b) => {
        const [x, y] = [keyOf(a, column), keyOf(b, column)];
        const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'zh-CN');
        return down ? -order : order;
      });
      body.append(...rows);
    });
  });
  if (rows.length < 8) continue;
  const bar = document.createElement('p');
  bar.className = 'search';
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = wide.dataset.search;
  input.setAttribute('aria-label', wide.dataset.search);
  const output = document.createElement('output');
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const apply = () => {
    const words = input.value.toLowerCase().split(/\\s+/);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => texts.get(row).includes(word));
      if (!row.hidden) shown += 1;
    }
    output.textContent = wide.dataset.shown.replace('##', rows.length).replace('#', shown);
  };
  input.addEventListener('input', apply);
  bar.append(input, output);
  wide.before(bar);
  apply();
}
`;
