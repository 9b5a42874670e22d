import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { OutdatedView } from "@/components/desk/outdated-view";
import { requestLanguage } from "@/lib/auth/desk-language";
import { messagesOf } from "@/lib/messages/catalogue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).posting.outdatedTitle };
}

/**
 * The page after a form that was sent without script from a page older than the build
 * (lib/http/unknown-action.ts).
 */
export default async function Page() {
  setRequestLocale(await requestLanguage());
  return <OutdatedView />;
}
