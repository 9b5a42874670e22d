import { setRequestLocale } from "next-intl/server";
import { RefusedView } from "@/components/desk/refused-view";
import { requestLanguage } from "@/lib/auth/desk-language";

/** For somebody who is signed in but whose role may not do this. */
export default async function Forbidden() {
  setRequestLocale(await requestLanguage());
  return <RefusedView />;
}
