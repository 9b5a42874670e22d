import { useTranslations } from "next-intl";
import { SingleForm } from "./single-form";

/** Says that the site was updated after the submitted form was opened. */
export function OutdatedView() {
  const t = useTranslations("posting");
  const back = useTranslations("desk.forbidden");
  return (
    <SingleForm title={t("outdatedTitle")}>
      <p>{t("outdatedText")}</p>
      <p>
        <a href="/admin">{back("back")}</a>
      </p>
    </SingleForm>
  );
}
