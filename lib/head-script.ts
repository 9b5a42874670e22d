/**
 * Provides the inline script that runs before a page's first paint and before the custom elements of reader/
 * load.
 */
import { createHash } from "node:crypto";

/** Applies the stored theme before the first paint. Without storage the system's theme applies. */
const setTheme = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/**
 * Buffers keys pressed before the chart's slider is defined (reader/early-keys.ts), except those typed in a
 * field.
 */
const bufferKeys = `var earlyKeys=[];onkeydown=e=>{/^(BODY|TIME-SLIDER)$/.test(e.target.tagName)&&earlyKeys.push(e)}`;

export const headScript = `${setTheme}${bufferKeys}`;

/** The script's source expression in a Content-Security-Policy. */
export const headScriptHash = `'sha256-${createHash("sha256").update(headScript).digest("base64")}'`;
