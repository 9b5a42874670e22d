/** The one style sheet of all embedded cards, allowed by its hash (policy.ts). */
import { type ColourName, type Colours, colourDeclarations, palette } from "@/lib/design/palette";

const used: ReadonlySet<string> = new Set<ColourName>([
  "paper",
  "panel",
  "ink",
  "ink-2",
  "ink-3",
  "rule",
  "kr",
  "us",
  "mark",
  "mark-ink",
  "you",
  "you-ink",
]);

const declarations = (colours: Colours) =>
  colourDeclarations(Object.fromEntries(Object.entries(colours).filter(([name]) => used.has(name))));

const dark = (root: string) =>
  `${root}{color-scheme:dark;${declarations(palette.dark)}}${root}.past{${declarations(palette.pastDark)}}`;

const themes = `:root{color-scheme:light;${declarations(palette.light)}}:root.past{${declarations(palette.pastLight)}}@media screen{${dark(":root.dark")}}@media screen and (prefers-color-scheme:dark){${dark(":root.auto")}}`;

/** System fonts only, because a card loads no files. Sizes follow the type scale (app/styles/type.css). */
const rules = `
*{box-sizing:border-box}
html{background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:.9375rem/1.375rem system-ui,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR",sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere;border:1px solid var(--rule)}
:lang(ko){word-break:keep-all;line-break:strict}
:lang(en){word-break:normal}
h1,p,dl,dd{margin:0;font:inherit}
b{font-weight:600}
a{color:inherit;text-decoration:underline 1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--you);outline-offset:2px}
del{color:var(--ink-3)}
[hidden]{display:none!important}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;padding:8px 16px;border-bottom:1px solid var(--ink);font-size:.8125rem;line-height:1.25rem}
header b{flex:none;max-width:100%}
.past header{background:var(--you);color:var(--you-ink);border-color:var(--you)}
.past header :focus-visible{outline-color:var(--you-ink);outline-offset:0}
main{flex:1;display:flex;flex-direction:column;padding:12px 16px}
.kicker{font-size:.8125rem;line-height:1.125rem;color:var(--ink-2)}
h1{font-size:1.375rem;line-height:1.75rem;font-weight:600;letter-spacing:-.01em;text-wrap:balance}
h1.lead{font-size:1.625rem;line-height:2rem;letter-spacing:-.015em}
h1.small{font-size:.9375rem;line-height:1.25rem}
h1 a{text-decoration-color:transparent}
h1 a:hover{text-decoration-color:currentColor}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:2px 14px;margin-top:8px;font-size:.875rem;line-height:1.25rem}
.pair{display:inline-flex;align-items:center;gap:5px}
svg{flex:none}
.flag{display:inline-flex;align-items:center;gap:5px;padding:0 6px;font-size:.8125rem;font-weight:600;background:var(--mark);color:var(--mark-ink)}
.back{background:var(--ink);color:var(--paper)}
.answer{margin-top:8px;font-weight:600}
.answer span{font-weight:400}
.text{margin-top:6px;font-size:.875rem;line-height:1.25rem;color:var(--ink-2)}
dl,.fact{margin-top:8px;font-size:.875rem;line-height:1.25rem}
dl.differ{border-left:5px solid var(--mark);padding-left:8px}
dl div{display:grid;grid-template-columns:2.25rem minmax(0,1fr);margin-top:2px}
dt{font-weight:600}
.kr{color:var(--kr)}
.us{color:var(--us)}
.absent{color:var(--ink-3)}
.tally{display:flex;flex-wrap:wrap;align-items:flex-end;gap:6px 15px;margin-top:10px;font-size:.8125rem;line-height:1.125rem;list-style:none;padding:0}
.squares{display:flex;flex-wrap:wrap;gap:5px 3px;margin-bottom:4px}
.q{width:14px;height:14px;border:1.5px solid var(--ink);background:var(--paper);margin-bottom:5px;position:relative}
.many .q{width:10px;height:10px}
.agreed{background-image:repeating-linear-gradient(135deg,var(--ink) 0 1px,transparent 1px 3.2px)}
.in_effect{background:var(--ink)}
.ended{background:linear-gradient(var(--ink),var(--ink)) center/100% 1.5px no-repeat}
.d::after{content:"";position:absolute;inset:auto -1.5px -6.5px;height:3.5px;background:var(--mark)}
.rates{border-collapse:collapse;width:100%;margin-top:10px;font-size:.875rem;line-height:1.25rem;text-align:left}
.rates th,.rates td{padding:5px 10px 5px 0;border-top:1px solid var(--rule);vertical-align:top;font-weight:400}
.rates thead th{padding-block:0 4px;border-top:0;font-size:.8125rem;line-height:1.125rem;color:var(--ink-2)}
.rates th[scope=row]{width:26%;font-weight:600}
.rates td{width:37%}
.pending{display:flex;gap:6px}
.pending svg{margin-top:4px}
.by{font-size:.8125rem;line-height:1.125rem;color:var(--ink-2);overflow-wrap:anywhere}
.date{margin-top:2px;font-size:.8125rem;line-height:1.125rem;color:var(--ink-2)}
.figures{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 14px;margin-top:4px;font-size:1.1875rem;line-height:1.625rem;color:var(--ink-2)}
.figures b{font-size:3rem;line-height:3.125rem;font-weight:500;letter-spacing:-.02em;color:var(--ink)}
.words{margin-top:4px;font-size:1.625rem;line-height:2.125rem;font-weight:600;letter-spacing:-.015em}
.instead{color:var(--ink-3);font-size:1.375rem;line-height:1.875rem}
footer{display:flex;flex-wrap:wrap;align-items:center;gap:2px 10px;padding:8px 16px;border-top:1px solid var(--ink);font-size:.8125rem;line-height:1.25rem}
footer span{color:var(--ink-2)}
footer .end{margin-left:auto}
@media (max-width:419px){header,main,footer{padding-inline:12px}h1.lead{font-size:1.375rem;line-height:1.75rem}footer .end{margin-left:0}.rates,.rates tbody,.rates tr,.rates th,.rates td{display:block;width:auto!important;padding:0;border:0}.rates thead{position:absolute;clip-path:inset(50%);overflow:hidden;width:1px;height:1px}.rates tr{padding:8px 0;border-top:1px solid var(--rule)}.pending{margin-top:2px}}
@media (forced-colors:active){.sign,.q,.flag{forced-color-adjust:none}.flag{border:1px solid CanvasText}}
`;

export const cardStyle = `${themes}${rules.replaceAll("\n", "")}`;
