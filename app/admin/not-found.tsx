import { setRequestLocale } from "next-intl/server";
import { RefusedView } from "@/components/desk/refused-view";
import { requestLanguage } from "@/lib/auth/desk-language";

/** For an address of the desk at which there is nothing. */
export default async function NotFound() {
  setRequestLocale(await requestLanguage());
  return <RefusedView why="notFound" />;
}
