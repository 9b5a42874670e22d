import { getTranslations, setRequestLocale } from "next-intl/server";
import { SoleForm } from "@/components/desk/sole-form";
import { visitingLanguage } from "@/lib/auth/desk-language";

/** For an address of the desk at which there is nothing. */
export default async function NotFound() {
  setRequestLocale(await visitingLanguage());
  const t = await getTranslations("desk.notFound");
  return (
    <SoleForm title={t("title")}>
      <p>{t("text")}</p>
      <p>
        <a href="/admin">{t("back")}</a>
      </p>
    </SoleForm>
  );
}
