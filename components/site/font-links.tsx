import packageJson from "@/package.json";
import type { Locale } from "@/lib/domain/record";

const versions = packageJson.dependencies;
const sans = versions["@fontsource-variable/ibm-plex-sans"];
const latinVersion = `${sans}-${versions["@fontsource/source-serif-4"]}`;
const hangulVersion = `${versions["@fontsource/ibm-plex-sans-kr"]}-${versions["@fontsource/noto-serif-kr"]}`;

/**
 * The fonts of a page. The names are those scripts/prepare-fonts.mjs writes. The list of Hangul slices is
 * 25 kB on the wire: Korean pages have it, and of the English ones only those that hold Korean words.
 */
export function FontLinks({ locale }: { locale: Locale }) {
  return (
    <>
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
        href={`/fonts/ibm-plex-sans-latin-wdth-normal-${sans}.woff2`}
      />
      <link rel="stylesheet" precedence="fonts" href={`/fonts/latin.css?v=${latinVersion}`} />
      {locale === "ko" ? <HangulFonts /> : null}
    </>
  );
}

/** For a page that holds Hangul: the browser then fetches only the slices its words need. */
export function HangulFonts() {
  return <link rel="stylesheet" precedence="fonts" href={`/fonts/hangul.css?v=${hangulVersion}`} />;
}
