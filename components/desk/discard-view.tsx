import { useTranslations } from "next-intl";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { PageHead } from "@/components/site/page-head";
import { discardDraftAction } from "@/lib/actions/discard-draft";
import type { DraftSave } from "@/lib/domain/editing/draft";
import { deskSectionOf } from "@/lib/domain/editing/desk-section";
import type { Locale } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { deskAddressOf, deskListAddress } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { ButtonForm } from "./form/button-form";
import { recordInputs } from "./form/record-inputs";
import form from "./form.module.css";

type Props = {
  recordKey: RecordKey;
  name: string;
  saves: DraftSave[];
  expected: { version: number; save: number };
  locale: Locale;
};

/** Confirmation before a draft is discarded, also a colleague's. */
export function DiscardView({ recordKey: key, name, saves, expected, locale }: Props) {
  const t = useTranslations("desk.discard");
  const nav = useTranslations("desk.nav");
  const section = deskSectionOf(key.type);
  const address = deskAddressOf(key);
  return (
    <>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[
              { href: deskListAddress(section), name: nav(section) },
              { href: address, name: key.id },
            ]}
            here={t("here")}
          />
        }
        title={t("title", { name })}
      >
        <p>{t("text")}</p>
      </PageHead>
      <h2 className={form.listLabel}>{t("saves", { count: saves.length })}</h2>
      <ul>
        {saves.map(({ save, who, savedAt }) => (
          <li key={save}>{t("save", { save, who, when: formatMoment(savedAt, locale) })}</li>
        ))}
      </ul>
      <ButtonForm
        action={discardDraftAction}
        place={`${address}/discard`}
        holds={recordInputs(key, expected)}
        className={`${form.buttons} ${form.after}`}
      >
        <button className={`${form.button} ${form.primary}`}>{t("submit")}</button>
        <a className={form.button} href={address}>
          {t("cancel")}
        </a>
      </ButtonForm>
    </>
  );
}
