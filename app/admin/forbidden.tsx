import { setRequestLocale } from "next-intl/server";
import { useTranslations } from "next-intl";
import { SoleForm } from "@/components/desk/sole-form";
import { visitingLanguage } from "@/lib/auth/desk-language";

/** For somebody who is signed in but whose role may not do this. */
export default async function Forbidden() {
  setRequestLocale(await visitingLanguage());
  return <Refused />;
}

function Refused() {
  const t = useTranslations("desk.forbidden");
  return (
    <SoleForm title={t("title")}>
      <p>{t("text")}</p>
      <p>
        <a href="/admin">{t("back")}</a>
      </p>
    </SoleForm>
  );
}
