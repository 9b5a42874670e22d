import packageJson from "@/package.json";
import type { Locale } from "@/lib/domain/record";

const versions = packageJson.dependencies;
const sans = versions["@fontsource-variable/ibm-plex-sans"];
const latinVersion = `${sans}-${versions["@fontsource/source-serif-4"]}`;
const hangulVersion = `${versions["@fontsource/ibm-plex-sans-kr"]}-${versions["@fontsource/noto-serif-kr"]}`;

/**
 * The fonts of a page. The names are those scripts/prepare-fonts.mjs writes. The list of Hangul slices is
 * 25 kB on the wire, too much for an English page, which shows its few Hangul words in the system's face.
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
      {locale === "ko" ? <link rel="stylesheet" precedence="fonts" href={`/fonts/hangul.css?v=${hangulVersion}`} /> : null}
    </>
  );
}
