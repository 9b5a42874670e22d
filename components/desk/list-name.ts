import { useTranslations } from "next-intl";
import type { RecordType } from "@/lib/domain/record/record";

/** The name of the list of a type. */
export function useListName(): (type: RecordType) => string {
  const t = useTranslations("desk.list");
  const names = useTranslations("desk.nav");
  return (type) => (type === "development" ? t("developments") : names(type));
}
