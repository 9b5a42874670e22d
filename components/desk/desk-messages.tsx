import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

/** Hands the desk's words to those of its parts that run in the browser as well. */
export function DeskMessages({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { desk, fields, posting, status } = messagesOf(locale);
  return (
    <NextIntlClientProvider locale={locale} messages={{ desk, fields, posting, status }} timeZone="Asia/Seoul">
      {children}
    </NextIntlClientProvider>
  );
}
