/** Which words a page is written in: the messages of one language, one file per namespace. */
import { getRequestConfig } from "next-intl/server";
import { hasLocale } from "next-intl";
import { locales } from "@/lib/domain/record/record";
import { messagesOf } from "./catalogue";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(locales, requested) ? requested : "en";
  return {
    locale,
    messages: messagesOf(locale),
    // Dates are formatted by lib/format, which names its zone; this only silences a guess.
    timeZone: "Asia/Seoul",
  };
});
