import { useTranslations } from "next-intl";
import { locales } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import type { RecordVersion } from "@/lib/domain/record/record-version";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { languageNames } from "@/lib/format/languages";
import form from "./form.module.css";

type Props = { recordKey: RecordKey; version: RecordVersion };

/** What was just published, with links to what readers see of it. */
export function PublishedNotice({ recordKey: key, version: { version, publication, document } }: Props) {
  const t = useTranslations("desk.history");
  if (publication !== "published") return <p role="status">{t("saved", { version })}</p>;
  const isShown = document.verification !== "unverified";
  return (
    <div className={form.said}>
      <p role="status">{t("published", { version })}</p>
      {isShown ? (
        <p>
          {t("readers")}{" "}
          {locales.map((language, index) => (
            <span key={language}>
              {index > 0 ? " · " : null}
              <a href={recordAddress({ ...key, document }, language)} lang={language} hrefLang={language}>
                {languageNames[language]}
              </a>
            </span>
          ))}
        </p>
      ) : (
        <p>
          {t("unverified")} <a href={`${deskAddressOf(key)}/preview`}>{t("onceVerified")}</a>
        </p>
      )}
    </div>
  );
}
