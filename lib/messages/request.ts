/** Configures next-intl with the messages of the requested language. */
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
    // Dates are formatted by lib/format with explicit zones; without this next-intl warns.
    timeZone: "Asia/Seoul",
  };
});
