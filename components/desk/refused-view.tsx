import { useTranslations } from "next-intl";
import { SoleForm } from "./sole-form";

/** Says to somebody who is signed in that their role may not do what they asked for. */
export function RefusedView() {
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
