import { readerScript } from "@/lib/generated/reader-script";
import { headScript } from "@/lib/head-script";

/**
 * The site's own script: what must run before the first paint, and the elements of reader/. They carry the
 * request's nonce if the page's policy requires one; browsers hide it from scripts, so it differs on
 * hydration.
 */
export function HeadScripts({ nonce }: { nonce?: string }) {
  return (
    <>
      <script
        id="head-script"
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: headScript }}
      />
      {/* oxlint-disable-next-line nextjs/no-sync-scripts -- a module waits for the page by itself */}
      <script type="module" src={readerScript} nonce={nonce} suppressHydrationWarning />
    </>
  );
}
