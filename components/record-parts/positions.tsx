import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Locale } from "@/lib/domain/record/record";
import type { ClaimInDevelopment } from "@/lib/domain/status/standing";
import { plainWording } from "@/lib/format/wordings";
import styles from "./positions.module.css";

/** One side's newest statement, with its channel if it was not said in person. */
export function Position({
  position,
  locale,
  lookup,
}: {
  position: ClaimInDevelopment | null;
  locale: Locale;
  lookup: Lookup;
}) {
  const t = useTranslations("status");
  if (!position) return <span className={styles.absent}>{t("noStatement")}</span>;
  const { claim } = position;
  const relayer = claim.relayedBy ? lookup.officials.get(claim.relayedBy) : undefined;
  const aside =
    claim.attribution === "editor"
      ? t("editorReading")
      : relayer
        ? t("relayedBy", { name: plainWording(relayer.name, locale) })
        : claim.attribution === "relayed"
          ? t("attribution.relayed")
          : null;
  return (
    <>
      <LocalizedText text={claim.statement} locale={locale} />
      {aside ? <span className={styles.aside}> ({aside})</span> : null}
    </>
  );
}
