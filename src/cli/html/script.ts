/**
 * Filters and search of the report; without it everything is simply shown. It reads the page's own `data-` attributes,
 * so no data has to be written into a script element.
 */
export const SCRIPT = `
for (const block of document.querySelectorAll('.filtered')) {
  const controls = [...block.querySelectorAll('[data-filter]')];
  const output = block.querySelector('output');
  const rows = [...block.querySelectorAll('tbody tr')];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const apply = () => {
    let shown = 0;
    rows.forEach((row, index) => {
      const visible = controls.every(({ dataset, value }) =>
        dataset.filter === 'text'
          ? value.toLowerCase().split(/\\s+/).every((word) => texts[index].includes(word))
          : value === '' || row.dataset[dataset.filter] === value,
      );
      row.hidden = !visible;
      if (visible) shown += 1;
    });
    for (const part of block.querySelectorAll('details.category')) {
      part.hidden = !part.querySelector('tbody tr:not([hidden])');
    }
    output.textContent = output.dataset.template.replace('##', rows.length).replace('#', shown);
  };
  block.querySelector('.filters').hidden = false;
  for (const control of controls) control.addEventListener('input', apply);
  apply();
}
addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll('details')) part.open = true;
});
`;
