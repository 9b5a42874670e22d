import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { RefusedView } from "@/components/desk/refused-view";
import { visitingLanguage } from "@/lib/auth/desk-language";
import { messagesOf } from "@/lib/messages/catalogue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await visitingLanguage()).desk.forbidden.title };
}

/** Where a refused form leads. An ordinary page, because the framework's own page for a refusal is empty without script. */
export default async function Page() {
  setRequestLocale(await visitingLanguage());
  return <RefusedView />;
}
