/** Server actions of the forms of alerts by e-mail. */
"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

import { processAlertLinks } from "@/lib/alerts/links";
import { clientLimit } from "@/lib/limits/client-limit";
import { now } from "@/lib/clock";
import { askToFollow, changeAlerts, confirmFollow, endAlerts } from "@/lib/db/alerts/subscribers";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { type Locale, locales } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { isKnownScope } from "@/lib/export/feed/feed-scope";
import {
  followEndedAddress,
  followLinkAddress,
  followSentAddress,
} from "@/lib/format/addresses/follow-addresses";
import { type Translator, translatorOf } from "@/lib/messages/translator";
import { parseScope } from "@/lib/schemas/addresses/follow-address";
import { alertSettings, type FollowField, followForm, wrongFields } from "@/lib/schemas/forms/follow-form";
import { formLine, formLines, formText } from "@/lib/schemas/forms/form-fields";

type FollowMessage = { field: FollowField | null; message: string };
/** `messages`: why it was refused, empty before it is sent. `values` are the typed ones. */
export type FollowState = { messages: FollowMessage[]; values: Record<FollowField | "shown", string> };
export type LinkState = { messages: FollowMessage[] };

const clientRequests = clientLimit({ name: "alerts of a client", attempts: 5, seconds: 3600 });
/** A limit for all clients together, so that many networks cannot send mail to everybody through this site. */
const allRequests = clientLimit({ name: "alerts of all", attempts: 200, seconds: 3600 });
const allClients = "everybody";
/** A form sent sooner than this after it was shown was sent by a program. */
const minFillMs = 2000;

function fieldMessage(field: FollowField, t: Translator): FollowMessage {
  return { field, message: t(`follow.problem.${field === "website" ? "website_filled" : field}`) };
}

const localeOf = (data: FormData): Locale =>
  locales.find((language) => language === formLine(data, "locale")) ?? "en";

/** Runs a write; the message where nothing can be saved at the moment. */
async function saving<Result>(
  t: Translator,
  write: () => Promise<Result>,
): Promise<{ done: Result } | { message: string }> {
  try {
    return { done: await write() };
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
    return { message: t("follow.problem.not_saved") };
  }
}

/** The answer does not tell whether an address is known, or has had as many mails as it may. */
export async function followAction(_: FollowState, data: FormData): Promise<FollowState> {
  const values = {
    what: formText(data, "what"),
    frequency: formText(data, "frequency"),
    zone: formText(data, "zone"),
    language: formText(data, "language"),
    address: formText(data, "address"),
    website: formText(data, "website"),
    shown: formText(data, "shown"),
  };
  const locale = localeOf(data);
  const t = translatorOf(locale);
  const refused = (message: string): FollowState => ({ messages: [{ field: null, message }], values });
  if (env.SMTP_URL === undefined) return refused(t("follow.offTitle"));
  const scope = parseScope(values.what);
  const isKnown = scope !== null && isKnownScope(scope, await readPublishedChanges());
  const parsed = followForm.safeParse(values);
  if (!scope || !isKnown || !parsed.success) {
    const wrong = [
      ...(isKnown ? [] : (["what"] as const)),
      ...(parsed.success ? [] : wrongFields(parsed.error)),
    ];
    return { messages: wrong.map((field) => fieldMessage(field, t)), values };
  }
  if (!(now().getTime() - Date.parse(values.shown) >= minFillMs))
    return refused(t("follow.problem.too_soon"));

  const client = (await headers()).get("x-forwarded-for");
  // While too many come from all, one more costs no write.
  const busy = await allRequests.wait(allClients);
  const wait = await (busy ? clientRequests.wait(client) : clientRequests.take(client));
  if (wait) return refused(t("follow.problem.wait", wait));
  const full = busy ?? (await allRequests.take(allClients));
  if (full) {
    if (!busy) await clientRequests.refund(client);
    return refused(t("follow.problem.busy", full));
  }
  const { website: _trap, ...request } = parsed.data;
  const saved = await saving(t, () => askToFollow({ ...request, scope }, now()));
  if ("message" in saved) {
    await Promise.all([clientRequests.refund(client), allRequests.refund(allClients)]);
    return refused(saved.message);
  }
  redirect(followSentAddress(locale));
}

const whole = (message: string): LinkState => ({ messages: [{ field: null, message }] });

export async function confirmFollowAction(_: LinkState, data: FormData): Promise<LinkState> {
  const locale = localeOf(data);
  const t = translatorOf(locale);
  const links = processAlertLinks();
  const link = links.read(formLine(data, "token"));
  if (link?.purpose !== "confirm") return whole(t("follow.problem.link"));
  const saved = await saving(t, () => confirmFollow(link.id, now()));
  if ("message" in saved) return whole(saved.message);
  if (saved.done === null) return whole(t("follow.problem.link"));
  const token = links.tokenOf({ purpose: "manage", id: saved.done });
  redirect(`${followLinkAddress(token, locale)}?done=confirmed`);
}

export async function changeAlertsAction(_: LinkState, data: FormData): Promise<LinkState> {
  const locale = localeOf(data);
  const t = translatorOf(locale);
  const token = formLine(data, "token");
  const link = processAlertLinks().read(token);
  if (link?.purpose !== "manage") return whole(t("follow.problem.link"));
  const parsed = alertSettings.safeParse({
    frequency: formLine(data, "frequency"),
    zone: formLine(data, "zone"),
    language: formLine(data, "language"),
  });
  if (!parsed.success) return { messages: wrongFields(parsed.error).map((field) => fieldMessage(field, t)) };
  const keep = formLines(data, "keep");
  const saved = await saving(t, () => changeAlerts(link.id, { ...parsed.data, keep }, now()));
  if ("message" in saved) return whole(saved.message);
  if (saved.done === "unknown") return whole(t("follow.problem.link"));
  redirect(
    saved.done === "ended" ? followEndedAddress(locale) : `${followLinkAddress(token, locale)}?done=saved`,
  );
}

export async function endAlertsAction(_: LinkState, data: FormData): Promise<LinkState> {
  const locale = localeOf(data);
  const t = translatorOf(locale);
  const link = processAlertLinks().read(formLine(data, "token"));
  if (link?.purpose !== "manage") return whole(t("follow.problem.link"));
  const saved = await saving(t, () => endAlerts(link.id));
  if ("message" in saved) return whole(saved.message);
  redirect(followEndedAddress(locale));
}
