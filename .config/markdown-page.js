/** Characters that mean something in HTML. */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);

/** A line of Markdown as the documents of this project use it: anchors, links, bold, code. */
const inline = (text) =>
  escaped(text)
    .replace(/&lt;a id=&quot;([\w-]+)&quot;&gt;&lt;\/a&gt;/g, '<a id="$1"></a>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+|#[\w-]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1');

/** A document of docs/ as a page of its own, for links from the pane: headings, lists, tables and paragraphs. */
function markdownPage(markdown, title) {
  const body = [];
  let open = null;
  const close = (wanted = null) => {
    if (open !== wanted && open !== null) body.push(`</${open}>`);
    if (open !== wanted && wanted !== null) body.push(`<${wanted}>`);
    open = wanted;
  };
  for (const line of markdown.split(/\r?\n/)) {
    const [, marks, heading] = /^(#{1,4}) (.*)$/.exec(line) ?? [];
    if (marks) {
      close();
      body.push(`<h${marks.length}>${inline(heading)}</h${marks.length}>`);
    } else if (/^\s*[-*] /.test(line)) {
      close('ul');
      body.push(`<li>${inline(line.replace(/^\s*[-*] /, ''))}</li>`);
    } else if (/^\|[-\s|:]+\|$/.test(line)) continue;
    else if (line.startsWith('|')) {
      close('table');
      const cells = line.slice(1, -1).split('|');
      body.push(`<tr>${cells.map((cell) => `<td>${inline(cell.trim())}</td>`).join('')}</tr>`);
    } else if (line.trim() === '') close();
    else {
      if (open !== 'p') close('p');
      body.push(inline(line));
    }
  }
  close();
  const look =
    'body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif}:target+*,:target{background:#EAF3F8}td{border:1px solid #d1d1d1;padding:2px 8px;vertical-align:top}table{border-collapse:collapse}@media (prefers-color-scheme:dark){body{background:#292929;color:#fff}a{color:#86C1E6}:target{background:#12303F}}';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${look}</style></head><body><main>${body.join('\n')}</main></body></html>`;
}

module.exports = { markdownPage };
