import { useTranslations } from "next-intl";
import { NotFoundView } from "@/components/site/not-found-view";

/** Either half of the address may be wrong, so the page explains both. */
export default function NotFound() {
  const t = useTranslations("errors");
  return <NotFoundView title={t("notFound.title")} text={`${t("issueNotFound.text")} ${t("date.text")}`} />;
}
