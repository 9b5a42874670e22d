import { setRequestLocale } from "next-intl/server";
import { DeskErrorView } from "@/components/desk/desk-error-view";
import { requestLanguage } from "@/lib/auth/desk-language";

/** The page for unknown addresses of the desk. */
export default async function NotFound() {
  setRequestLocale(await requestLanguage());
  return <DeskErrorView why="notFound" />;
}
