import type { SubmissionMessages } from "@/components/posting/submission-messages";
import { alertFrequencies } from "@/lib/domain/alerts/alert-settings";
import { type Locale, locales } from "@/lib/domain/record/record";
import { languageNames } from "@/lib/format/languages";
import { messagesOf } from "@/lib/messages/catalogue";
import type { LinkWords } from "./link-forms";
import type { SettingsWords } from "./settings-fields";

export function settingsWords(locale: Locale): SettingsWords {
  const words = messagesOf(locale).follow;
  return {
    frequency: words.frequency,
    frequencies: alertFrequencies.map((value) => ({ value, name: words.frequencies[value] })),
    zone: words.zone,
    language: words.language,
    languages: locales.map((value) => ({ value, name: languageNames[value] })),
  };
}

export function linkWords(posting: SubmissionMessages, submit: string, locale: Locale): LinkWords {
  const { summary, kept } = messagesOf(locale).follow;
  return { posting, summary, kept, submit };
}
