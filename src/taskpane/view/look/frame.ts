/** The frame of the pane: tabs, status, counts, filter, footer, menus and toasts. Sizes are those of the design, on a grid of 4 px. */
export const FRAME_CSS = `
.jh{container-type:inline-size;height:100%;min-height:280px;overflow:hidden;position:relative;
--font:"Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","PingFang SC","Segoe UI",sans-serif;
--fg1:#242424;--fg2:#424242;--fg3:#616161;--off:#707070;--bg1:#fff;--bg2:#FAFAFA;--bg3:#F5F5F5;--bg4:#F0F0F0;--hover:#F5F5F5;
--line:#E0E0E0;--soft:#F0F0F0;--edge:#D1D1D1;--strong:#616161;--brand:#14577F;--brand-hover:#104A6D;--link:#14577F;--chosen:#EAF3F8;--focus:#000;
--danger:#A80D1A;--warn:#8A3707;--ok:#0E6110;--shadow:0 0 2px rgba(0,0,0,.12),0 8px 16px rgba(0,0,0,.14);
--structure:#AA96E3;--entry:#FCEFA2;--consistency:#8FC6E2;--below:#DB645D;--floor:#FFCDB1;--on-mark:#000;
--floor-sign:#7A2E00;--below-sign:#2A0000;--higher:#2877A8;--lower:#B5541C;
font:14px/20px var(--font);color:var(--fg1);background:var(--bg1)}
.jh-dark{color-scheme:dark;--fg1:#fff;--fg2:#D6D6D6;--fg3:#ADADAD;--off:#999;--bg1:#292929;--bg2:#1F1F1F;--bg3:#141414;--bg4:#333;--hover:#3D3D3D;
--line:#525252;--soft:#3D3D3D;--edge:#666;--strong:#ADADAD;--brand:#2C7BAA;--brand-hover:#206994;--link:#86C1E6;--chosen:#12303F;--focus:#fff;
--danger:#F1949B;--warn:#FAA06B;--ok:#7FCB7F;
--structure:#725D85;--entry:#433F06;--consistency:#225998;--below:#B55749;--floor:#634532;--on-mark:#fff;
--floor-sign:#FFD3BA;--below-sign:#fff;--higher:#6DB3DD;--lower:#F0A070}
.jh *{box-sizing:border-box}
.jh h1,.jh h2,.jh h3,.jh dl,.jh dd{margin:0}
.jh-page{display:flex;flex-direction:column;height:100%;min-height:0}
.jh-panel{display:flex;flex-direction:column;flex:1;min-height:0;min-width:0}
.jh-scroll{flex:1;min-height:0;overflow-y:auto;padding:12px;display:flex;flex-direction:column;gap:12px}
.jh-small{font-size:12px;line-height:16px}.jh-faint{color:var(--fg3)}.jh-number{font-variant-numeric:tabular-nums}
.jh-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.jh button{font:inherit;color:inherit;cursor:pointer}
.jh button:disabled{cursor:default;color:var(--off)}
.jh :focus-visible{outline:2px solid var(--focus);outline-offset:-2px}
.jh-skip{position:absolute;left:8px;top:-60px;z-index:9;background:var(--bg1)}.jh-skip:focus{top:4px}
.jh-tabs{display:flex;height:36px;padding:0 28px 0 4px;border-bottom:1px solid var(--line);flex:none;position:relative}
.jh-tab{padding:0 9px;height:36px;border:0;background:none;white-space:nowrap;color:var(--fg2);position:relative}
:lang(en) .jh-tab{padding:0 7px}:lang(en) .jh-tab[aria-selected=true]::after{left:7px;right:7px}
.jh-tab[aria-selected=true]{font-weight:600;color:var(--fg1)}
.jh-tab[aria-selected=true]::after{content:"";position:absolute;left:9px;right:9px;bottom:-1px;height:3px;border-radius:2px;background:var(--brand)}
.jh-icon{width:28px;height:28px;display:inline-grid;place-items:center;border:0;border-radius:4px;background:none;color:var(--fg2);flex:none}
.jh-icon:hover:not(:disabled){background:var(--hover)}
.jh-status{min-height:38px;display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;padding:6px 6px 0 12px;flex:none}
.jh-verdict{display:inline-flex;align-items:center;gap:6px;font-weight:600;font-size:16px;line-height:22px;white-space:nowrap}
.jh-verdict.not-met{color:var(--danger)}.jh-verdict.met{color:var(--ok)}.jh-verdict.incomplete{color:var(--warn)}
.jh-standard{margin-left:auto;display:inline-flex;align-items:center;gap:2px;min-width:0;height:28px;padding:0 4px;border:0;border-radius:4px;background:none;font-size:12px!important;line-height:16px;color:var(--fg3)!important}
.jh-standard span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:120px}
.jh-set{margin-left:0}.jh-set span{max-width:240px}
.jh-status .jh-note{flex-basis:100%}
.jh-blanks{margin:0;padding:4px 12px;font-size:12px;line-height:16px}
.jh-note{font-size:12px;line-height:16px;color:var(--fg3);padding-bottom:2px}
.jh-note>button,.jh-note>.jh-menu>button{border:0;background:none;padding:0;font-size:12px!important;color:var(--link)!important;text-decoration:underline;text-underline-offset:2px}
.jh-counts{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,5fr);gap:8px;padding:4px 12px;flex:none}
.jh-count{height:40px;display:flex;align-items:center;gap:8px;padding:0 8px;border:1px solid var(--edge);border-radius:4px;background:var(--bg1);text-align:left;position:relative;overflow:hidden}
.jh-count b{font-size:24px;line-height:28px;font-weight:600;font-variant-numeric:tabular-nums}
.jh-count span{font-size:12px;line-height:16px;min-width:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.jh-count i{font-style:normal;color:var(--fg3);display:block;overflow:hidden;text-overflow:ellipsis}
.jh-count[aria-pressed=true]{border-color:var(--link);background:var(--chosen);box-shadow:inset 0 0 0 1px var(--link)}
.jh-count u{position:absolute;left:0;bottom:0;height:3px;background:var(--ok)}
.jh-filter{height:32px;display:flex;align-items:center;gap:4px;padding:0 6px 0 12px;border-top:1px solid var(--line);border-bottom:1px solid var(--line);flex:none;background:var(--bg2)}
.jh-filter .jh-icon{margin-left:auto}
.jh-chip{height:24px;padding:0 8px;border:1px solid var(--edge);border-radius:12px;font-size:12px!important;line-height:16px;display:inline-flex;align-items:center;gap:5px;white-space:nowrap;background:var(--bg1);flex:none}
.jh-chip[aria-pressed=true]{border-color:var(--link);background:var(--chosen);color:var(--link)!important;font-weight:600}
.jh-swatch{width:10px;height:10px;border:1px solid currentColor;border-radius:2px;flex:none}
.jh-search{flex:1;min-width:0;height:26px;border:1px solid var(--edge);border-radius:4px;padding:0 8px;font:inherit;color:inherit;background:var(--bg1)}
.jh-footer{min-height:44px;border-top:1px solid var(--line);display:flex;align-items:center;gap:6px;padding:6px 8px 6px 12px;flex:none;background:var(--bg1)}
.jh-button{height:28px;padding:0 10px;border:1px solid var(--edge);border-radius:4px;background:var(--bg1);display:inline-flex;align-items:center;gap:6px;white-space:nowrap;line-height:20px}
.jh-button:hover:not(:disabled){background:var(--hover)}
.jh-button.primary{background:var(--brand);border-color:var(--brand);color:#fff!important;font-weight:600}
.jh-button.primary:hover:not(:disabled){background:var(--brand-hover)}
.jh-button.primary:disabled{opacity:.5}
.jh-button.large{height:32px;padding:0 12px}.jh-button.plain{border-color:transparent;background:none}
.jh-push{margin-left:auto}
.jh-menu{position:relative;display:inline-flex}
.jh-items{position:absolute;z-index:8;min-width:216px;max-width:300px;max-height:380px;overflow-y:auto;padding:4px;border:1px solid var(--line);border-radius:4px;background:var(--bg1);box-shadow:var(--shadow)}
.jh-items.up{bottom:100%;right:0;margin-bottom:4px}.jh-items.down{top:100%;right:0;margin-top:4px}.jh-items.left{right:auto;left:0}
.jh-item{display:flex;width:100%;gap:16px;align-items:center;justify-content:space-between;min-height:30px;padding:4px 10px;border:0;border-radius:4px;background:none;text-align:left}
.jh-item:hover:not(:disabled),.jh-item:focus{background:var(--hover)}
.jh-item small{font-size:12px;color:var(--fg3);white-space:nowrap}
.jh-items hr{border:0;border-top:1px solid var(--line);margin:4px 0}
.jh-toasts{position:absolute;left:12px;right:12px;bottom:52px;z-index:7;pointer-events:none}
.jh-toast{pointer-events:auto;display:flex;align-items:flex-start;gap:8px;padding:8px 8px 8px 12px;border-radius:4px;border:1px solid var(--edge);border-left:4px solid var(--link);background:var(--bg1);box-shadow:var(--shadow);overflow-wrap:anywhere}
.jh-toast.success{border-left-color:var(--ok)}.jh-toast.warning{border-left-color:var(--warn)}.jh-toast.error{border-left-color:var(--danger)}
.jh-toast p{margin:0;flex:1;min-width:0}
.jh-way{display:flex;align-items:center;gap:8px;width:100%;padding:8px 12px;border:1px solid var(--edge);border-radius:4px;background:var(--bg1);text-align:left}
.jh-way:hover:not(:disabled){background:var(--hover)}
.jh-way span{flex:1;min-width:0}.jh-way small{display:block;font-size:12px;line-height:16px;color:var(--fg3)}
.jh-way.first{border-color:var(--link)}
/* dialogs and what stands in them */
.jh-dialog{width:calc(100% - 24px);max-width:480px;max-height:90%;box-sizing:border-box;padding:16px;border:1px solid var(--strong);border-radius:8px;color:var(--fg1);background:var(--bg1);font:inherit;overflow-y:auto}
.jh-dialog::backdrop{background:rgba(0,0,0,.4)}
.jh-dialog h2{font-size:16px;line-height:22px}
.jh-answers{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:8px;margin-top:16px}
.jh-region{max-height:280px;overflow:auto}
.jh-table{width:100%;border-collapse:collapse}
.jh-table th,.jh-table td{padding:4px 6px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.jh-table th{white-space:nowrap;font-weight:600}
.jh-table.wide th:first-child,.jh-table.wide td:first-child{padding-left:12px}.jh-table.wide th:last-child,.jh-table.wide td:last-child{padding-right:12px}
.jh-table.years th,.jh-table.years td{padding:2px 4px;vertical-align:middle;font-weight:400}.jh-table.years svg{display:block}.jh-whole{white-space:nowrap}
.jh-years{display:flex;flex-direction:column;gap:8px}.jh-years ul{margin:0;padding-left:18px}.jh-years label{align-self:flex-start}
.jh-choices{max-height:55vh;overflow-y:auto;border:solid var(--line);border-width:1px 0}.jh-choices h3{font-size:14px;padding-top:12px}.jh-choices>.jh-button{margin-top:8px}
.jh-choices fieldset{border:0;border-bottom:1px solid var(--line);margin:0;padding:4px 0 8px}.jh-choices fieldset:last-child{border:0}.jh-choices legend{padding:8px 0 0}.jh-choices label{margin-right:16px}
.jh-table caption{padding:8px 0 4px;font-weight:600;text-align:left}
/* A laptop at 200 %: what stands around the list gives way to it. */
@media (max-height:400px){.jh-count{height:28px}.jh-count b{font-size:16px;line-height:20px}.jh-count i{display:none}}
@container (max-width:250px){.jh-page{overflow-y:auto}.jh-tabs,.jh-footer,.jh-filter{height:auto;flex-wrap:wrap}.jh-tabs [role=tablist]{flex-wrap:wrap}
.jh-panel{flex:none;min-height:100%}.jh-list{min-height:240px}.jh-counts{grid-template-columns:minmax(0,1fr)}
.jh-verdict,.jh-count span,.jh-count i,.jh-button,.jh-standard span,.jh-head h2,.jh-row .t,.jh-row .d{white-space:normal;overflow:visible;text-overflow:clip}
.jh-button{height:auto;min-height:28px}.jh-count{height:auto;min-height:40px}.jh-row{flex-wrap:wrap}.jh-note,.jh-note>button,.jh-note>.jh-menu>button{overflow-wrap:anywhere;white-space:normal}.jh-head{flex-wrap:wrap}.jh-standard{height:auto;margin-left:0}.jh-status{padding-left:12px}}
@media (forced-colors:active){.jh-chip[aria-pressed=true],.jh-count[aria-pressed=true]{border:2px solid Highlight}}
`;
