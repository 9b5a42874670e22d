import { useTranslations } from "next-intl";
import { NotFoundView } from "@/components/site/not-found-view";

export default function NotFound() {
  const t = useTranslations("errors");
  return <NotFoundView title={t("issueNotFound.title")} text={t("issueNotFound.text")} />;
}
