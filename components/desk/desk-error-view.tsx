import { useTranslations } from "next-intl";
import { SingleForm } from "./single-form";

/** Says that a role lacks permission, or that an address of the desk does not exist. */
export function DeskErrorView({ why = "forbidden" }: { why?: "forbidden" | "notFound" }) {
  const t = useTranslations(`desk.${why}`);
  return (
    <SingleForm title={t("title")}>
      <p>{t("text")}</p>
      <p>
        <a href="/admin">{t("back")}</a>
      </p>
    </SingleForm>
  );
}
