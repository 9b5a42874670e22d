// Runs before the first paint, so that a chosen theme does not flash. Without storage the system's theme holds.
const script = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** With the request's nonce where the page's policy asks for one; browsers hide it from scripts, so it differs when the page is taken over. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
