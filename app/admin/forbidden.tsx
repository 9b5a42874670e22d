import { setRequestLocale } from "next-intl/server";
import { DeskErrorView } from "@/components/desk/desk-error-view";
import { requestLanguage } from "@/lib/auth/desk-language";

/** The page for signed-in editors whose role does not permit the request. */
export default async function Forbidden() {
  setRequestLocale(await requestLanguage());
  return <DeskErrorView />;
}
