import type { Tone } from '../../papers/paper';
import { TONES } from '../../papers/tones';
import { MARK_COLOURS } from '../../checks/findings/colours';

const fills = (Object.entries(TONES) as [Tone, (typeof TONES)[Tone]][])
  .map(([tone, { fill }]) => (fill ? `.tone-${tone} { background: #${fill}; color: #000; }` : ''))
  .join('\n');
const darkMarks = Object.entries(MARK_COLOURS)
  .map(([mark, { dark }]) => `.tone-${mark} { background: #${dark}; color: #fff; }`)
  .join('\n');

/** The look of the report: screen from 320 px on, light and dark, and paper, which is always light. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #242424; --soft: #424242; --quiet: #616161; --line: #e0e0e0; --rule: #d1d1d1;
  --paper: #fff; --ground: #f5f5f5; --band: #f0f0f0; --bad: #a80d1a; --warn: #8a3707; --good: #0e6110; --link: #14577f;
  --within: #2877a8; --over: #a80d1a; --bad-ground: #fdf3f4; --good-ground: #f1faf1; --warn-ground: #fff9f5;
  --bad-line: #eeacb2; --entry: #eaf3f8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1180px; padding: 20px 24px 40px; background: var(--paper); color: var(--ink);
  font: 14px/1.5 "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
p { margin: 4px 0; } a { color: var(--link); }
.running { display: flex; justify-content: space-between; gap: 16px; color: var(--quiet); font-size: 12px;
  border-bottom: 2px solid var(--link); margin-bottom: 14px; }
footer { color: var(--quiet); font-size: 12px; border-top: 1px solid var(--line); margin-top: 32px; padding-top: 6px; }
h1 { font-size: 24px; line-height: 32px; margin: 8px 0 12px; overflow-wrap: anywhere; }
h2 { font-size: 18px; line-height: 24px; margin: 32px 0 8px; } h3 { font-size: 15px; margin: 24px 0 6px; }
section section h2, section[id^="file-"] h2 { overflow-wrap: anywhere; }
h1 small, h2 small, h3 small { font-weight: 400; font-size: 13px; color: var(--quiet); margin-left: 8px; }
section + section { border-top: 4px double var(--rule); margin-top: 48px; padding-top: 16px; }
.callout { border: 1px solid var(--rule); padding: 14px 18px; margin: 0 0 16px; display: flex; flex-wrap: wrap; gap: 4px 18px;
  align-items: baseline; border-radius: 4px; }
.callout p { flex: 1 1 420px; } .callout .verdict { flex: 0 0 auto; font-size: 20px; font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 8px 28px; margin: 0 0 20px; }
.figures > div { border-left: 1px solid var(--line); padding-left: 14px; } .figures > div:first-child { border: 0; padding: 0; }
.figures p { word-break: keep-all; overflow-wrap: anywhere; }
.numeral { font-size: 24px; line-height: 28px; font-weight: 600; }
.line { color: var(--soft); font-size: 13px; }
svg.share { display: block; width: 100%; max-width: 260px; height: 6px; margin: 4px 0; } svg .rest { fill: #80868b; }
svg .part { fill: #db645d; } .figures svg .rest { fill: #db645d; } .figures svg .part { fill: #80868b; }
td svg.share { width: 80px; display: inline-block; vertical-align: middle; margin: 0 8px 0 0; } td svg .rest { fill: var(--band); }
td.right svg.share { float: left; margin-top: 7px; }
svg.spark { width: 77px; height: 24px; vertical-align: middle; margin-right: 8px; } svg .within { fill: var(--within); }
svg .over { fill: var(--over); } svg .none { fill: none; stroke: var(--quiet); } svg .limit { stroke: var(--ink);
  stroke-dasharray: 2 2; }
.chart { display: inline-block; width: min(100%, 560px); margin: 16px 0 0; break-inside: avoid; vertical-align: top; }
.chart figcaption { font-weight: 600; } .chart svg { width: 100%; height: auto; font-size: 13px; } .chart text { fill: var(--ink); }
.chart text.over { fill: var(--over); font-weight: 600; } .chart .axis { stroke: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 4px 0; }
th, td { padding: 3px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--soft); background: var(--paper); }
table.sortable th { position: sticky; top: 0; background: var(--ground); }
th button { all: unset; cursor: pointer; } th button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
th button::after { content: " ↕"; color: var(--quiet); } th[aria-sort="ascending"] button::after { content: " ↑"; color: inherit; }
th[aria-sort="descending"] button::after { content: " ↓"; color: inherit; }
.right { text-align: right; } td.right { white-space: nowrap; } th { text-wrap: balance; } .center { text-align: center; } .nowrap { white-space: nowrap; }
.strong { font-weight: 600; } .sign { float: left; margin-right: 4px; } .left .sign { float: none; }
.band td, .total td { background: var(--band); font-weight: 600; color: var(--ink); }
.entry { background: var(--entry); }
.cell-line { display: block; font-weight: 400; } .label { color: var(--quiet); margin-right: 6px; }
sup { font-size: 10px; line-height: 1; } sup a { text-decoration: none; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ink-quiet { color: var(--quiet); } .ink-bad { color: var(--bad); } .ink-good { color: var(--good); } .ink-open { color: var(--warn); }
td.ink-bad { font-weight: 600; }
.chip { display: inline-block; padding: 0 6px; border-radius: 2px; }
details.folded { border-bottom: 1px solid var(--line); } details.folded > .wide { margin: 0 0 12px 18px; }
details.folded > summary { cursor: pointer; padding: 4px 0; font-weight: 600; overflow-wrap: anywhere; } details.folded > summary:focus-visible { outline: 2px solid var(--link); }
summary small { font-weight: 400; font-size: 13px; color: var(--quiet); margin-left: 8px; }
.notes { color: var(--soft); font-size: 12px; padding-left: 22px; }
.search { display: flex; gap: 12px; align-items: center; margin-top: 16px; } .search input { font: inherit; padding: 3px 8px; width: min(320px, 60%);
  border: 1px solid #616161; border-radius: 4px; background: var(--paper); color: inherit; } .search output { color: var(--quiet); }
${fills}
.callout.tone-bad { background: var(--bad-ground); color: inherit; border-color: var(--bad-line); }
.callout.tone-good { background: var(--good-ground); color: inherit; }
.callout.tone-open { background: var(--warn-ground); color: inherit; }
@media (max-width: 700px) { body { padding: 12px 10px; } td, th { padding: 3px 5px; } .wide table { min-width: 640px; } }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #fff; --soft: #d6d6d6; --quiet: #adadad; --line: #525252; --rule: #666; --paper: #1f1f1f; --ground: #292929;
    --band: #292929; --bad: #f1949b; --warn: #faa06b; --good: #7fcb7f; --link: #86c1e6; --within: #6db3dd; --over: #f1949b;
    --bad-ground: #3b1a1c; --good-ground: #16301a; --warn-ground: #3a2312; --bad-line: #7a3a3f; --entry: #12303f; }
  ${darkMarks} .tone-open { background: var(--warn-ground); color: #fff; } .tone-prompt { background: var(--entry); color: #fff; }
  svg .rest { fill: #666; } td svg .rest { fill: #525252; } .search input { border-color: #adadad; } }
@media (forced-colors: active) { .tone-floor, .tone-below, .tone-entry, .tone-consistency, .tone-structure { border: 1px solid CanvasText; } }
@page { size: A4 portrait; margin: 10mm 12mm 12mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9px; color: #616161; } }
@page folder { size: A4 landscape; }
@media print { :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9.5pt; } table { font-size: 7.8pt; line-height: 1.25; } td, th { padding: 0.3pt 3pt; }
  h1 { font-size: 16pt; line-height: 20pt; margin: 2pt 0 6pt; } h2 { font-size: 13pt; margin: 14pt 0 4pt; } h3 { font-size: 11pt; }
  .callout { padding: 6pt 12pt; margin-bottom: 6pt; } .figures { margin-bottom: 6pt; grid-template-columns: repeat(3, 1fr); } .line { font-size: 8.5pt; margin: 1pt 0; } .running { margin-bottom: 4pt; font-size: 8pt; } p.ink-quiet { font-size: 8pt; }
  .folder { page: folder; } .folder .figures { grid-template-columns: repeat(5, 1fr); } td.right svg.share { margin-top: 3pt; } section + section { break-before: page; border: 0; margin: 0; padding: 0; }
  .break { break-before: page; } h2, h3, caption { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  .band { break-after: avoid; } .search, .back { display: none; } .wide { overflow: visible; } table.sortable th { position: static; }
  th button::after { content: none; } footer { font-size: 8pt; } a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
