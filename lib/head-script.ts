/** What runs in a page before its first paint and before the elements of reader/ are there? */
import { createHash } from "node:crypto";

/** Sets a chosen theme, so that the page does not flash. Without storage the system's theme holds. */
const setTheme = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** Keys for the chart's slider, which comes with the elements, are kept for it (reader/early-keys.ts); no key in a field is. */
const keepKeys = `var earlyKeys=[];onkeydown=e=>{/^(BODY|TIME-SLIDER)$/.test(e.target.tagName)&&earlyKeys.push(e)}`;

export const headScript = `${setTheme}${keepKeys}`;

/** How a page's policy names it. */
export const headScriptHash = `'sha256-${createHash("sha256").update(headScript).digest("base64")}'`;
