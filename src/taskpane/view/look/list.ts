/** The list: heads, rows, what opens under them, rulers. */
export const LIST_CSS = `
.jh-list{flex:1;min-height:0;overflow-y:auto;position:relative;overflow-anchor:none}
.jh-canvas{position:relative;width:100%}
.jh-line{position:absolute;top:0;left:0;width:100%}
.jh-line.stuck{position:sticky;z-index:3}
.jh-head{min-height:28px;display:flex;align-items:flex-end;padding:0 12px 5px;gap:4px;background:var(--bg3);border-bottom:1px solid var(--line);font-size:12px;line-height:16px;color:var(--fg2)}
.jh-head h2{font-size:12px;line-height:16px;font-weight:600;color:var(--fg1);white-space:nowrap}
.jh-head .jh-push{color:var(--fg3)}
.jh-heads{margin-left:auto;padding-top:5px;display:grid;grid-template-columns:repeat(7,20px);font-size:12px;line-height:13px;text-align:center}
.jh-heads span{width:12px;justify-self:center}
.jh-row{min-height:45px;display:flex;gap:8px;width:100%;padding:4px 12px 4px 10px;border:0;border-bottom:1px solid var(--soft);background:none;text-align:left;align-items:flex-start;position:relative}
.jh-row:hover{background:var(--hover)}
.jh-row>svg{margin-top:2px;flex:none}
.jh-row>span.m{flex:1;min-width:0;display:block}
.jh-row .t{display:block;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.jh-row .d{display:block;font-size:12px;line-height:16px;color:var(--fg3);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.jh-row.open{background:var(--chosen);border-bottom-color:transparent}
.jh-row.open::before,.jh-details::before{content:"";position:absolute;left:0;top:0;bottom:0;width:3px;background:var(--link)}
.jh-row.done .t{color:var(--fg3)}
.jh-row.under{padding-left:26px}
.jh-cell{font-size:12px;line-height:18px;padding:0 6px;border-radius:2px;color:var(--on-mark);font-variant-numeric:tabular-nums;margin-top:1px;flex:none;min-width:30px;text-align:center;max-width:96px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border:0}
button.jh-cell{color:var(--on-mark)}
.structure{background:var(--structure)}.entry{background:var(--entry)}.consistency{background:var(--consistency)}.below{background:var(--below)}.floor{background:var(--floor)}
.jh-row.school{align-items:center;min-height:41px;padding-top:2px;padding-bottom:2px}
.jh-row .name{flex:1;min-width:0;line-height:18px;max-height:36px;overflow:hidden;overflow-wrap:anywhere}
.jh-row .met7{font-size:12px;width:24px;text-align:right;color:var(--fg2)}
.jh-seven{display:grid;grid-template-columns:repeat(7,18px);gap:2px;flex:none}
.jh-seven i{height:22px;border-radius:2px;display:grid;place-items:center;font-style:normal;font-size:12px;line-height:16px}
.jh-seven .met{background:var(--bg4);color:var(--fg3)}
.jh-seven .blank{border:1px dashed var(--strong)}
.jh-seven .floor{color:var(--floor-sign)}.jh-seven .below{color:var(--below-sign)}
.jh-details{position:relative;margin-top:-1px;padding:2px 12px 10px 34px;background:var(--chosen);border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.jh-details dl{display:grid;grid-template-columns:44px minmax(0,1fr);gap:4px 8px}
.jh-en .jh-details dl{grid-template-columns:60px minmax(0,1fr)}
.jh-details dt{color:var(--fg3);font-size:12px;line-height:20px}
.jh-details dd b{font-weight:600}
.jh-link{color:var(--link);font-size:12px;line-height:16px;text-decoration:underline;text-underline-offset:2px}
.jh-actions{display:flex;gap:6px;margin-top:8px;flex-wrap:wrap}
.jh-school{padding:2px 12px 8px 13px}
.jh-school p{margin:0;padding-bottom:4px;font-size:12px;line-height:16px;color:var(--fg2)}
.jh-gap{border-top:1px solid var(--line);padding:6px 0 4px}
.jh-gap .top{display:flex;align-items:center;gap:8px}
.jh-level{font-weight:600;font-size:12px;white-space:nowrap}.jh-level.floor{background:none;color:var(--warn)}.jh-level.below{background:none;color:var(--danger)}
.jh-gap .figures{display:flex;flex-wrap:wrap;gap:0 8px;font-size:12px;line-height:16px;color:var(--fg3);font-variant-numeric:tabular-nums}
.jh-gap .figures b{color:var(--fg1);font-weight:600}
.jh-ruler{display:block;width:100%;height:18px}
.jh-figure{width:100%;min-height:24px;border:0;background:none;text-align:right;padding:4px 1px!important;font-size:12px!important;white-space:nowrap}
.jh-figure[aria-pressed=true]{outline:2px solid var(--link);outline-offset:-2px}
.jh-derived{border:0;background:none;padding:2px 0;color:var(--link)!important;font-size:12px!important}
.jh-skeleton{padding:8px 12px;border-bottom:1px solid var(--soft);height:45px;display:grid;gap:6px}
.jh-skeleton i{height:10px;border-radius:3px;background:var(--bg4);width:60%}.jh-skeleton i+i{height:8px;width:35%}
.jh-bar{height:4px;margin:4px 12px;background:var(--bg4);border-radius:2px;overflow:hidden}.jh-bar i{display:block;height:4px;background:var(--brand);width:30%}
@media (forced-colors:active){.jh-cell,.jh-seven i{border:1px solid CanvasText}.jh-seven i{color:CanvasText!important}}
`;
