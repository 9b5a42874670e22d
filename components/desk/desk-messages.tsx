import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

/** Provides the desk's messages to its client components. */
export function DeskMessages({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { desk, fields, issue, posting, status } = messagesOf(locale);
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={{ desk, fields, issue: { answer: issue.answer }, posting, status }}
      timeZone="Asia/Seoul"
    >
      {children}
    </NextIntlClientProvider>
  );
}
