/** Writes the mails of alerts: subject, text and HTML. The same changes give the same mail. */
import { alertLimits, type AlertSettings } from "@/lib/domain/alerts/alert-settings";
import { changeContextOf } from "@/lib/domain/changes/change-context";
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { htmlLink, htmlText } from "@/lib/export/escape-text";
import { followAddress, followLinkAddress } from "@/lib/format/addresses/follow-addresses";
import { translatorOf } from "@/lib/messages/translator";
import { entryOf, type MailEntry } from "./mail-entry";
import { nameOfScope } from "./scope-name";

export type Mail = { subject: string; text: string; html: string };

type Changes = readonly PublishedChange[];

const maxSubjectCharacters = 200;

/** One line, as a header needs it. */
function subjectLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > maxSubjectCharacters
    ? `${characters.slice(0, maxSubjectCharacters - 1).join("")}…`
    : line;
}

function htmlDocument(locale: Locale, title: string, parts: readonly string[]): string {
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${htmlText(title)}</title></head>`,
    `<body style="font:16px/1.5 sans-serif;max-width:42em">`,
    ...parts,
    "</body></html>",
  ].join("\n");
}

/** Asks whether the owner of an address wants what somebody has asked for with it. */
export function confirmationMail(
  { scope, settings, token }: { scope: ChangeScope; settings: AlertSettings; token: string },
  changes: Changes,
  siteUrl: string,
): Mail {
  const { language: locale, frequency, zone } = settings;
  const t = translatorOf(locale);
  const name = nameOfScope(scope, changes, locale);
  const link = `${siteUrl}${followLinkAddress(token, locale)}`;
  const asked = t("follow.mail.asked", { name, frequency: t(`follow.frequencyOf.${frequency}`, { zone }) });
  const days = t("follow.mail.days", { days: alertLimits.confirmWithinMs / 86_400_000 });
  const ignore = t("follow.mail.ignore");
  const subject = subjectLine(t("follow.mail.confirmSubject", { name }));
  return {
    subject,
    text: `${asked}\n\n${t("follow.mail.confirmHere")}\n${link}\n\n${days} ${ignore}\n\n${t("site.name")}\n${siteUrl}/${locale}\n`,
    html: htmlDocument(locale, subject, [
      `<p>${htmlText(asked)}</p>`,
      `<p>${htmlLink(link, t("follow.mail.confirmLink"))}</p>`,
      `<p>${htmlText(`${days} ${ignore}`)}</p>`,
      `<p>${htmlLink(`${siteUrl}/${locale}`, t("site.name"))}</p>`,
    ]),
  };
}

function subjectOf(entries: readonly MailEntry[], locale: Locale): string {
  const [first] = entries;
  const sentence = first?.sentence ?? "";
  const count = entries.length - 1;
  if (count === 0) return subjectLine(sentence);
  const more = translatorOf(locale)("follow.mail.more", { count });
  const room = maxSubjectCharacters - [...more].length - 1;
  const start = [...sentence];
  return subjectLine(`${start.length > room ? `${start.slice(0, room - 1).join("")}…` : sentence} ${more}`);
}

/**
 * Tells changes, in the order of their publication. `scopes`: what the reader follows that they are about.
 * `manage`: the token of the page that changes or ends the alerts.
 */
export function changesMail(
  {
    told,
    scopes,
    locale,
    manage,
  }: { told: Changes; scopes: readonly ChangeScope[]; locale: Locale; manage: string },
  changes: Changes,
  siteUrl: string,
): Mail {
  const t = translatorOf(locale);
  const entries = told.map((change) =>
    entryOf({ change, context: changeContextOf(changes, change) }, changes, locale, siteUrl),
  );
  const names = scopes.map((scope) => nameOfScope(scope, changes, locale)).join(t("follow.mail.semicolon"));
  const why = t("follow.mail.why", { names });
  const link = `${siteUrl}${followLinkAddress(manage, locale)}`;
  const subject = subjectOf(entries, locale);
  return {
    subject,
    text: [
      entries.map(({ text }) => text).join("\n\n* * *\n\n"),
      "",
      "-- ",
      why,
      `${t("follow.mail.change")}: ${link}`,
      `${t("follow.mail.others")}: ${siteUrl}${followAddress(null, locale)}`,
      "",
    ].join("\n"),
    html: htmlDocument(locale, subject, [
      ...entries.map(({ html }) => html),
      "<hr>",
      `<p>${htmlText(why)}</p>`,
      `<p>${htmlLink(link, t("follow.mail.change"))} · ${htmlLink(`${siteUrl}${followAddress(null, locale)}`, t("follow.mail.others"))}</p>`,
    ]),
  };
}
