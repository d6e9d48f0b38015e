import { CATEGORY_COLOURS } from '../../checks/findings/colours';

const categories = Object.entries(CATEGORY_COLOURS)
  .map(
    ([key, { fill, ink }]) =>
      `details.category > summary.${key} { border-left-color: #${ink}; background: #${fill}55; }`,
  )
  .join('\n');

/** The look of the report: screen from 360 px on, and paper. */
export const STYLE = `
:root { color-scheme: light; --ink: #1f2937; --quiet: #5b6472; --line: #d9dee5; --paper: #fff; --ground: #f4f6f8;
  --good: #1c6b3a; --bad: #b3261e; --open: #7a5b00; --accent: #1f5f8b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.55; font-size: 15px;
  font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Segoe UI", sans-serif; }
main { max-width: 1240px; margin: 0 auto; padding: 28px 24px 48px; }
header h1 { margin: 0; font-size: 26px; }
header p { margin: 4px 0 20px; color: var(--quiet); }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 20px 24px; margin: 0 0 20px; }
h2 { margin: 0 0 12px; font-size: 20px; overflow-wrap: anywhere; }
h3 { margin: 28px 0 8px; font-size: 17px; }
a { color: var(--accent); }
.top { display: flex; flex-wrap: wrap; gap: 16px 40px; align-items: flex-start; }
.verdict { display: inline-block; padding: 2px 14px; border-radius: 4px; color: #fff; font-weight: 700; font-size: 18px; }
.verdict.met { background: var(--good); } .verdict.not-met { background: var(--bad); } .verdict.incomplete { background: var(--open); }
dl { display: grid; grid-template-columns: max-content auto; gap: 4px 14px; margin: 0; }
dt { color: var(--quiet); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { border-bottom: 1px solid var(--line); padding: 6px 8px; text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 600; background: var(--ground); }
table.counts { width: auto; }
.number, table.counts td, table.counts th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(400px, 1fr)); gap: 12px 28px; margin-top: 20px; }
figure { margin: 0; } figcaption { font-weight: 600; }
svg { display: block; width: 100%; max-width: 620px; height: auto; font-size: 13px; } svg text { fill: var(--ink); }
svg .within { fill: #6fa8cf; } svg .over { fill: var(--bad); } svg text.over { font-weight: 700; }
svg .axis { stroke: #9aa4b1; } svg line.limit { stroke: var(--ink); stroke-dasharray: 5 3; stroke-width: 1.5; }
svg text.limit { font-size: 12px; fill: var(--quiet); }
.filters { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0; }
.filters[hidden] { display: none; }
.filters input { flex: 1 1 220px; max-width: 360px; }
.filters input, .filters select { font: inherit; padding: 5px 8px; border: 1px solid #9aa4b1; border-radius: 4px; background: #fff; color: inherit; }
.filters output { color: var(--quiet); font-size: 13px; }
details.category { margin: 0 0 14px; }
details.category > summary { cursor: pointer; padding: 6px 12px; border-left: 5px solid; font-weight: 600; }
${categories}
.findings { table-layout: fixed; }
.findings th:nth-child(1) { width: 84px; } .findings th:nth-child(2) { width: 13%; } .findings th:nth-child(4) { width: 13%; }
.findings th:nth-child(5) { width: 15%; } .findings th:nth-child(6) { width: 17%; }
.findings td { overflow-wrap: anywhere; }
.cell { display: inline-block; font-family: Consolas, "Noto Sans Mono", "Noto Sans CJK SC", monospace; font-size: 13px; }
.severity { font-weight: 700; white-space: nowrap; } .severity.error { color: var(--bad); }
.severity.warning { color: var(--open); } .severity.information { color: var(--accent); }
.school { display: block; color: var(--quiet); } .source { color: var(--quiet); font-size: 13px; }
.derived { margin-top: 4px; color: var(--quiet); font-size: 13px; } .derived summary { cursor: pointer; }
.derived ul { margin: 4px 0; padding-left: 18px; }
.schools th { vertical-align: bottom; font-size: 12.5px; font-weight: 500; } .schools td { padding: 4px 8px; }
.schools td:first-child, .schools th:not(.number), .schools .number { white-space: nowrap; }
.schools td:nth-child(2) { min-width: 8em; } .schools th.number { white-space: normal; text-align: right; }
.threshold td { color: var(--quiet); background: var(--ground); font-size: 12.5px; }
.below { background: #fde7c8; } .far-below { background: #f6c1bb; font-weight: 700; } td.open { background: #eceff3; }
.passes { white-space: nowrap; font-weight: 600; } .passes.met { color: var(--good); }
.passes.not-met { color: var(--bad); } .passes.open { color: var(--open); }
.legend, .nothing { color: var(--quiet); margin: 0 0 8px; font-size: 14px; }
footer { color: var(--quiet); font-size: 13px; }
@media (max-width: 860px) { main { padding: 16px 10px; } section { padding: 14px 12px; overflow-x: auto; }
  .charts { grid-template-columns: 1fr; } .findings { min-width: 720px; } }
@media print { @page { size: A4 landscape; margin: 12mm; }
  body { background: #fff; font-size: 10pt; } main { max-width: none; padding: 0; }
  section { border: 0; padding: 0; overflow: visible; } section + section[id] { break-before: page; }
  h2, h3, .legend, summary { break-after: avoid; }
  .filters, .filters[hidden] { display: none; } table { font-size: 8.5pt; } thead { display: table-header-group; }
  tr, figure { break-inside: avoid; } .charts { grid-template-columns: 1fr 1fr; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
