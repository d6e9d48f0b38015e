import type { Block, Cell, CellLine, Column, Figures, Heading, Row, Run, Table } from '../paper';
import { cellText, richCell, runsOf } from '../paper';
import { barChart, shareBar, sparkBars } from './html-bars';
import type { Markup } from './markup';
import { html } from './markup';

/** How a paper stands on its page. */
export interface HtmlOptions {
  /** Before every id, so that several papers can stand on one page. */
  readonly ids?: string;
  /** By how many levels its headings are lowered. */
  readonly deeper?: 0 | 1;
  /** What a script may offer over sortable tables; without it none can be searched. */
  readonly words?: { readonly search: string; readonly shown: string };
}

/** The blocks of a paper as HTML; everything that is said in them is escaped. How it looks is the page's own matter. */
export function paperHtml(blocks: readonly Block[], options: HtmlOptions = {}): Markup {
  return html`${blocks.map((block) => blockHtml(block, options))}`;
}

function blockHtml(block: Block, options: HtmlOptions): Markup {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, options);
    case 'text':
      return html`<p class="${block.tone ? `ink-${block.tone}` : 'text'}">
        ${runsHtml(block.text, options)}
      </p>`;
    case 'callout':
      return html`<div class="callout tone-${block.tone}">
        <p class="verdict ink-${block.tone}">${block.title}</p>
        <p>${runsHtml(block.text, options)}</p>
      </div>`;
    case 'figures':
      return figuresHtml(block);
    case 'table':
      return tableHtml(block, options);
    case 'bars':
      return barChart(block);
    case 'notes':
      return html`<ol class="notes">
        ${block.notes.map((note, index) => html`<li id="${idOf(`note-${index + 1}`, options)}">${note}</li>`)}
      </ol>`;
    case 'break':
      return html`<div class="break"></div>`;
    case 'folded':
      return html`<details class="folded">
        <summary>
          ${block.title}${block.aside === undefined ? null : html` <small>${runsHtml(block.aside, options)}</small>`}
        </summary>
        ${paperHtml(block.blocks, options)}
      </details>`;
  }
}

function idOf(name: string, { ids = '' }: HtmlOptions): string {
  return ids + name;
}

function headingHtml({ level, text, aside, anchor }: Heading, options: HtmlOptions): Markup {
  const content = html`${text}${aside ? html` <small>${runsHtml(aside, options)}</small>` : null}`;
  const id = anchor === undefined ? null : html` id="${idOf(anchor, options)}"`;
  switch (level + (options.deeper ?? 0)) {
    case 1:
      return html`<h1${id}>${content}</h1>`;
    case 2:
      return html`<h2${id}>${content}</h2>`;
    case 3:
      return html`<h3${id}>${content}</h3>`;
    default:
      return html`<h4${id}>${content}</h4>`;
  }
}

function runsHtml(text: string | readonly Run[], options: HtmlOptions): Markup {
  return html`${runsOf(text).map((run) => {
    const inner = run.tone ? html`<span class="ink-${run.tone}">${run.text}</span>` : html`${run.text}`;
    return html`${run.strong ? html`<strong>${inner}</strong>` : inner}${noteMarks(run.notes, options)}`;
  })}`;
}

function noteMarks(notes: readonly number[] = [], options: HtmlOptions): Markup {
  return html`${notes.map((note) => html`<sup><a href="#${idOf(`note-${note}`, options)}">〔${note}〕</a></sup>`)}`;
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

function tableHtml(table: Table, options: HtmlOptions): Markup {
  const { columns, rows, caption, sortable = false, bare = false } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => html`<col width="${((100 * width) / total).toFixed(2)}%" />`);
  const classes = ['paper', ...(sortable ? ['sortable'] : []), ...(bare ? ['bare'] : [])].join(' ');
  const heads = html`<thead>
    <tr>
      ${columns.map((column) => headHtml(column, sortable))}
    </tr>
  </thead>`;
  const { words } = options;
  const offers = sortable && words ? html` data-search="${words.search}" data-shown="${words.shown}"` : null;
  return html`<div class="wide" tabindex="0" ${offers}>
    <table class="${classes}">
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
      ${bare ? null : heads}
      <tbody>
        ${rows.map((row) => rowHtml(row, columns, options))}
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

function rowHtml({ cells, kind, anchor }: Row, columns: readonly Column[], options: HtmlOptions): Markup {
  let at = 0;
  const written = cells.map((cell) => {
    const column = columns[at];
    at += richCell(cell).span ?? 1;
    return cellHtml(cell, column, kind, options);
  });
  const id = anchor === undefined ? null : html` id="${idOf(anchor, options)}"`;
  const className = kind === undefined ? null : html` class="${kind}"`;
  return html`<tr${className}${id}>${written}</tr>`;
}

function cellHtml(cell: Cell, column: Column | undefined, kind: Row['kind'], options: HtmlOptions): Markup {
  const rich = richCell(cell);
  const {
    value,
    format,
    tone,
    strong,
    sign,
    word,
    span,
    link,
    order,
    spark,
    share,
    notes,
    lines = [],
  } = rich;
  const number = typeof value === 'number';
  const classes: string[] = [rich.align ?? column?.align ?? (number ? 'right' : 'left')];
  const plate = rich.chip === true && tone !== undefined && value !== '' ? tone : null;
  if (tone && !plate) classes.push(INKS.has(tone) ? `ink-${tone}` : `tone-${tone}`);
  if (strong) classes.push('strong');
  if (column?.entry && kind === undefined) classes.push('entry');
  if (column?.wrap === false) classes.push('nowrap');
  const text = cellText({ value, format: format ?? column?.format ?? {} });
  const shown = html`${sign ? html`<span class="sign" aria-hidden="true">${sign}</span> ` : null}${
    word ? html`<span class="aloud">${word} </span>` : null
  }${text}${noteMarks(notes, options)}`;
  const linked =
    link?.kind === 'anchor'
      ? html`<a href="#${link.anchor}">${shown}</a>`
      : link?.kind === 'page'
        ? html`<a href="${link.href}">${shown}</a>`
        : shown;
  const across = span === undefined || span === 1 ? null : html` colspan="${span}"`;
  const sorted = order ?? (number ? value : null);
  const by = sorted === null ? null : html` data-order="${sorted}"`;
  const bars = html`${spark ? sparkBars(spark) : null}${share === undefined ? null : shareBar(share)}`;
  return html`<td class="${classes.join(' ')}" ${across}${by}>
    ${bars}${plate ? html`<span class="chip tone-${plate}">${linked}</span>` : linked}${lines.map((line) => lineHtml(line, options))}
  </td>`;
}

/** Tones that colour the text of a cell and not its ground. */
const INKS: ReadonlySet<string> = new Set(['quiet', 'good', 'bad', 'open']);

function lineHtml({ label, text, notes }: CellLine, options: HtmlOptions): Markup {
  const word = label ? html`<span class="label">${label}</span> ` : null;
  return html`<span class="cell-line">${word}${text}${noteMarks(notes, options)}</span>`;
}
