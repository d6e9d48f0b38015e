import type { Block, Cell, CellLine, Column, Figures, Row, Run, Table } from '../paper';
import { cellText, richCell, runsOf } from '../paper';
import { barChart, shareBar, sparkBars } from './html-bars';
import type { Markup } from './markup';
import { html } from './markup';

/** The blocks of a paper as HTML; everything that is said in them is escaped. The looks are `PAPER_STYLE`'s. */
export function paperHtml(blocks: readonly Block[]): Markup {
  return html`${blocks.map(blockHtml)}`;
}

function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'heading': {
      const aside = block.aside ? html` <small>${block.aside}</small>` : null;
      const content = html`${block.text}${aside}`;
      const id = block.anchor ?? null;
      if (block.level === 1) return id ? html`<h1 id="${id}">${content}</h1>` : html`<h1>${content}</h1>`;
      if (block.level === 2) return id ? html`<h2 id="${id}">${content}</h2>` : html`<h2>${content}</h2>`;
      return id ? html`<h3 id="${id}">${content}</h3>` : html`<h3>${content}</h3>`;
    }
    case 'text':
      return html`<p class="${block.tone ? `ink-${block.tone}` : 'text'}">${runsHtml(block.text)}</p>`;
    case 'callout':
      return html`<div class="callout tone-${block.tone}">
        <p class="verdict ink-${block.tone}">${block.title}</p>
        <p>${runsHtml(block.text)}</p>
      </div>`;
    case 'figures':
      return figuresHtml(block);
    case 'table':
      return tableHtml(block);
    case 'bars':
      return barChart(block);
    case 'notes':
      return html`<ol class="notes">
        ${block.notes.map((note, index) => html`<li id="note-${index + 1}">${note}</li>`)}
      </ol>`;
    case 'break':
      return html`<div class="break"></div>`;
  }
}

function runsHtml(text: string | readonly Run[]): Markup {
  return html`${runsOf(text).map((run) => {
    const inner = run.tone ? html`<span class="ink-${run.tone}">${run.text}</span>` : html`${run.text}`;
    return html`${run.strong ? html`<strong>${inner}</strong>` : inner}${noteMarks(run.notes)}`;
  })}`;
}

function noteMarks(notes: readonly number[] = []): Markup {
  return html`${notes.map((note) => html`<sup><a href="#note-${note}">〔${note}〕</a></sup>`)}`;
}

function figuresHtml({ figures }: Figures): Markup {
  return html`<div class="figures">
    ${figures.map(
      ({ title, value, unit, lines, share }) =>
        html`<div>
          <p class="ink-quiet">${title}</p>
          <p><span class="numeral">${value}</span> ${unit}</p>
          ${share === undefined ? null : shareBar(share)}
          ${lines.map((line) => html`<p class="line">${line}</p>`)}
        </div>`,
    )}
  </div>`;
}

function tableHtml(table: Table): Markup {
  const { columns, rows, caption, sortable = false, bare = false } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(
    ({ width }) => html`<col style="width:${((100 * width) / total).toFixed(2)}%" />`,
  );
  return html`<div class="wide">
    <table class="${[sortable ? 'sortable' : '', bare ? 'bare' : '', 'paper'].join(' ').trim()}">
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : null
      }
      <colgroup>
        ${widths}
      </colgroup>
      ${
        bare
          ? null
          : html`<thead>
              <tr>
                ${columns.map((column) => headHtml(column, sortable))}
              </tr>
            </thead>`
      }
      <tbody>
        ${rows.map((row) => rowHtml(row, columns))}
      </tbody>
    </table>
  </div>`;
}

function headHtml({ title, align, format }: Column, sortable: boolean): Markup {
  const side = align ?? (format ? 'right' : 'left');
  return sortable && title !== ''
    ? html`<th scope="col" class="${side}" aria-sort="none"><button type="button">${title}</button></th>`
    : html`<th scope="col" class="${side}">${title}</th>`;
}

function rowHtml({ cells, kind, anchor }: Row, columns: readonly Column[]): Markup {
  let at = 0;
  const written = cells.map((cell) => {
    const column = columns[at];
    at += richCell(cell).span ?? 1;
    return cellHtml(cell, column, kind);
  });
  const className = kind ?? 'row';
  return anchor
    ? html`<tr class="${className}" id="${anchor}">
        ${written}
      </tr>`
    : html`<tr class="${className}">
        ${written}
      </tr>`;
}

function cellHtml(cell: Cell, column: Column | undefined, kind: Row['kind']): Markup {
  const {
    value,
    format,
    tone,
    strong,
    sign,
    word,
    span,
    link,
    align,
    order,
    spark,
    share,
    notes,
    lines = [],
  } = richCell(cell);
  const number = typeof value === 'number';
  const side = align ?? column?.align ?? (number ? 'right' : 'left');
  const classes: string[] = [side];
  if (tone)
    classes.push(tone === 'quiet' || tone === 'good' || tone === 'bad' ? `ink-${tone}` : `tone-${tone}`);
  if (strong) classes.push('strong');
  if (column?.entry && kind === undefined) classes.push('entry');
  if (column?.wrap === false) classes.push('nowrap');
  const text = cellText({ value, format: format ?? column?.format ?? {} });
  const shown = html`${sign ? html`<span class="sign" aria-hidden="true">${sign}</span> ` : null}${
    word ? html`<span class="aloud">${word} </span>` : null
  }${text}${noteMarks(notes)}`;
  const linked =
    link?.kind === 'anchor'
      ? html`<a href="#${link.anchor}">${shown}</a>`
      : link?.kind === 'page'
        ? html`<a href="${link.href}">${shown}</a>`
        : shown;
  const drawn = html`${spark ? sparkBars(spark) : null}${share === undefined ? null : shareBar(share)}${linked}`;
  return html`<td
    class="${classes.join(' ')}"
    colspan="${span ?? 1}"
    data-order="${order ?? (number ? value : '')}"
  >
    ${drawn}${lines.map(lineHtml)}
  </td>`;
}

function lineHtml({ label, text, notes }: CellLine): Markup {
  const word = label ? html`<span class="label">${label}</span> ` : null;
  return html`<span class="cell-line">${word}${text}${noteMarks(notes)}</span>`;
}
