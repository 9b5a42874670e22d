import { preload } from "react-dom";
import packageJson from "@/package.json";
import type { Locale } from "@/lib/domain/record/record";

const versions = packageJson.dependencies;
const sans = versions["@fontsource-variable/ibm-plex-sans"];
const latinVersion = `${sans}-${versions["@fontsource/source-serif-4"]}`;
const hangulVersion = `${versions["@fontsource/ibm-plex-sans-kr"]}-${versions["@fontsource/noto-serif-kr"]}`;

/**
 * The fonts of a page. The names are those that scripts/prepare-fonts.mjs writes. Korean pages load the list
 * of all Hangul slices (25 kB compressed), English pages that of the common ones (6 kB) for the Korean words
 * on them; the browser loads only the slices that those words need.
 */
export function FontLinks({ locale }: { locale: Locale }) {
  const hangul = locale === "ko" ? "hangul" : "hangul-common";
  // A link in the markup would be in the head twice.
  preload(`/fonts/ibm-plex-sans-latin-wdth-normal-${sans}.woff2`, {
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous",
  });
  return (
    <>
      <link rel="stylesheet" precedence="fonts" href={`/fonts/latin.css?v=${latinVersion}`} />
      <link rel="stylesheet" precedence="fonts" href={`/fonts/${hangul}.css?v=${hangulVersion}`} />
    </>
  );
}
