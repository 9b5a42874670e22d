/** The page for a response that failed, because that of Next.js needs script. */
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";

/** `requestId` finds the failure in the log; `isForm`: what was sent may have been saved. */
type Failure = { requestId: string; isForm: boolean };

const style =
  "body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}";

function section(locale: Locale, { requestId, isForm }: Failure): string {
  const { title, text, sent, retry, reference } = messagesOf(locale).errors.server;
  return `<section lang="${locale}"><h1>${title}</h1><p>${isForm ? sent : text}</p><p>${reference}: <code>${requestId}</code></p><p><a href="">${retry}</a></p></section>`;
}

/** In each of the languages. */
export function failureDocument(languages: readonly [Locale, ...Locale[]], failure: Failure): string {
  const [first] = languages;
  const sections = languages.map((locale) => section(locale, failure)).join("");
  return `<!DOCTYPE html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${messagesOf(first).errors.server.title}</title><style>${style}</style></head><body><main>${sections}</main></body></html>`;
}
